using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Reading;

namespace Hearsay.Training.Attribution;

/// <summary>The kinds of attributions that are reported apart; one may be of several.</summary>
internal enum Construction
{
    Direct,
    Indirect,
    Mixed,
    Nested,
    NoSource,
}

/// <summary>Sorts attributions of one article, the corpus's and those read alike.</summary>
internal sealed class Constructions(ArticleWords words, List<ReadAttribution> all)
{
    private readonly HashSet<int> _heads = [.. all.Select(a => a.Head)];

    public bool Is(Construction construction, GoldAttribution gold) => Is(construction, gold.Content, gold.Cue, gold.Source.Count == 0);

    public bool Is(Construction construction, ReadAttribution read) =>
        Is(
            construction,
            [.. read.Content.SelectMany(r => Enumerable.Range(r.Start, r.Length))],
            [.. Enumerable.Range(read.Cue.Start, read.Cue.Length)],
            read.Source.IsEmpty
        );

    private bool Is(Construction construction, HashSet<int> content, HashSet<int> cue, bool noSource)
    {
        int quoted = content.Count(i => words.QuotationAt(i) >= 0);
        int plain = content.Count(i => words.QuotationAt(i) < 0 && !words.Is(i, WordKinds.Punctuation) && words[i] != "that");
        return construction switch
        {
            Construction.Direct => quoted > 0 && plain == 0,
            Construction.Indirect => quoted == 0,
            Construction.Mixed => quoted > 0 && plain > 0,
            // Another cue stands inside the content: somebody reports that somebody reports.
            Construction.Nested => content.Any(i => _heads.Contains(i) && !cue.Contains(i)),
            _ => noSource,
        };
    }
}
