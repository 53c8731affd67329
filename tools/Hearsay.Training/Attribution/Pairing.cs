using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Reading;

namespace Hearsay.Training.Attribution;

/// <summary>Pairs what was read with the corpus, as its scorer does: by shared content.</summary>
internal static class Pairing
{
    /// <summary>Whether each attribution is one of the corpus's: half of the content shared, one to one, the best first.</summary>
    public static bool[] Right(AttributionArticle article, List<ReadAttribution> read)
    {
        bool[] right = new bool[read.Count];
        foreach ((int r, int _) in Pairs(article, read))
            right[r] = true;
        return right;
    }

    /// <summary>Whether each of the corpus's is among those read.</summary>
    public static bool[] Found(AttributionArticle article, List<ReadAttribution> read)
    {
        bool[] found = new bool[article.Gold.Count];
        foreach ((int _, int g) in Pairs(article, read))
            found[g] = true;
        return found;
    }

    private static IEnumerable<(int Read, int Gold)> Pairs(AttributionArticle article, List<ReadAttribution> read)
    {
        List<(double Share, int Read, int Gold)> pairs = [];
        for (int r = 0; r < read.Count; r++)
        {
            for (int g = 0; g < article.Gold.Count; g++)
            {
                double share = Share(read[r].Content, article.Gold[g].Content);
                if (share >= 0.5)
                    pairs.Add((share + (article.Gold[g].Cue.Contains(read[r].Head) ? 1 : 0), r, g));
            }
        }

        HashSet<int> readTaken = [];
        HashSet<int> goldTaken = [];
        foreach ((double _, int r, int g) in pairs.OrderByDescending(p => p.Share).ThenBy(p => p.Read).ThenBy(p => p.Gold))
        {
            if (readTaken.Contains(r) || goldTaken.Contains(g))
                continue;
            readTaken.Add(r);
            goldTaken.Add(g);
            yield return (r, g);
        }
    }

    /// <summary>Words in both over words in either.</summary>
    public static double Share(WordRange[] ranges, HashSet<int> gold)
    {
        int total = 0;
        int both = 0;
        foreach (WordRange range in ranges)
        {
            total += range.Length;
            for (int i = range.Start; i < range.End; i++)
                both += gold.Contains(i) ? 1 : 0;
        }

        int either = total + gold.Count - both;
        return either == 0 ? 0 : (double)both / either;
    }
}
