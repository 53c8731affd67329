using System.Globalization;
using System.Text;
using Hearsay.Ingestion.Decoding;

namespace Hearsay.Ingestion.Archives;

/// <summary>The page inside a file that a browser saved with all its parts (MHTML: RFC 2557, a multipart message of RFC 2045 parts).</summary>
/// <param name="Address">Where the page was saved from.</param>
internal sealed record SavedPage(byte[] Html, string? Address, Encoding? Charset)
{
    private const int MaxHeaderLines = 64;

    /// <summary>The first part that is a page; null when there is none.</summary>
    public static SavedPage? Of(byte[] bytes)
    {
        // Latin-1 keeps every byte as one letter.
        string message = Encoding.Latin1.GetString(bytes);
        int at = 0;
        Dictionary<string, string> head = ReadHead(message, ref at);
        string? type = head.GetValueOrDefault("Content-Type");
        string? address = head.GetValueOrDefault("Snapshot-Content-Location");
        if (type is null)
            return null;
        if (Parameter(type, "boundary") is not { } boundary)
            return IsPage(type) ? Part(head, message[at..], address) : null;
        string border = "--" + boundary;
        int start = message.IndexOf(border, at, StringComparison.Ordinal);
        while (start >= 0)
        {
            start += border.Length;
            int end = message.IndexOf("\n" + border, start, StringComparison.Ordinal);
            if (start + 1 < message.Length && message[start] == '-' && message[start + 1] == '-')
                return null;
            string part = message[start..(end < 0 ? message.Length : end)];
            int body = part.IndexOf('\n', StringComparison.Ordinal) + 1;
            Dictionary<string, string> headers = ReadHead(part, ref body);
            if (IsPage(headers.GetValueOrDefault("Content-Type")))
                return Part(headers, part[Math.Min(body, part.Length)..], address);
            start = end < 0 ? -1 : end + 1;
        }

        return null;
    }

    private static bool IsPage(string? type) => type is not null && type.Contains("html", StringComparison.OrdinalIgnoreCase);

    private static SavedPage? Part(Dictionary<string, string> headers, string body, string? address)
    {
        byte[]? html = Decode(body, headers.GetValueOrDefault("Content-Transfer-Encoding") ?? "");
        string? charset = Parameter(headers.GetValueOrDefault("Content-Type") ?? "", "charset");
        return html is null
            ? null
            : new SavedPage(html, address ?? headers.GetValueOrDefault("Content-Location"), DeclaredCharset.ByName(charset));
    }

    private static byte[]? Decode(string body, string encoding)
    {
        if (encoding.Equals("base64", StringComparison.OrdinalIgnoreCase))
        {
            // A file that was cut off still holds what came before the cut: whole groups of four letters.
            string letters = string.Concat(body.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='));
            byte[] bytes = new byte[letters.Length];
            return Convert.TryFromBase64String(letters[..(letters.Length & ~3)], bytes, out int length) ? bytes[..length] : null;
        }

        return encoding.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase)
            ? QuotedPrintable(body)
            : Encoding.Latin1.GetBytes(body);
    }

    // "=3D" is a byte, "=" at the end of a line joins it to the next (RFC 2045, 6.7).
    private static byte[] QuotedPrintable(string body)
    {
        using MemoryStream bytes = new(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                bytes.WriteByte((byte)body[i]);
                continue;
            }

            int next = i + 1;
            if (next < body.Length && body[next] == '\r')
                next++;
            if (next < body.Length && body[next] == '\n')
            {
                i = next;
                continue;
            }

            if (
                i + 2 < body.Length
                && byte.TryParse(body.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value)
            )
            {
                bytes.WriteByte(value);
                i += 2;
            }
            else
            {
                bytes.WriteByte((byte)'=');
            }
        }

        return bytes.ToArray();
    }

    private static Dictionary<string, string> ReadHead(string message, ref int at)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        for (int lines = 0; lines < MaxHeaderLines && at < message.Length; lines++)
        {
            int end = message.IndexOf('\n', at);
            string line = message[at..(end < 0 ? message.Length : end)].TrimEnd('\r');
            at = end < 0 ? message.Length : end + 1;
            if (line.Length == 0)
                break;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            // A line that starts with a blank goes on with the one before.
            if (line[0] is ' ' or '\t' && last is not null)
                headers[last] += line;
            else if (colon > 0 && headers.TryAdd(line[..colon], line[(colon + 1)..].Trim()))
                last = line[..colon];
        }

        return headers;
    }

    private static string? Parameter(string header, string name)
    {
        int at = header.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        string value = header[(at + name.Length + 1)..].TrimStart();
        if (value.StartsWith('"'))
            return value.IndexOf('"', 1) is > 0 and int close ? value[1..close] : null;
        int end = value.AsSpan().IndexOfAny(';', ' ', '\t');
        return end < 0 ? value : value[..end];
    }
}
