using System.Globalization;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Archives;
using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Feeds;
using Hearsay.Ingestion.Files;
using Hearsay.Ingestion.Languages;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Ingestion.Pages.Metadata;
using Hearsay.Ingestion.PlainText;
using Hearsay.Ingestion.Rows;

namespace Hearsay.Ingestion;

/// <summary>Reads files of any kind into articles. Immutable and thread-safe; every call opens its own stream.</summary>
public sealed class ArticleReader
{
    private readonly ReadLimits _limits;
    private readonly Func<Stream> _openStandardInput;

    // Whoever reads only text does not pay for the model.
    private readonly Lazy<PageReader> _pages = new(() => new PageReader(BodyModel.Load(), MetadataRanker.Load()));

    /// <summary>A reader with these limits.</summary>
    /// <param name="openStandardInput">Where <c>-</c> reads from; by default the process's standard input.</param>
    public ArticleReader(ReadLimits limits, Func<Stream>? openStandardInput = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = limits;
        _openStandardInput = openStandardInput ?? (() => Stream.Null);
    }

    /// <summary>The articles of one file, lazily, in its order. What goes wrong comes as a diagnostic among them and never as an exception.</summary>
    public IEnumerable<ReadResult> Read(InputFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        Diagnostic? problem = null;
        using Stream? stream = Guard(() => Open(file), file.Path, ref problem);
        if (stream is null)
        {
            yield return new ReadResult(null, problem);
            yield break;
        }

        using IEnumerator<ReadResult> results = ReadStream(stream, file, cancellationToken).GetEnumerator();
        while (true)
        {
            bool more = Guard(results.MoveNext, file.Path, ref problem);
            if (problem is not null)
                yield return new ReadResult(null, problem);
            if (!more)
                yield break;
            yield return Bounded(results.Current, file.Path);
        }
    }

    private ReadResult Bounded(ReadResult result, string path) =>
        result.Article is { } article && article.Text.Length > _limits.MaxTextLength
            ? result with
            {
                Article = null,
                Diagnostic = new Diagnostic(
                    DiagnosticCodes.TooLarge,
                    DiagnosticSeverity.Error,
                    article.Origin ?? path,
                    string.Create(CultureInfo.InvariantCulture, $"its text is longer than {_limits.MaxTextLength} characters: no article"),
                    "divide it, or raise --max-text"
                ),
            }
            : result;

    private Stream Open(InputFile file) =>
        file.Content is { } content ? new MemoryStream(content.ToArray(), writable: false)
        : file.Path == InputFile.StandardInput ? _openStandardInput()
        : OpenFile(file);

    private static FileStream OpenFile(InputFile file)
    {
        FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        // A pipe ("<(curl …)") cannot be sought in, and is nowhere but at its start.
        if (file.Offset == 0)
            return stream;
        if (!stream.CanSeek)
            throw new IOException("a pipe has no place to go on from");
        stream.Seek(file.Offset, SeekOrigin.Begin);
        return stream;
    }

    private IEnumerable<ReadResult> ReadStream(Stream stream, InputFile file, CancellationToken cancellationToken)
    {
        PeekedStream peeked = PeekedStream.Of(stream, FormatSniffer.HeadBytes);
        ItemFormat format = FormatSniffer.Of(file.Path, peeked.Head.Span);
        return format switch
        {
            ItemFormat.Compressed => ReadCompressed(peeked, file, cancellationToken),
            ItemFormat.Archive or ItemFormat.CompressedArchive => new ArchiveReader(_pages.Value, _limits).Read(
                peeked,
                file,
                format == ItemFormat.CompressedArchive,
                cancellationToken
            ),
            ItemFormat.Rows => new RowReader(_pages, _limits).Read(peeked, file.Id, file.Path, cancellationToken),
            ItemFormat.XmlFeed => XmlFeedReader.Read(Letters(peeked, file.Charset), file.Id, file.Path, _limits, cancellationToken),
            _ => ReadWhole(peeked, format, file, cancellationToken),
        };
    }

