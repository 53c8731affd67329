using Hearsay.Ingestion.Pages.Metadata.Authors;

namespace Hearsay.Ingestion.Tests.Pages.Metadata.Authors;

public sealed class AuthorWordsTests
{
    [Theory]
    [InlineData("By Jane Roe, John Doe and Ann Poe", "Jane Roe; John Doe; Ann Poe")]
    [InlineData("By Jane Roe and John Doe | Photographs by Ann Poe", "Jane Roe; John Doe")]
    [InlineData("By Jane Roe, Director of Research, Orrin Ferries", "Jane Roe")]
    [InlineData("Jane Roe, Staff WriterUpdated May 4, 2033", "Jane Roe")]
    public void Readings_ByLine_HoldTheList(string line, string expected) =>
        Assert.Contains(expected, AuthorWords.Readings(line).Select(names => string.Join("; ", names)));

    [Fact]
    public void Readings_SeveralPeople_NeverTheFirstAlone() =>
        Assert.DoesNotContain(
            "Jane Roe",
            AuthorWords.Readings("By Jane Roe, John Doe and Ann Poe").Select(names => string.Join("; ", names))
        );

    [Fact]
    public void Clean_LinkToANetwork_IsNoAuthor() =>
        Assert.Equal(["Jane Roe"], AuthorWords.Clean(["Jane Roe", "Orrin Garden Club on Facebook"]).AsEnumerable());
}
