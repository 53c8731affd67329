using System.Collections.Immutable;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Attributions.Relations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions;

/// <summary>The plain corpus-style view: the outermost attributions only, as PolNeAR annotates them.</summary>
/// <remarks>
/// The models' come first. Rules add what stands wholly outside of them: labels, signatures, lifted passages and further paragraphs of a
/// speech reach over more text than the models look at.
/// </remarks>
internal static class LearnedView
{
    // A share of the letters, in hundredths, that an addition may have in common with what is there: a mark or two.
    private const int MostShared = 5;

    public static ImmutableArray<Attribution> Of(ArticleWords words, IReadOnlyList<ReadAttribution> read, IReadOnlyList<Relation> rules)
    {
        List<Attribution> shown = [];
        bool[] covered = new bool[words.Text.Length];
        foreach (ReadAttribution attribution in read)
        {
            if (!attribution.Accepted)
                continue;
            ImmutableArray<TextSpan> content = [.. attribution.Content.Select(range => SpanOf(words, range))];
            Cover(covered, content);
            shown.Add(
                new Attribution(
                    attribution.Source.IsEmpty ? [] : [SpanOf(words, attribution.Source)],
                    [SpanOf(words, attribution.Cue)],
                    content
                )
            );
        }

        AddRules(words, rules, covered, shown);
        shown.Sort(static (a, b) => a.Content[0].Start.CompareTo(b.Content[0].Start));
        return [.. shown];
    }

    // Relations come in the order of their content, what holds another first: the outer one covers the inner.
    private static void AddRules(ArticleWords words, IReadOnlyList<Relation> rules, bool[] covered, List<Attribution> shown)
    {
        foreach (Relation rule in rules)
        {
            bool release = rule.CitedOutlet is not null && !rule.IsBlock;
            if (
                rule.Attitude
                || rule.IsSecondHalf
                || release
                || rule.UnderCue is not null
                || SharedHundredths(covered, rule.Content) > MostShared
            )
                continue;
            Cover(covered, rule.Content);
            shown.Add(
                new Attribution(
                    rule.Source.IsEmpty ? [] : [SpanOf(words, WithoutComma(words, rule.Source))],
                    rule.Cue is { } cue ? [cue] : [],
                    [.. rule.Content]
                )
            );
        }
    }

    private static void Cover(bool[] covered, IEnumerable<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
            covered.AsSpan(span.Start, span.Length).Fill(true);
    }

    private static int SharedHundredths(bool[] covered, IReadOnlyList<TextSpan> spans)
    {
        int shared = 0;
        int total = 0;
        foreach (TextSpan span in spans)
        {
            shared += covered.AsSpan(span.Start, span.Length).Count(true);
            total += span.Length;
        }

        return total == 0 ? 100 : (int)(100L * shared / total);
    }

    private static WordRange WithoutComma(ArticleWords words, WordRange range)
    {
        int end = range.End;
        while (end > range.Start + 1 && words[end - 1] == ",")
            end--;
        return range with { End = end };
    }

    private static TextSpan SpanOf(ArticleWords words, WordRange range) => words.Span(range.Start, range.End);
}