    private IEnumerable<ReadResult> ReadCompressed(Stream stream, InputFile file, CancellationToken cancellationToken)
    {
        using GzipMembers members = new(stream, 0);
        InputFile inner = file with { Path = file.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file.Path[..^3] : file.Path };
        PeekedStream peeked = PeekedStream.Of(members, FormatSniffer.HeadBytes);
        // One layer only: a file that is packed twice is nobody's article.
        if (FormatSniffer.Of(inner.Path, peeked.Head.Span) is ItemFormat.Compressed or ItemFormat.CompressedArchive)
            yield return new ReadResult(
                null,
                new Diagnostic(DiagnosticCodes.Binary, DiagnosticSeverity.Error, file.Path, "it is compressed twice")
            );
        else
        {
            foreach (ReadResult result in ReadStream(peeked, inner, cancellationToken))
                yield return result;
        }
    }

    private IEnumerable<ReadResult> ReadWhole(Stream stream, ItemFormat format, InputFile file, CancellationToken cancellationToken)
    {
        byte[]? bytes = BoundedRead.ToEnd(stream, _limits.MaxItemBytes, cancellationToken);
        if (bytes is null)
            return [new ReadResult(null, TooLarge(file.Path))];
        if (format == ItemFormat.JsonFeed)
            return JsonFeedReader.Read(bytes, file.Id, file.Path, _limits);
        if (format == ItemFormat.SavedPage)
            return [ReadSavedPage(bytes, file).ReadFrom(bytes)];
        DecodedText decoded = TextDecoder.Decode(bytes, file.Path, DeclaredCharset.ByName(file.Charset));
        if (decoded.Text is not { } text)
            return [new ReadResult(null, decoded.Problem)];
        IEnumerable<ReadResult> results =
            format == ItemFormat.Page
                ? [_pages.Value.Read(text, file.Id, file.Path, _limits, file.Address)]
                : PlainTextReader.Read(text, file.Id, file.Path, _limits);
        results = results.Select(result => LanguageCheck.Apply(result).ReadFrom(bytes));
        return decoded.Problem is null ? results : results.Prepend(new ReadResult(null, decoded.Problem));
    }

    private ReadResult ReadSavedPage(byte[] bytes, InputFile file)
    {
        if (SavedPage.Of(bytes) is not { } saved)
            return new ReadResult(
                null,
                new Diagnostic(DiagnosticCodes.NoArticle, DiagnosticSeverity.Error, file.Path, "the saved file holds no page")
            );
        DecodedText decoded = TextDecoder.Decode(saved.Html, file.Path, saved.Charset);
        return decoded.Text is { } html
            ? LanguageCheck.Apply(_pages.Value.Read(html, file.Id, file.Path, _limits, saved.Address))
            : new ReadResult(null, decoded.Problem);
    }

    // Feeds are read as they come, so their encoding is told from their first bytes alone.
    private static StreamReader Letters(PeekedStream stream, string? charset) =>
        new(
            stream,
            DeclaredCharset.ByName(charset) ?? DeclaredCharset.Find(stream.Head.Span) ?? System.Text.Encoding.UTF8,
            detectEncodingFromByteOrderMarks: true
        );

    private Diagnostic TooLarge(string item) =>
        new(
            DiagnosticCodes.TooLarge,
            DiagnosticSeverity.Error,
            item,
            string.Create(CultureInfo.InvariantCulture, $"it is larger than {_limits.MaxItemBytes} bytes: no article"),
            "raise --max-size to read it"
        );

    private static T? Guard<T>(Func<T> read, string item, ref Diagnostic? problem)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = new Diagnostic(
                DiagnosticCodes.FileNotFound,
                DiagnosticSeverity.Error,
                item,
                "there is no such file",
                // What a name holds that is no UTF-8 comes as this letter, and no path leads back to it.
                item.Contains('\uFFFD', StringComparison.Ordinal)
                    ? "its name is not in UTF-8: rename it"
                    : "check the spelling"
            );
        }
        catch (UnauthorizedAccessException)
        {
            problem = new Diagnostic(
                DiagnosticCodes.NotReadable,
                DiagnosticSeverity.Error,
                item,
                "it may not be read",
                "check its permissions"
            );
        }
        catch (ArchiveFaultException e)
        {
            problem = new Diagnostic(DiagnosticCodes.BadArchive, DiagnosticSeverity.Error, item, e.Message);
        }
        catch (IOException e)
        {
            problem = new Diagnostic(
                DiagnosticCodes.NotReadable,
                DiagnosticSeverity.Error,
                item,
                "reading it failed: " + e.Message.TrimEnd('.')
            );
        }

        return default;
    }
}
