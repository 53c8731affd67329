using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Linking;

/// <summary>An article in which people marked the words that tell of events, and which of them tell of one (ECB+).</summary>
internal sealed record EventChains(
    Article Article,
    string Group,
    string Topic,
    List<TextSpan> Validated,
    List<(TextSpan Span, string? Chain)> Mentions
)
{
    /// <summary>Reads a file of one article a line.</summary>
    public static List<EventChains> Read(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        List<EventChains> read = [];
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            string text = row.GetProperty("text").GetString()!;
            Article article = new(ArticleId.From(row.GetProperty("id").GetString()!), text, PlainParagraphs.Of(text));
            List<TextSpan> validated =
            [
                .. row.GetProperty("validated").EnumerateArray().Select(s => TextSpan.FromBounds(s[0].GetInt32(), s[1].GetInt32())),
            ];
            List<(TextSpan, string?)> mentions =
            [
                .. row.GetProperty("events")
                    .EnumerateArray()
                    .Select(e =>
                        (
                            TextSpan.FromBounds(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32()),
                            e.GetProperty("chain").GetString()
                        )
                    ),
            ];
            read.Add(
                new EventChains(
                    article,
                    row.GetProperty("topic").GetString()!,
                    row.GetProperty("subtopic").GetString()!,
                    validated,
                    mentions
                )
            );
        }

        return read;
    }
}
