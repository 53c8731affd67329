using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Articles;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Tests.Pages.Articles;

public sealed class ArticleTextTests
{
    private const string Furniture = "page furniture, not read";

    [Fact]
    public async Task Of_SampleArticles_ShowEveryLetterOnce()
    {
        BriefIndex index = await SampleStories.IndexAsync();
        Assert.NotEmpty(index.Brief.Articles);
        foreach (BriefArticle row in index.Brief.Articles)
        {
            string markup = ArticleText.Of(index, row.Article, ArticleNotes.Of(index, row, null), DecisionForms.None).ToString();
            Assert.Equal(Squeezed(row.Article.Text), Squeezed(Letters(markup)));
        }
    }

    [Fact]
    public void Of_NestedAndOverlappingStatements_ShowEveryLetterOnce()
    {
        const string text = "Mira said Jon told her that \"the <mill> & barn burned\" twice.";
        (BriefIndex index, BriefArticle row) = Single(
            text,
            Said("s-1", [(10, 61)], source: (0, 4), cue: (5, 9)),
            Said("s-2", [(29, 53)], source: (10, 13), cue: (14, 18)) with
            {
                Parent = RowId.From("s-1"),
            },
            Said("s-3", [(40, 60)])
        );
        string markup = ArticleText
            .Of(index, row.Article, ArticleNotes.Of(index, row, TextSpan.FromBounds(33, 39)), DecisionForms.None)
            .ToString();
        Assert.Equal(text, Letters(markup));
        Assert.Contains("&lt;mill&gt;", markup, StringComparison.Ordinal);
        Assert.Contains("id=\"marked\"", markup, StringComparison.Ordinal);
        Assert.Contains("id=\"row-s-2\"", markup, StringComparison.Ordinal);
        Assert.Contains("deep", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FurnitureAndLooseLetters_AreKeptAndMarked()
    {
        Article article = new(
            ArticleId.From("a"),
            "Lost words. Advertisement",
            [new Block(TextSpan.FromBounds(12, 25), BlockKind.Boilerplate)]
        );
        BriefArticle row = new(article, null, []);
        BriefIndex index = new(new Brief { Articles = [row] });
        string markup = ArticleText.Of(index, article, ArticleNotes.Of(index, row, null), DecisionForms.None).ToString();
        Assert.Contains("Lost words.", markup, StringComparison.Ordinal);
        Assert.Contains("block furniture", markup, StringComparison.Ordinal);
        Assert.Contains(Furniture, markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3-9", 3, 9)]
    [InlineData("9-3", null, null)]
    [InlineData("0-9999", null, null)]
    [InlineData("-1-4", null, null)]
    [InlineData("x", null, null)]
    [InlineData(null, null, null)]
    public void ReadMark_OnlyPlacesInTheText_AreMarked(string? mark, int? start, int? end)
    {
        TextSpan? span = ArticlePage.ReadMark(mark, "0123456789");
        Assert.Equal((start, end), (span?.Start, span?.End));
    }

    private static (BriefIndex Index, BriefArticle Row) Single(string text, params Statement[] statements)
    {
        Article article = new(ArticleId.From("a"), text, [new Block(TextSpan.FromBounds(0, text.Length), BlockKind.Paragraph)]);
        BriefArticle row = new(article, null, []);
        return (new BriefIndex(new Brief { Articles = [row], Statements = [.. statements] }), row);
    }

    private static Statement Said(
        string id,
        (int Start, int End)[] content,
        (int Start, int End)? source = null,
        (int Start, int End)? cue = null
    ) =>
        new(
            RowId.From(id),
            ArticleId.From("a"),
            new StatementSource(new ActorReference(null, Span(source), "somebody"), Named: false, Anonymity.Unstated),
            [.. content.Select(span => TextSpan.FromBounds(span.Start, span.End))],
            SpeechAct.Assertion
        )
        {
            Cue = Span(cue),
        };

    private static TextSpan? Span((int Start, int End)? span) => span is { } known ? TextSpan.FromBounds(known.Start, known.End) : null;

    // The letters alone: what stands in the paragraphs of letters, without the notes beside them.
    private static string Letters(string markup) =>
        string.Concat(
            markup
                .Split("<p class=\"letters\">")
                .Skip(1)
                .Select(part => SampleStories.Seen(part[..part.IndexOf("</p>", StringComparison.Ordinal)]))
        );

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
