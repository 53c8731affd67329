using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Training.Attribution;

/// <summary>How well the heads of cues are told from other words, contents left out: the best F1 over all thresholds.</summary>
internal static class CueScore
{
    public static double Best(AttributionModel model, IEnumerable<AttributionArticle> articles)
    {
        List<(int Score, bool IsHead)> words = [];
        int total = 0;
        foreach (AttributionArticle article in articles)
        {
            HashSet<int> heads = [.. article.Gold.Select(g => g.Head).Where(h => h >= 0)];
            HashSet<int> inside = [.. article.Gold.SelectMany(g => g.Content)];
            total += heads.Count;
            int[] scores = CandidateReader.CueScores(model, article.Traits);
            for (int i = 0; i < scores.Length; i++)
            {
                if (scores[i] > int.MinValue / 2 && (heads.Contains(i) || !inside.Contains(i)))
                    words.Add((scores[i], heads.Contains(i)));
            }
        }

        words.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        double best = 0;
        int hits = 0;
        for (int n = 0; n < words.Count; n++)
        {
            hits += words[n].IsHead ? 1 : 0;
            best = Math.Max(best, 200.0 * hits / (n + 1 + total));
        }

        return best;
    }
}
