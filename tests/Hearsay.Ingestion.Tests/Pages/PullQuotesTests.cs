using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;

namespace Hearsay.Ingestion.Tests.Pages;

public sealed class PullQuotesTests
{
    private const string Running =
        "<p>\u201CThe ferry will sail again before the winter comes,\u201D said Jane Roe of the harbour office.</p>";

    [Theory]
    [InlineData("<aside><p>The ferry will sail again before the winter comes</p></aside>", true)]
    [InlineData("<div class='PullQuote'><p>The ferry will sail again before the winter comes!</p></div>", true)]
    [InlineData("<blockquote>The ferry will sail again before the winter comes</blockquote>", true)]
    [InlineData("<div><p>The ferry will sail again before the winter comes</p></div>", false)]
    [InlineData("<aside><p>The ferry will sail again before the summer comes</p></aside>", false)]
    [InlineData("<aside><p>The ferry will sail</p></aside>", false)]
    public void In_BlockSetApart_IsFoundWhenTheTextSaysItToo(string block, bool found)
    {
        using HtmlTree tree = HtmlTreeBuilder.Build(
            "<body><div>" + Running + block + "</div></body>",
            ReadLimits.Default.MaxDepth,
            Deadline.In(ReadLimits.Default.MaxParseTime),
            out _
        )!;
        List<PageBlock> body = PageSegmenter.Cut(tree);

        Assert.Equal((false, found), (PullQuotes.In(tree, body).Contains(body[0]), PullQuotes.In(tree, body).Contains(body[1])));
    }
}
