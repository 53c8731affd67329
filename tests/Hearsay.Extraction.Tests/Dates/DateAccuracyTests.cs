using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core;
using Hearsay.Core.Dates;
using Hearsay.Core.Text;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests.Dates;

/// <summary>A floor under spans and values on news, two points below what was measured when the rules were committed (plain paragraphs, so that date lines count as text).</summary>
public sealed class DateAccuracyTests
{
    private const string Corpus = "data/dates/meantime-dev.jsonl.gz";

    [SharedDataFact(Corpus)]
    public void Tag_NewsOfTheDevelopmentSplit_StaysAboveTheFloor()
    {
        int gold = 0;
        int found = 0;
        int spans = 0;
        int values = 0;
        foreach (string line in Lines(SharedData.Find(Corpus)!))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            Annotation annotation = Reader.Read(
                row.RootElement.GetProperty("text").GetString()!,
                row.RootElement.GetProperty("published").GetString()
            );
            Dictionary<TextSpan, DateExpression> told = annotation.Dates.ToDictionary(date => date.Span);
            found += told.Count;
            foreach (JsonElement date in row.RootElement.GetProperty("dates").EnumerateArray())
            {
                gold++;
                TextSpan span = TextSpan.FromBounds(date.GetProperty("start").GetInt32(), date.GetProperty("end").GetInt32());
                if (!told.TryGetValue(span, out DateExpression? same))
                    continue;
                spans++;
                values += same.Value == date.GetProperty("value").GetString() ? 1 : 0;
            }
        }

        (double Strict, double Value) f1 = (200.0 * spans / (gold + found), 200.0 * values / (gold + found));

        Assert.True(f1 is { Strict: >= 86, Value: >= 80 }, f1.ToString());
    }

    private static IEnumerable<string> Lines(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
