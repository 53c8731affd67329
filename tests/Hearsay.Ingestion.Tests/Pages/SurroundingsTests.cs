using Hearsay.Core.Articles;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;

namespace Hearsay.Ingestion.Tests.Pages;

public sealed class SurroundingsTests
{
    [Theory]
    [InlineData("<blockquote><p>We sail.</p></blockquote>", BlockKind.BlockQuotation, null)]
    [InlineData(
        "<blockquote cite='https://orrin.example/1'><div><p>We sail.</p></div></blockquote>",
        BlockKind.BlockQuotation,
        "https://orrin.example/1"
    )]
    [InlineData("<blockquote><p>We sail.</p><cite>Jane Roe</cite></blockquote>", BlockKind.BlockQuotation, "Jane Roe")]
    [InlineData("<div class='twitter-tweet'><p>We sail.</p></div>", BlockKind.BlockQuotation, null)]
    [InlineData("<figure><p>The ferry</p></figure>", BlockKind.Caption, null)]
    [InlineData("<blockquote><article><p>A comment.</p></article></blockquote>", null, null)]
    [InlineData("<div><p>The ferry sails.</p></div>", null, null)]
    public void Of_Paragraph_TellsWhatItStandsIn(string html, BlockKind? kind, string? cite)
    {
        using HtmlTree tree = Tree(html);
        Surroundings surroundings = new(tree);
        int paragraph = Paragraphs(tree)[0];

        Assert.Equal((kind, cite), surroundings.Of(paragraph));
        // Asked again, and of what is around it, it says the same.
        Assert.Equal((kind, cite), surroundings.Of(paragraph));
    }

    [Fact]
    public void Of_NeighboursInOneElement_TellsThemApart()
    {
        using HtmlTree tree = Tree("<div><p>The ferry sails.</p><blockquote><p>We sail.</p></blockquote><p>It left.</p></div>");
        Surroundings surroundings = new(tree);

        Assert.Equal([null, BlockKind.BlockQuotation, null], Paragraphs(tree).Select(paragraph => surroundings.Of(paragraph).Kind));
    }

    private static List<int> Paragraphs(HtmlTree tree) => [.. Enumerable.Range(0, tree.Count).Where(node => tree.TagOf(node) == HtmlTag.P)];

    private static HtmlTree Tree(string html) =>
        HtmlTreeBuilder.Build(html, ReadLimits.Default.MaxDepth, Deadline.In(ReadLimits.Default.MaxParseTime), out _)!;
}
