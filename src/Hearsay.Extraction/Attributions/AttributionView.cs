using System.Collections.Immutable;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions;

/// <summary>The plain corpus-style view of the attributions: the outermost ones only, as PolNeAR annotates them.</summary>
internal static class AttributionView
{
    private const int LookBack = 16;

    public static ImmutableArray<Attribution> Of(ArticleWords words, IReadOnlyList<Relation> relations)
    {
        List<Relation> outer = [];
        int coveredTo = -1;
        foreach (Relation relation in relations)
        {
            if (relation.Floating && outer.Count > 0 && outer[^1].Source == relation.Source)
            {
                outer[^1] = outer[^1] with { Content = Merge(outer[^1].Content, relation.Content) };
                continue;
            }

            // A relation whose cue and content both lie in what is already attributed is nested.
            bool nested = relation.End <= coveredTo && (relation.Cue is not { } cue || HeldByRecent(outer, cue));
            if (nested || relation.Content.Count == 0)
                continue;
            outer.Add(relation);
            coveredTo = Math.Max(coveredTo, relation.End);
        }

        return [.. outer.Select(relation => View(words, relation))];
    }

    // Relations come in the order of their content, so that what holds a cue lies a few rows back.
    private static bool HeldByRecent(List<Relation> outer, TextSpan cue)
    {
        for (int i = outer.Count - 1; i >= 0 && outer.Count - i <= LookBack; i--)
        {
            if (Holds(outer[i], cue))
                return true;
        }

        return false;
    }

    private static bool Holds(Relation relation, TextSpan span)
    {
        foreach (TextSpan piece in relation.Content)
        {
            if (piece.Contains(span))
                return true;
        }

        return false;
    }

    private static Attribution View(ArticleWords words, Relation relation)
    {
        ImmutableArray<TextSpan> source = relation.Source.IsEmpty
            ? []
            : [words.Span(relation.Source.Start, TrimEnd(words, relation.Source))];
        return new Attribution(source, relation.Cue is { } cue ? [cue] : [], [.. relation.Content]);
    }

    private static int TrimEnd(ArticleWords words, WordRange range)
    {
        int end = range.End;
        while (end > range.Start + 1 && words[end - 1] == ",")
            end--;
        return end;
    }

    private static List<TextSpan> Merge(IReadOnlyList<TextSpan> a, IReadOnlyList<TextSpan> b)
    {
        List<TextSpan> merged = [.. a];
        merged.AddRange(b.Where(span => span.Start >= merged[^1].End));
        return merged;
    }
}
