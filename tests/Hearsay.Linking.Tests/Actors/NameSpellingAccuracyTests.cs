using System.IO.Compression;
using System.Text.Json;
using Hearsay.Linking.Actors;
using Hearsay.Testing;

namespace Hearsay.Linking.Tests.Actors;

/// <summary>Floors under how well spellings and short forms of given names are told apart from other names, two points below what was measured.</summary>
public sealed class NameSpellingAccuracyTests
{
    [SharedDataFact("data/person-names/spelling-train.jsonl.gz")]
    public void AreAlike_SpellingsOfSeveralScripts_AreJoinedOnlyWhereOneNameIsWritten()
    {
        (double precision, double recall) = Score("data/person-names/spelling-train.jsonl.gz", NameSound.AreAlike);

        Assert.True(precision > 0.85 && recall > 0.52, $"precision {precision:F3}, recall {recall:F3}");
    }

    [SharedDataFact("data/person-names/nicknames-train.jsonl.gz")]
    public void AreForms_NicknamesOfGivenNames_AreJoinedOnlyWithTheirNames()
    {
        (double precision, double recall) = Score("data/person-names/nicknames-train.jsonl.gz", GivenNames.AreForms);

        Assert.True(precision > 0.99 && recall > 0.08, $"precision {precision:F3}, recall {recall:F3}");
    }

    private static (double Precision, double Recall) Score(string file, Func<string, string, bool> alike)
    {
        using StreamReader lines = new(new GZipStream(File.OpenRead(SharedData.Find(file)!), CompressionMode.Decompress));
        (int right, int found, int gold) = (0, 0, 0);
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            bool same = row.RootElement.GetProperty("same").GetBoolean();
            bool joined = alike(Folded(row, "a"), Folded(row, "b"));
            gold += same ? 1 : 0;
            found += joined ? 1 : 0;
            right += joined && same ? 1 : 0;
        }

        return ((double)right / found, (double)right / gold);
    }

    private static string Folded(JsonDocument row, string name) => NameKey.Of(row.RootElement.GetProperty(name).GetString()!);
}
