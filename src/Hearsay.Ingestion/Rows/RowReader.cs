using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Languages;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.PlainText;

namespace Hearsay.Ingestion.Rows;

/// <summary>JSONL: one article per line. A bad line is an error of its own and the rest goes on; memory holds one line.</summary>
internal sealed class RowReader(Lazy<PageReader> pages, ReadLimits limits)
{
    public IEnumerable<ReadResult> Read(Stream stream, string id, string item, CancellationToken cancellationToken)
    {
        LineStream lines = new(stream, (int)Math.Min(limits.MaxItemBytes, Array.MaxLength));
        bool any = false;
        while (lines.TryRead(out ReadOnlyMemory<byte> line, out bool tooLong))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string name = string.Create(CultureInfo.InvariantCulture, $"{item}:{lines.Number}");
            if (tooLong)
                yield return Failure(
                    DiagnosticCodes.LineTooLong,
                    name,
                    $"the row is larger than {limits.MaxItemBytes} bytes",
                    "raise --max-size to read it"
                );
            else if (!line.Span.Trim(" \t\r\uFEFF"u8).IsEmpty)
                yield return Row(line, string.Create(CultureInfo.InvariantCulture, $"{id}-{lines.Number}"), name);
            else
                continue;
            any = true;
        }

        if (!any)
            yield return Failure(DiagnosticCodes.Empty, item, "it is empty", null);
    }

    private ReadResult Row(ReadOnlyMemory<byte> line, string fallbackId, string name)
    {
        try
        {
            ReadOnlyMemory<byte> json = line.Span.StartsWith(System.Text.Encoding.UTF8.Preamble) ? line[3..] : line;
            if (SurrogateEscapes.MayBeIn(json.Span))
            {
                byte[] mended = json.ToArray();
                SurrogateEscapes.Mend(mended.AsSpan());
                json = mended;
            }

            using JsonDocument document = JsonDocument.Parse(json);
            return Row(document.RootElement, fallbackId, name).ReadFrom(line.Span);
        }
        catch (JsonException e)
        {
            string place = e.BytePositionInLine is { } at ? string.Create(CultureInfo.InvariantCulture, $" at byte {at}") : "";
            return Failure(DiagnosticCodes.BadJson, name, "the row is no JSON" + place, "write one object a line");
        }
        catch (InvalidOperationException)
        {
            // Bytes within a string that are no UTF-8: System.Text.Json sees them only when it makes the string.
            return Failure(DiagnosticCodes.BadJson, name, "the row holds letters that are no UTF-8", "write it in UTF-8");
        }
    }

    private ReadResult Row(JsonElement row, string fallbackId, string name)
    {
        if (row.ValueKind != JsonValueKind.Object)
            return Failure(DiagnosticCodes.BadJson, name, "the row is no object", "write {\"id\": …, \"text\": …}");
        string id = Text(row, "id") is { } given && !string.IsNullOrWhiteSpace(given) ? given : fallbackId;
        if (Text(row, "html") is { } html)
            return WithDay(LanguageCheck.Apply(Told(pages.Value.Read(html, id, name, limits, Text(row, "url")), row)), row, name);
        if (Text(row, "text") is not { } text)
            return Failure(DiagnosticCodes.BadJson, name, "the row has no \"text\"", "write {\"id\": …, \"text\": …}");
        if (text.AsSpan().IsWhiteSpace())
            return Failure(DiagnosticCodes.Empty, name, "its text is empty", null);
        Article bare = new(ArticleId.From(id), text, [])
        {
            Url = Text(row, "url"),
            Outlet = Text(row, "outlet"),
            Title = Text(row, "title"),
            Language = Text(row, "language"),
            Published = PublicationTime.Parse(Text(row, "published")),
            Authors = Names(row),
            Origin = name,
        };
        return WithDay(LanguageCheck.Apply(PlainTextReader.Finish(bare, name)), row, name);
    }

    // What the page itself does not tell.
    private static ReadResult Told(ReadResult page, JsonElement row) =>
        page.Article is not { } article
            ? page
            : page with
            {
                Article = article with
                {
                    Outlet = article.Outlet ?? Text(row, "outlet"),
                    Title = article.Title ?? Text(row, "title"),
                    Published = article.Published ?? PublicationTime.Parse(Text(row, "published")),
                },
            };

    // An article without its day stands nowhere in time: whoever gave one should know that it was not understood.
    private static ReadResult WithDay(ReadResult result, JsonElement row, string name) =>
        result is { Article: not null, Diagnostic: null }
        && Text(row, "published") is { Length: > 0 } day
        && PublicationTime.Parse(day) is null
            ? result with
            {
                Diagnostic = new Diagnostic(
                    DiagnosticCodes.BadJson,
                    DiagnosticSeverity.Warning,
                    name,
                    "its \"published\" is no date like 2024-11-16",
                    "the article counts as undated"
                ),
            }
            : result;

    private static string? Text(JsonElement row, string key)
    {
        if (!row.TryGetProperty(key, out JsonElement value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    private static ImmutableArray<string> Names(JsonElement row)
    {
        if (!row.TryGetProperty("authors", out JsonElement value))
            return [];
        if (value.ValueKind == JsonValueKind.String)
            return [value.GetString()!];
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)]
            : [];
    }

    private static ReadResult Failure(string code, string item, string message, string? advice) =>
        new(null, new Diagnostic(code, DiagnosticSeverity.Error, item, message, advice));
}
