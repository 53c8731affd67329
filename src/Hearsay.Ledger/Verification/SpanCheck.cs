using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Ledger.Verification;

/// <summary>Whether every span of what was read in an article lies in it and holds letters.</summary>
internal static class SpanCheck
{
    public static IEnumerable<string> Of(Annotation annotation)
    {
        IEnumerable<TextSpan> spans = annotation
            .Sentences.Concat(annotation.Mentions.SelectMany(m => new[] { m.Span, m.Phrase }))
            .Concat(annotation.Dates.Select(d => d.Span))
            .Concat(annotation.Attributions.SelectMany(a => a.Source.Concat(a.Cue).Concat(a.Content)))
            .Concat(annotation.Factuality.Select(f => f.Span))
            .Concat(annotation.Unknowns.Select(u => u.Span))
            .Concat(annotation.Article.Blocks.Select(b => b.Span));
        return Faults(annotation.Article, "what was read", spans).Concat(Of(annotation.Article, annotation.Statements, annotation.Events));
    }

    public static IEnumerable<string> Of(Article article, ImmutableArray<Statement> statements, ImmutableArray<Event> events)
    {
        foreach (Statement row in statements)
        {
            if (row.Content.IsDefaultOrEmpty)
                yield return $"statement {row.Id} has no evidence";
            foreach (string fault in Faults(article, $"statement {row.Id}", SpansOf(row)))
                yield return fault;
        }

        foreach (Event row in events)
        {
            foreach (string fault in Faults(article, $"event {row.Id}", SpansOf(row)))
                yield return fault;
        }
    }

    private static IEnumerable<TextSpan> SpansOf(Statement row) =>
        row.Content.Concat(
            new[] { row.Cue, row.Clause, Of(row.Source.Party), Of(row.Addressee), Of(row.Channel), row.Date?.Span }.OfType<TextSpan>()
        );

    private static IEnumerable<TextSpan> SpansOf(Event row) =>
        new[] { row.Trigger, row.Clause, Of(row.Actor), Of(row.Recipient), Of(row.Place), row.Date?.Span }
            .OfType<TextSpan>()
            .Concat(row.Numbers.Select(n => n.Span));

    private static TextSpan? Of(ActorReference? reference) => reference?.Span;

    private static IEnumerable<string> Faults(Article article, string what, IEnumerable<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            if (span.End > article.Text.Length)
                yield return $"{what}: span {span} lies beyond the end of the text";
            else if (span.IsEmpty)
                yield return $"{what}: span {span} holds no letters";
        }
    }
}
