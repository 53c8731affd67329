using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core;
using Hearsay.Core.Text;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests.Factuality;

/// <summary>A floor under the factuality of news predicates: the bars of the scorer, measured 0.89, 0.47 and 0.72 when the model was committed.</summary>
public sealed class FactualityAccuracyTests
{
    private const string Corpus = "data/factuality/uw-dev.jsonl.gz";

    [SharedDataFact(Corpus)]
    public void Annotate_JudgedPredicates_StayAboveTheFloor()
    {
        List<(double Gold, double Told)> pairs = [];
        int all = 0;
        string last = "";
        Annotation? annotation = null;
        foreach (string line in Lines(SharedData.Find(Corpus)!))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string sentence = row.RootElement.GetProperty("sentence").GetString()!;
            if (sentence != last || annotation is null)
                annotation = Reader.Read(sentence);
            last = sentence;
            all++;
            int start = row.RootElement.GetProperty("predicate").GetProperty("start").GetInt32();
            TextSpan span = TextSpan.FromBounds(start, row.RootElement.GetProperty("predicate").GetProperty("end").GetInt32());
            foreach (PredicateFactuality told in annotation.Factuality.Where(f => f.Span.Overlaps(span)).Take(1))
                pairs.Add((row.RootElement.GetProperty("value").GetDouble(), told.Value));
        }

        double coverage = (double)pairs.Count / all;
        double error = pairs.Average(p => Math.Abs(p.Gold - p.Told));
        Assert.True(coverage >= 0.8 && error <= 0.55, FormattableString.Invariant($"coverage {coverage:f3}, error {error:f3}"));
    }

    private static IEnumerable<string> Lines(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
