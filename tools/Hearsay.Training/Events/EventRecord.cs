using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hearsay.Core.Events;
using Hearsay.Core.Text;

namespace Hearsay.Training.Events;

/// <summary>A sentence with the events that were coded in it. Spans are in UTF-16 units.</summary>
internal sealed record EventRecord(string Id, string Text, IReadOnlyList<GoldEvent> Events)
{
    /// <summary>The records of a gzipped file of <c>data/events</c>.</summary>
    public static List<EventRecord> Read(string path)
    {
        List<EventRecord> records = [];
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            int[] offsets = Offsets(text);
            List<GoldEvent> events = [.. row.RootElement.GetProperty("events").EnumerateArray().Select(e => GoldEvent.Read(e, offsets))];
            records.Add(new EventRecord(row.RootElement.GetProperty("id").GetString()!, text, events));
        }

        return records;
    }

    /// <summary>Whole articles, in which nothing is coded: the first so many of a gzipped file of rows with a text.</summary>
    public static List<EventRecord> ReadUncoded(string path, int count)
    {
        List<EventRecord> records = [];
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (records.Count < count && reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string text = row.RootElement.GetProperty("text").GetString()!;
            records.Add(new EventRecord(row.RootElement.GetProperty("id").GetString()!, text, []));
        }

        return records;
    }

    // Code points to UTF-16 units.
    private static int[] Offsets(string text)
    {
        List<int> offsets = [];
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            offsets.Add(i);
        offsets.Add(text.Length);
        return [.. offsets];
    }
}

/// <summary>One coded event.</summary>
/// <param name="Types">The types that it may be: one, those of its penta class where only that is coded, or none for a sentence without a deed.</param>
/// <param name="Type">Its type; null when only the penta class is coded.</param>
internal sealed record GoldEvent(
    IReadOnlyList<EventType> Types,
    EventType? Type,
    IReadOnlyList<TextSpan> Actors,
    IReadOnlyList<TextSpan> Recipients
)
{
    // Ordinary deeds are nobody's political act: no corpus codes them.
    private static readonly EventType[] Plover = [.. Enum.GetValues<EventType>().Where(t => t != EventType.Ordinary)];

    public static GoldEvent Read(JsonElement row, int[] offsets)
    {
        EventType? type = row.GetProperty("type").GetString() is { } name ? Enum.Parse<EventType>(name, ignoreCase: true) : null;
        int penta = row.TryGetProperty("penta", out JsonElement value) ? value.GetInt32() : -1;
        IReadOnlyList<EventType> types =
            type is { } known ? [known]
            : penta < 0 ? Plover
            : [.. Plover.Where(t => PentaOf(t) == penta)];
        return new GoldEvent(types, type, Spans(row, "actor", offsets), Spans(row, "recipient", offsets));
    }

    private static int PentaOf(EventType type) =>
        type switch
        {
            <= EventType.Support => 1,
            <= EventType.Yield => 2,
            <= EventType.Threaten => 3,
            _ => 4,
        };

    private static List<TextSpan> Spans(JsonElement row, string role, int[] offsets)
    {
        if (row.TryGetProperty(role + "s", out JsonElement several))
            return [.. several.EnumerateArray().Select(s => Span(s, offsets))];
        return row.TryGetProperty(role, out JsonElement one) && one.ValueKind == JsonValueKind.Object ? [Span(one, offsets)] : [];
    }

    private static TextSpan Span(JsonElement span, int[] offsets) =>
        TextSpan.FromBounds(offsets[span.GetProperty("start").GetInt32()], offsets[span.GetProperty("end").GetInt32()]);
}
