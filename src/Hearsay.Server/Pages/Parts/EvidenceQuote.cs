using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>Letters of an article as evidence: marked inside their sentence, with outlet, day and a way to their place in the article.</summary>
internal static class EvidenceQuote
{
    // Sentences apart by more than this are shown as two, with the gap between them told.
    private const int LongestGap = 240;

    /// <summary>A row in its sentence; nothing when the brief does not hold it.</summary>
    public static Html Of(BriefIndex index, RowId row)
    {
        if (index.StatementOf(row) is { } statement)
            return Render(index, statement.Article, MarksOf(statement), PageLink.Row(statement.Article, row));
        if (index.EventOf(row) is { } deed)
            return Render(index, deed.Article, MarksOf(index, deed), PageLink.Row(deed.Article, row));
        return Html.Empty;
    }

    /// <summary>Places that may lie in several articles, each article's in a quotation of its own.</summary>
    public static Html Of(BriefIndex index, IEnumerable<Evidence> places) =>
        Html.Join(
            places
                .GroupBy(place => place.Article)
                .Select(group =>
                    Render(
                        index,
                        group.Key,
                        [.. group.Select(place => new TextMark(place.Span, MarkRole.Evidence, 0))],
                        PageLink.Evidence(group.First())
                    )
                )
        );

    /// <summary>The sentence or sentences of the marks, with the marks in them.</summary>
    public static Html Letters(Article article, ImmutableArray<TextMark> marks)
    {
        List<TextSpan> sentences = [];
        foreach (TextMark mark in marks.Where(mark => mark.Span.End <= article.Text.Length).OrderBy(mark => mark.Span))
        {
            TextSpan sentence = SentenceExtent.Of(article, mark.Span);
            if (
                sentences.Count > 0
                && sentence.Start - sentences[^1].End is var gap
                && gap < LongestGap
                && IsOneBlock(article, sentences[^1], sentence)
            )
                sentences[^1] = TextSpan.Cover(sentences[^1], sentence);
            else
                sentences.Add(sentence);
        }

        return Html.Join(
            sentences.Select(sentence => Html.Join(MarkedRuns.Of(sentence, marks).Select(run => Run(article, run)))),
            Html.Of($""" <span class="gap" title="letters left out">[…]</span> """)
        );
    }

    private static bool IsOneBlock(Article article, TextSpan left, TextSpan right) =>
        article.Blocks.IsEmpty || article.Blocks.Any(block => block.Span.Contains(TextSpan.Cover(left, right)));

    private static Html Render(BriefIndex index, ArticleId id, ImmutableArray<TextMark> marks, string address)
    {
        if (index.FindArticle(id) is not { } row)
            return Html.Empty;
        return Html.Of(
            $"""<figure class="evidence"><blockquote>{Letters(row.Article, marks)}</blockquote><figcaption>{Source(index, id, address)}</figcaption></figure>"""
        );
    }

    /// <summary>Outlet and day, leading to the place; whether the article is a copy is told at once.</summary>
    public static Html Source(BriefIndex index, ArticleId id, string address)
    {
        Html copy = index.FindArticle(id)?.DuplicateOf is { } original
            ? Html.Of($""" <span class="tag tag-copy">copy of {index.OutletOf(original)}</span>""")
            : Html.Empty;
        return Html.Of($"""<a href="{address}">{index.OutletOf(id)}</a>, {Day(index.DayOf(id))}{copy}""");
    }

    /// <summary>A day that programs can read too.</summary>
    public static Html Day(string day) =>
        day is "undated" ? Html.Of($"""<span class="undated">undated</span>""") : Html.Of($"""<time datetime="{day}">{day}</time>""");

    private static Html Run(Article article, MarkedRun run)
    {
        string letters = article.Slice(run.Span);
        if (run.Marks.IsEmpty)
            return Html.Text(letters);
        return run.Marks[^1].Role switch
        {
            MarkRole.Source => Html.Of($"""<span class="said-source">{letters}</span>"""),
            MarkRole.Cue => Html.Of($"""<span class="said-cue">{letters}</span>"""),
            _ => Html.Of($"<mark>{letters}</mark>"),
        };
    }

    private static ImmutableArray<TextMark> MarksOf(Statement statement)
    {
        List<TextMark> marks = [.. statement.Content.Select(span => new TextMark(span, MarkRole.Content, 0))];
        int start = marks.Count == 0 ? 0 : marks.Min(mark => mark.Span.Start);
        if (statement.Cue is { } cue && (marks.Count == 0 || Math.Abs(cue.Start - start) < LongestGap * 2))
            marks.Add(new TextMark(cue, MarkRole.Cue, 0));
        if (statement.Source.Party.Span is { } source && marks.Count > 0 && Math.Abs(source.Start - start) < LongestGap * 2)
            marks.Add(new TextMark(source, MarkRole.Source, 0));
        return [.. marks];
    }

    private static ImmutableArray<TextMark> MarksOf(BriefIndex index, Event deed) =>
        index.FindArticle(deed.Article) is { } row
            ? [new TextMark(EventExtent.Of(deed, row.Article), MarkRole.Content, 0)]
            : [new TextMark(deed.Trigger, MarkRole.Content, 0)];
}
