using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.Tests;

public sealed class ArticleProperties
{
    private static readonly string[] Pieces =
    [
        "<p>",
        "</p>",
        "<div class='ad'>",
        "</div>",
        "<a href=x>",
        "</a>",
        "<li>",
        "<br><br>",
        "&amp;",
        "&#8217;",
        "Advertisement",
        "By Ann Loe",
        "The council voted on Monday to close the bridge, two officials said.",
        "\r\n",
        "\n\n",
        "- ",
        "# ",
        "\u00E9\uD83D\uDE00",
        "\"",
        "<script>if (a < b) x();</script>",
        "<blockquote>",
        "</blockquote>",
        "<table><tr><td>",
        "---\n",
        "\uD800",
        "<",
        ">",
        "<!--",
        "-->",
    ];

    [Theory]
    [InlineData("x.txt")]
    [InlineData("x.html")]
    public void Read_AnyMixture_GivesTrimmedAscendingBlocksInsideTheText(string path) =>
        Prop.ForAll(
                Gen.Elements(Pieces).ListOf().ToArbitrary(),
                pieces =>
                {
                    foreach (ReadResult result in Reading.All(string.Concat(pieces), path))
                    {
                        if (result.Article is { } article)
                            AssertSound(article);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure);

    private static void AssertSound(Article article)
    {
        int end = 0;
        foreach (Block block in article.Blocks)
        {
            Assert.True(block.Span.Start >= end, "blocks overlap or descend");
            Assert.True(block.Span.End <= article.Text.Length, "a block ends outside the text");
            Assert.False(block.Span.IsEmpty, "a block is empty");
            Assert.Equal(block.Span, block.Span.TrimIn(article.Text));
            end = block.Span.End;
        }
    }
}
