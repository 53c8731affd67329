using System.Collections.Immutable;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions;

/// <summary>The plain corpus-style view of what the models read: the outermost attributions only, as PolNeAR annotates them.</summary>
internal static class LearnedView
{
    public static ImmutableArray<Attribution> Of(ArticleWords words, IReadOnlyList<ReadAttribution> read)
    {
        ImmutableArray<Attribution>.Builder shown = ImmutableArray.CreateBuilder<Attribution>();
        foreach (ReadAttribution attribution in read)
        {
            if (!attribution.Accepted)
                continue;
            shown.Add(
                new Attribution(
                    attribution.Source.IsEmpty ? [] : [SpanOf(words, attribution.Source)],
                    [SpanOf(words, attribution.Cue)],
                    [.. attribution.Content.Select(range => SpanOf(words, range))]
                )
            );
        }

        shown.Sort(static (a, b) => a.Content[0].Start.CompareTo(b.Content[0].Start));
        return shown.ToImmutable();
    }

    private static TextSpan SpanOf(ArticleWords words, WordRange range) => words.Span(range.Start, range.End);
}
