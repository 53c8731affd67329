using Hearsay.Core.Articles;
using Hearsay.Extraction.Quotations;

namespace Hearsay.Extraction.Tests.Quotations;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("\"Go home,\" he said.", "Go home,")]
    [InlineData("“Go home,” he said.", "Go home,")]
    [InlineData("'Go home,' he said.", "Go home,")]
    [InlineData("‘Go home,’ he said.", "Go home,")]
    [InlineData("«Go home», he said.", "Go home")]
    [InlineData("He said 'the Joneses' house is ours.'", "the Joneses' house is ours.")]
    public void Find_Marks_EncloseWhatTheyPair(string text, string inner) => Assert.Equal([inner], Inners(text));

    [Theory]
    [InlineData("It's the farmers' market, isn't it?")]
    [InlineData("Back in the ’90s they didn’t mind.")]
    [InlineData("The mill closed at 6'.")]
    public void Find_Apostrophes_AreNoQuotations(string text) => Assert.Empty(Inners(text));

    [Fact]
    public void Find_NestedMarks_GiveDepths()
    {
        var found = QuotationFinder.Find(Reader.ArticleOf("“He said ‘no, thanks,’ and left,” she said."));

        Assert.Equal([0, 1], found.Select(q => q.Depth));
    }

    [Fact]
    public void Find_StrayMark_EndsWithItsBlock()
    {
        Article article = Reader.ArticleOf("The “mill is shut.\nIt opens “soon”.");

        Quotation stray = QuotationFinder.Find(article)[0];

        Assert.False(stray.Closed);
        Assert.Equal(article.Blocks[0].Span.End, stray.Span.End);
    }

    [Fact]
    public void Find_SpeechOverParagraphs_Continues()
    {
        var found = QuotationFinder.Find(Reader.ArticleOf("“One thing.\n“Another thing.”"));

        Assert.Equal([true, false], found.Select(q => q.Continues));
    }

    [Fact]
    public void Find_MarkOpenedTwice_DropsTheFirst() => Assert.Equal(["b"], Inners("“a “b”"));

    [Fact]
    public void Find_Boilerplate_HoldsNone() =>
        Assert.Empty(QuotationFinder.Find(Reader.ArticleOf("“Buy now,” they say.", kind: BlockKind.Boilerplate)));

    private static IEnumerable<string> Inners(string text) =>
        QuotationFinder.Find(Reader.ArticleOf(text)).Select(q => q.Inner.TextIn(text));
}
