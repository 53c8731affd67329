using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Tests.Pages.Body;

public sealed class ElementMarksTests
{
    [Theory]
    [InlineData("post-Author__name", true, false, false)]
    [InlineData("article-byline", true, true, false)]
    [InlineData("by-line", true, false, false)]
    [InlineData("PostedBy", true, true, false)]
    [InlineData("vcard fn n", true, false, false)]
    [InlineData("last-updated", false, true, false)]
    [InlineData("TIME", false, true, false)]
    [InlineData("entry-title date", false, true, true)]
    [InlineData("headline", false, false, true)]
    [InlineData("container", false, false, false)]
    [InlineData("tit", false, false, false)]
    [InlineData("", false, false, false)]
    public void Of_Names_TellsWhatTheyMark(string names, bool author, bool date, bool title)
    {
        NodeTraits marks = ElementMarks.Of(names);

        Assert.Equal(
            (author, date, title),
            (marks.HasFlag(NodeTraits.NamesAuthor), marks.HasFlag(NodeTraits.NamesDate), marks.HasFlag(NodeTraits.NamesTitle))
        );
    }
}
