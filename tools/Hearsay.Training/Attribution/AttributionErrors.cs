using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Reading;

namespace Hearsay.Training.Attribution;

/// <summary>Prints every n-th error, so that a reader sees all of the articles in few of them, and counts the causes that can be told by machine.</summary>
internal static class AttributionErrors
{
    public static void Print(List<AttributionArticle> articles, List<List<ReadAttribution>> all, int wanted)
    {
        SortedDictionary<string, int> causes = new(StringComparer.Ordinal);
        SortedDictionary<string, int> contentWords = new(StringComparer.Ordinal);
        List<string> errors = [];
        for (int i = 0; i < articles.Count; i++)
        {
            List<ReadAttribution> shown = [.. all[i].Where(a => a.Accepted)];
            bool[] right = Pairing.Right(articles[i], shown);
            bool[] found = Pairing.Found(articles[i], shown);
            HashSet<int> covered = [.. shown.SelectMany(a => a.Content).SelectMany(r => Enumerable.Range(r.Start, r.Length))];
            for (int g = 0; g < found.Length; g++)
            {
                GoldAttribution gold = articles[i].Gold[g];
                string cause = found[g] ? "found" : Cause(gold, all[i]);
                int missed = gold.Content.Count(w => !covered.Contains(w));
                contentWords[cause] = contentWords.GetValueOrDefault(cause) + missed;
                if (found[g])
                    continue;
                causes[cause] = causes.GetValueOrDefault(cause) + 1;
                errors.Add(
                    $"MISSED ({cause}) {Describe(articles[i].Words, gold.Source, gold.Cue, gold.Content)}{Nearest(articles[i].Words, gold, all[i])}"
                );
            }

            for (int r = 0; r < right.Length; r++)
            {
                if (right[r])
                    continue;
                causes["extra"] = causes.GetValueOrDefault("extra") + 1;
                errors.Add(
                    $"EXTRA {Describe(articles[i].Words, Words(shown[r].Source), Words(shown[r].Cue), [.. shown[r].Content.SelectMany(Words)])}"
                );
            }
        }

        if (wanted == 0)
            return;
        foreach ((string cause, int count) in causes)
            Console.WriteLine($"{cause}: {count}");
        foreach ((string cause, int count) in contentWords)
            Console.WriteLine($"content words missed, {cause}: {count}");
        int every = Math.Max(1, errors.Count / wanted);
        for (int e = every / 2; e < errors.Count; e += every)
            Console.WriteLine(errors[e]);
    }

    private static string Cause(GoldAttribution gold, List<ReadAttribution> all)
    {
        ReadAttribution? candidate = all.Find(a => a.Head == gold.Head);
        if (candidate is null)
            return all.Exists(a => gold.Cue.Contains(a.Head)) ? "other head" : "cue not tried";
        bool spans = Pairing.Share(candidate.Content, gold.Content) >= 0.5;
        return (spans, candidate.Accepted) switch
        {
            (true, false) => "judged away",
            (true, true) => "paired elsewhere",
            (false, true) => "wrong content",
            _ => "wrong content, judged away",
        };
    }

    private static string Nearest(ArticleWords words, GoldAttribution gold, List<ReadAttribution> all) =>
        all.Find(a => gold.Cue.Contains(a.Head)) is { } near
            ? $"\n      READ {Describe(words, Words(near.Source), Words(near.Cue), [.. near.Content.SelectMany(Words)])} score {near.JudgeScore}"
            : "";

    private static IEnumerable<int> Words(WordRange range) => Enumerable.Range(range.Start, range.Length);

    private static string Describe(ArticleWords words, IEnumerable<int> source, IEnumerable<int> cue, IEnumerable<int> content) =>
        $"[{AttributionEvaluator.Text(words, source)}] [{AttributionEvaluator.Text(words, cue)}] [{AttributionEvaluator.Text(words, content)}]";
}
