using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core.Actors;
using Hearsay.Core.Text;
using Hearsay.Language.Tests.Names;
using Hearsay.Testing;

namespace Hearsay.Language.Tests.Coreference;

/// <summary>A floor under the accuracy of pronouns, two points below what was measured when the model was committed.</summary>
public sealed class PronounAccuracyTests
{
    [SharedDataFact("data/names/gap-dev.jsonl.gz")]
    public void Analyze_GapDevelopmentPairs_StayAboveTheFloor()
    {
        int right = 0;
        int gold = 0;
        int found = 0;
        using StreamReader lines = new(
            new GZipStream(File.OpenRead(SharedData.Find("data/names/gap-dev.jsonl.gz")!), CompressionMode.Decompress)
        );
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            ImmutableArray<Mention> mentions = Articles.Read(row.RootElement.GetProperty("text").GetString()!).Mentions;
            ActorId? meant = Over(mentions, row.RootElement.GetProperty("pronoun")).OrderBy(m => m.Phrase.Length).FirstOrDefault()?.Actor;
            foreach (string name in (string[])["a", "b"])
            {
                JsonElement pair = row.RootElement.GetProperty(name);
                bool same = pair.GetProperty("same").GetBoolean();
                bool says = meant is not null && Over(mentions, pair).Any(m => m.Actor == meant);
                right += same && says ? 1 : 0;
                gold += same ? 1 : 0;
                found += says ? 1 : 0;
            }
        }

        double f1 = 200.0 * right / (gold + found);
        Assert.True(f1 >= 71.5, $"F1 {f1:F2}");
    }

    private static IEnumerable<Mention> Over(ImmutableArray<Mention> mentions, JsonElement span)
    {
        TextSpan place = TextSpan.FromBounds(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
        return mentions.Where(m => m.Actor is not null && m.Phrase.Overlaps(place));
    }
}
