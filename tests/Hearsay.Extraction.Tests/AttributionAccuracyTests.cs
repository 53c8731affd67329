using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests;

/// <summary>Floors under the accuracy that docs/accuracy.md states, on PolNeAR's development articles, counted in letters instead of the scorer's tokens.</summary>
public sealed class AttributionAccuracyTests
{
    private const string Corpus = "data/polnear/dev.jsonl.gz";
    private const double AttributionFloor = 0.70;
    private const double TripleFloor = 0.63;

    [SharedDataFact(Corpus)]
    public void Annotate_PoliticalNews_ReachesFloors()
    {
        (int paired, int triples, int total) = (0, 0, 0);
        foreach (string line in Rows())
        {
            using JsonDocument row = JsonDocument.Parse(line);
            Annotation annotation = Reader.Read(row.RootElement.GetProperty("text").GetString()!);
            List<(HashSet<int> Source, HashSet<int> Content)> gold =
            [
                .. row.RootElement.GetProperty("attributions").EnumerateArray().Select(a => (Letters(a, "source"), Letters(a, "content"))),
            ];
            total += gold.Count + annotation.Attributions.Length;
            foreach ((HashSet<int> source, HashSet<int> goldSource) in Pair(annotation.Attributions, gold))
            {
                paired++;
                triples +=
                    goldSource.Count == 0 || 2 * source.Count(goldSource.Contains) >= 0.5 * (source.Count + goldSource.Count) ? 1 : 0;
            }
        }

        Assert.InRange(2.0 * paired / total, AttributionFloor, 1);
        Assert.InRange(2.0 * triples / total, TripleFloor, 1);
    }

    private static IEnumerable<string> Rows()
    {
        using FileStream file = File.OpenRead(SharedData.Find(Corpus)!);
        using GZipStream stream = new(file, CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    // One to one, the largest shared content first.
    private static IEnumerable<(HashSet<int> Source, HashSet<int> GoldSource)> Pair(
        ImmutableArray<Attribution> read,
        List<(HashSet<int> Source, HashSet<int> Content)> gold
    )
    {
        HashSet<int>[] contents = [.. read.Select(a => Letters(a.Content))];
        List<(double Share, int Read, int Gold)> pairs = [];
        for (int r = 0; r < contents.Length; r++)
        {
            for (int g = 0; g < gold.Count; g++)
            {
                int both = contents[r].Count(gold[g].Content.Contains);
                if (2 * both >= contents[r].Count + gold[g].Content.Count - both)
                    pairs.Add(((double)both / (contents[r].Count + gold[g].Content.Count - both), r, g));
            }
        }

        HashSet<int> readTaken = [];
        HashSet<int> goldTaken = [];
        foreach ((double _, int r, int g) in pairs.OrderByDescending(p => p.Share))
        {
            if (!readTaken.Contains(r) && goldTaken.Add(g))
            {
                readTaken.Add(r);
                yield return (Letters(read[r].Source), gold[g].Source);
            }
        }
    }

    private static HashSet<int> Letters(JsonElement attribution, string role) =>
        Letters([.. attribution.GetProperty(role).EnumerateArray().Select(s => TextSpan.FromBounds(s[0].GetInt32(), s[1].GetInt32()))]);

    private static HashSet<int> Letters(ImmutableArray<TextSpan> spans) =>
        [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length))];
}
