using Hearsay.Ingestion.Pages.Metadata.Authors;

namespace Hearsay.Ingestion.Tests.Pages.Metadata.Authors;

public sealed class PostsTests
{
    [Theory]
    [InlineData("Trial Attorney", true)]
    [InlineData("CEO of Orrin Ferries", true)]
    [InlineData("Director of Research", true)]
    [InlineData("Senior Staff Writer", true)]
    [InlineData("John Doe", false)]
    [InlineData("Orrin Ferries", false)]
    public void IsPost_CallingOrName_IsToldApart(string words, bool expected) => Assert.Equal(expected, Posts.IsPost(words));

    [Theory]
    [InlineData("Jane Roe Staff Writer", "Jane Roe")]
    [InlineData("Jane B. Roe Senior Reporter", "Jane B. Roe")]
    [InlineData("Jane Roe", "Jane Roe")]
    [InlineData("Quillport Gazette Staff Writer", "Quillport Gazette Staff Writer")]
    public void WithoutPost_GluedPost_LeavesTheName(string name, string expected) => Assert.Equal(expected, Posts.WithoutPost(name));
}
