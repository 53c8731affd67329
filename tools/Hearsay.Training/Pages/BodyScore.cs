using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Hearsay.Training.Pages;

/// <summary>
/// The verb <c>pages-score</c>: the bodies that <c>pages-check</c> wrote against the gold of WCXB (mean F1 of the words of a page, as a
/// multiset) and of trafilatura (F of the segments that must and must not be there).
/// </summary>
internal static class BodyScore
{
    public static int Run(CommandArguments options)
    {
        string data = options.Text("data", "../shared/data/article-extraction");
        string bodies = options.Text("out", "artifacts/pages");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"wcxb, mean word F1 {Words(Gold(data, "wcxb", "ground-truth.json.gz"), Bodies(bodies, "wcxb")):F4}"
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"trafilatura, segments F {Segments(Gold(data, "trafilatura", "segments.json"), Bodies(bodies, "traf")):F4}"
            )
        );
        return 0;
    }

    private static double Words(JsonElement gold, Dictionary<string, string> bodies)
    {
        List<double> scores = [];
        foreach (JsonProperty page in gold.EnumerateObject())
        {
            Dictionary<string, int> wanted = Count(page.Value.GetProperty("articleBody").GetString() ?? "");
            Dictionary<string, int> found = Count(bodies.GetValueOrDefault(page.Name, ""));
            int common = wanted.Sum(word => Math.Min(word.Value, found.GetValueOrDefault(word.Key)));
            int all = wanted.Values.Sum() + found.Values.Sum();
            scores.Add(all == 0 ? 1 : 2.0 * common / all);
        }

        return scores.Average();
    }

    private static double Segments(JsonElement gold, Dictionary<string, string> bodies)
    {
        int right = 0;
        int wrong = 0;
        int missing = 0;
        foreach (JsonProperty page in gold.EnumerateObject())
        {
            string body = bodies.GetValueOrDefault(page.Name, "");
            int found = Held(page.Value, "with", body, out int wanted);
            right += found;
            missing += wanted - found;
            wrong += Held(page.Value, "without", body, out _);
        }

        return 2.0 * right / ((2 * right) + wrong + missing);
    }

    private static int Held(JsonElement page, string key, string body, out int all)
    {
        all = 0;
        int held = 0;
        if (!page.TryGetProperty(key, out JsonElement segments) || segments.ValueKind != JsonValueKind.Array)
            return 0;
        foreach (JsonElement segment in segments.EnumerateArray())
        {
            all++;
            held += body.Contains(segment.GetString()!, StringComparison.Ordinal) ? 1 : 0;
        }

        return held;
    }

    private static Dictionary<string, int> Count(string text)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (letter && start < 0)
                start = i;
            if (letter || start < 0)
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, text[start..i].ToLowerInvariant(), out _)++;
            start = -1;
        }

        return counts;
    }

    private static JsonElement Gold(string data, string set, string file) => PageCorpus.Json(Path.Combine(data, set, file));

    private static Dictionary<string, string> Bodies(string folder, string set) =>
        PageCorpus
            .Json(Path.Combine(folder, set + ".json"))
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetProperty("articleBody").GetString() ?? "", StringComparer.Ordinal);
}
