using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core;
using Hearsay.Core.Events;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests.Events;

/// <summary>Floors under what is found of the coded events of PLV dev, some points below what was measured when the model was committed.</summary>
public sealed class EventAccuracyTests
{
    [SharedDataFact("data/events/plv-dev.jsonl.gz")]
    public void Annotate_CodedSentences_StaysAboveTheFloor()
    {
        int sentences = 0;
        int found = 0;
        int coded = 0;
        int extra = 0;
        using StreamReader reader = new(
            new GZipStream(File.OpenRead(SharedData.Find("data/events/plv-dev.jsonl.gz")!), CompressionMode.Decompress)
        );
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            Annotation annotation = Reader.Read(row.RootElement.GetProperty("text").GetString()!);
            EventType type = Enum.Parse<EventType>(
                row.RootElement.GetProperty("events")[0].GetProperty("type").GetString()!,
                ignoreCase: true
            );
            bool isFound = annotation.Events.Any(e => e.Type == type);
            coded++;
            found += isFound ? 1 : 0;
            extra += annotation.Events.Length - (isFound ? 1 : 0);
            sentences += annotation.Sentences.Length;
        }

        Assert.True(
            found >= 0.79 * coded && extra <= 0.55 * sentences,
            $"{found} of {coded} found, {extra} extra in {sentences} sentences"
        );
    }
}
