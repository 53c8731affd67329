using System.Globalization;
using Hearsay.Core.Diagnostics;
using Hearsay.Core.Text;
using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Languages;
using Hearsay.Ingestion.Pages;

namespace Hearsay.Ingestion.Archives;

/// <summary>The pages of a web archive, record by record.</summary>
internal sealed class ArchiveReader(PageReader pages, ReadLimits limits)
{
    private const int MaxFaults = 100;

    public IEnumerable<ReadResult> Read(Stream stream, InputFile file, bool compressed, CancellationToken cancellationToken)
    {
        GzipMembers? members = compressed ? new GzipMembers(stream, file.Offset) : null;
        WarcReader reader = new(members ?? stream, members, file.Offset, limits.MaxItemBytes);
        int faults = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WarcRecord? record = Next(reader, file.Path, out ReadResult? fault);
            if (fault is not null)
            {
                yield return fault;
                // One damaged record costs itself; in what is no archive there is nothing to look for.
                if (++faults == MaxFaults || !TryResume(reader))
                    yield break;
                continue;
            }

            if (record is null)
                yield break;
            if (Page(record, file, cancellationToken) is { } result)
                yield return result with
                {
                    Offset = record.Offset,
                };
        }
    }

    private static bool TryResume(WarcReader reader)
    {
        try
        {
            return reader.TryResume();
        }
        catch (ArchiveFaultException)
        {
            return false;
        }
    }

    private static WarcRecord? Next(WarcReader reader, string item, out ReadResult? fault)
    {
        fault = null;
        try
        {
            return reader.Next();
        }
        catch (ArchiveFaultException e)
        {
            fault = Failure(DiagnosticCodes.BadArchive, item, e.Message);
            return null;
        }
    }

    private ReadResult? Page(WarcRecord record, InputFile file, CancellationToken cancellationToken)
    {
        if (record.Type is not ("response" or "resource") || record.Target is null)
            return null;
        string item = string.Create(CultureInfo.InvariantCulture, $"{file.Path}@{record.Offset}");
        if (record.Content is null)
            return Failure(
                DiagnosticCodes.TooLarge,
                item,
                string.Create(CultureInfo.InvariantCulture, $"the record is larger than {limits.MaxItemBytes} bytes"),
                "raise --max-size to read it"
            );
        HttpMessage? message =
            record.Type == "response"
                ? HttpMessage.Parse(record.Content, limits.MaxItemBytes, cancellationToken)
                : new HttpMessage(200, record.ContentType, record.Content);
        if (message is null)
            return Failure(DiagnosticCodes.BadArchive, item, "the record holds no HTTP response that unpacks within the limit");
        bool isPage = message.ContentType is { } type && type.Contains("html", StringComparison.OrdinalIgnoreCase);
        if (message.Status != 200 || !isPage)
            return null;
        DecodedText decoded = TextDecoder.Decode(message.Body, item, message.Charset);
        if (decoded.Text is not { } html)
            return new ReadResult(null, decoded.Problem);
        string id = StableHash.Start.Add(record.Target).Add(record.Date ?? "").ToId(file.Id);
        return LanguageCheck.Apply(pages.Read(html, id, item, limits, record.Target)).ReadFrom(message.Body);
    }

    private static ReadResult Failure(string code, string item, string message, string? advice = null) =>
        new(null, new Diagnostic(code, DiagnosticSeverity.Error, item, message, advice));
}
