using System.Buffers;
using System.Globalization;
using System.Text;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Decoding;

/// <summary>Bytes to letters: byte order mark, a strict UTF-8 test, the declaration, then detection, in this order.</summary>
/// <remarks>The UTF-8 test comes before the declaration: text that is valid UTF-8 and not plain ASCII is hardly ever anything else, while declarations are often wrong.</remarks>
internal static class TextDecoder
{
    // More control characters than this in a thousand and the bytes are no text.
    private const int MaxControlsPerMille = 2;

    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(c => (char)c).Except(['\t', '\n', '\r', '\f', '\v']),
    ]);

    /// <summary>Decodes; never throws for bad bytes.</summary>
    /// <param name="item">Named in the messages.</param>
    /// <param name="declared">What an outer source (a header of HTTP) says; null when nothing.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string item, Encoding? declared = null)
    {
        if (bytes.IsEmpty)
            return Failure(DiagnosticCodes.Empty, item, "it is empty");
        if (ByteSignatures.Name(bytes) is { } name)
            return Failure(DiagnosticCodes.Binary, item, "this is " + name + ", not text", "convert it to text or HTML first");
        if (ByMark(bytes) is { } marked)
            return Finish(marked.GetString(bytes[marked.Preamble.Length..]), item, null);
        if (bytes.Contains((byte)0))
        {
            if (CharsetDetection.DetectUtf16(bytes) is { } wide)
                return Finish(wide.GetString(bytes), item, null);
            if (!LooksLikeMarkup(bytes))
                return Failure(DiagnosticCodes.Binary, item, "it holds NUL bytes: binary data, not text");
        }

        Utf8Check check = Utf8Check.Of(bytes);
        if (check.IsValid)
            return Finish(Encoding.UTF8.GetString(bytes), item, null);
        declared ??= DeclaredCharset.Find(bytes);
        if (check.IsDamagedUtf8)
            return Finish(DamagedUtf8.Read(bytes, out int guessed), item, Damaged(check, guessed, item));
        if (declared is not null && declared is not UTF8Encoding)
            return Finish(declared.GetString(bytes), item, null);
        return CharsetDetection.Detect(bytes) is { } detected
            ? Finish(detected.GetString(bytes), item, Guessed(detected, declared is not null, item))
            : Failure(DiagnosticCodes.BadEncoding, item, "its letters fit no known encoding; " + Where(check), "save it as UTF-8");
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8;
        if (bytes.StartsWith(Encoding.UTF32.Preamble))
            return Encoding.UTF32;
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode;
        return bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode : null;
    }

    private static DecodedText Finish(string text, string item, Diagnostic? warning)
    {
        int controls = 0;
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAny(Controls); at >= 0; at = rest.IndexOfAny(Controls))
        {
            controls++;
            rest = rest[(at + 1)..];
        }

        if (controls * 1000L > (long)text.Length * MaxControlsPerMille && controls > 2)
            return Failure(DiagnosticCodes.Binary, item, "it is full of control characters: binary data, not text");
        return text.AsSpan().IsWhiteSpace()
            ? Failure(DiagnosticCodes.Empty, item, "it holds nothing but white space")
            : new DecodedText(text, warning);
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static DecodedText Failure(string code, string item, string message, string? advice = null) =>
        new(null, new Diagnostic(code, DiagnosticSeverity.Error, item, message, advice));

    private static Diagnostic Damaged(Utf8Check check, int guessed, string item) =>
        new(
            DiagnosticCodes.BadEncoding,
            DiagnosticSeverity.Warning,
            item,
            Where(check)
                + (
                    guessed == check.BadBytes ? ", read as windows-1252"
                    : guessed == 0 ? ", shown as \uFFFD"
                    : ", read as windows-1252 where that gives letters, else shown as \uFFFD"
                )
        );

    private static Diagnostic Guessed(Encoding encoding, bool declaresUtf8, string item) =>
        new(
            DiagnosticCodes.BadEncoding,
            DiagnosticSeverity.Warning,
            item,
            (declaresUtf8 ? "it declares UTF-8 but is none" : "it is not UTF-8 and declares no encoding") + "; read as " + encoding.WebName
        );

    private static string Where(Utf8Check check) =>
        string.Create(CultureInfo.InvariantCulture, $"{check.BadBytes} bytes are no UTF-8, the first at byte {check.FirstBad}");
}
