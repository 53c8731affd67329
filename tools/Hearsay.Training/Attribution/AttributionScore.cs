using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Reading;

namespace Hearsay.Training.Attribution;

/// <summary>Counts over articles after the corpus's scorer, over our own words: a close stand-in for it while training.</summary>
internal sealed class AttributionScore
{
    private readonly int[] _hits = new int[8];
    private readonly int[] _gold = new int[8];
    private readonly int[] _read = new int[8];

    private static readonly string[] Names =
    [
        "source strict",
        "cue strict",
        "content strict",
        "token source",
        "token cue",
        "token content",
        "attribution",
        "triple",
    ];

    public double F1(int measure) => 200.0 * _hits[measure] / Math.Max(1, _gold[measure] + _read[measure]);

    /// <summary>Gets what the threshold is chosen by: whole attributions first, words of cues and contents as well.</summary>
    public double Balance => F1(6) + F1(7) + ((F1(4) + F1(5)) / 2);

    /// <summary>Adds an article with what was read in it.</summary>
    public void Add(AttributionArticle article, List<ReadAttribution> read)
    {
        for (int role = 0; role < 3; role++)
        {
            HashSet<string> gold = [.. article.Gold.Select(g => Key(GoldRole(g, role))).Where(k => k.Length > 0)];
            HashSet<string> found = [.. read.Select(r => Key(ReadRole(r, role))).Where(k => k.Length > 0)];
            Count(role, gold.Count(found.Contains), gold.Count, found.Count);
            HashSet<int> goldWords = [.. article.Gold.SelectMany(g => GoldRole(g, role))];
            HashSet<int> foundWords = [.. read.SelectMany(r => ReadRole(r, role))];
            Count(3 + role, goldWords.Count(foundWords.Contains), goldWords.Count, foundWords.Count);
        }

        (int paired, int triple) = Pairs(article, read);
        Count(6, paired, article.Gold.Count, read.Count);
        Count(7, triple, article.Gold.Count, read.Count);
    }

    public override string ToString() =>
        string.Join("  ", Enumerable.Range(0, 8).Select(m => FormattableString.Invariant($"{Names[m]} {F1(m):f1}")));

    private static (int Paired, int Triple) Pairs(AttributionArticle article, List<ReadAttribution> read)
    {
        List<(double Share, int Read, int Gold)> pairs = [];
        for (int r = 0; r < read.Count; r++)
        {
            for (int g = 0; g < article.Gold.Count; g++)
            {
                double share = Pairing.Share(read[r].Content, article.Gold[g].Content);
                if (share >= 0.5)
                    pairs.Add((share, r, g));
            }
        }

        HashSet<int> readTaken = [];
        HashSet<int> goldTaken = [];
        int triple = 0;
        foreach ((double _, int r, int g) in pairs.OrderByDescending(p => p.Share).ThenBy(p => p.Read).ThenBy(p => p.Gold))
        {
            if (readTaken.Contains(r) || goldTaken.Contains(g))
                continue;
            readTaken.Add(r);
            goldTaken.Add(g);
            HashSet<int> source = article.Gold[g].Source;
            int both = Enumerable.Range(read[r].Source.Start, read[r].Source.Length).Count(source.Contains);
            if (source.Count == 0 || 2.0 * both / (source.Count + read[r].Source.Length) >= 0.5)
                triple++;
        }

        return (readTaken.Count, triple);
    }

    private static HashSet<int> GoldRole(GoldAttribution gold, int role) =>
        role switch
        {
            0 => gold.Source,
            1 => gold.Cue,
            _ => gold.Content,
        };

    private static IEnumerable<int> ReadRole(ReadAttribution read, int role) =>
        (
            role switch
            {
                0 => (WordRange[])[read.Source],
                1 => [read.Cue],
                _ => read.Content,
            }
        ).SelectMany(range => Enumerable.Range(range.Start, range.Length));

    private static string Key(IEnumerable<int> words) => string.Join(',', words.Order());

    private void Count(int measure, int hits, int gold, int read)
    {
        _hits[measure] += hits;
        _gold[measure] += gold;
        _read[measure] += read;
    }
}
