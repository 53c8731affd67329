using System.IO.Compression;
using System.Text;
using Hearsay.Ingestion.Decoding;

namespace Hearsay.Ingestion.Archives;

/// <summary>The HTTP response inside an archive's record.</summary>
internal sealed record HttpMessage(int Status, string? ContentType, byte[] Body)
{
    private const int MaxHeadBytes = 64 * 1024;

    /// <summary>Gets the encoding that the response declares; null when it declares none.</summary>
    public Encoding? Charset
    {
        get
        {
            int at = ContentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
            return at < 0 ? null : DeclaredCharset.ByName(ContentType![(at + 8)..].Split(';')[0]);
        }
    }

    /// <summary>Reads status, headers and body, the body unpacked; null when it is no response or does not unpack within the limit.</summary>
    public static HttpMessage? Parse(byte[] bytes, long maxBytes, CancellationToken cancellationToken)
    {
        int headEnd = HeadEnd(bytes, out int bodyStart);
        if (headEnd < 0)
            return null;
        string[] lines = Encoding.Latin1.GetString(bytes, 0, headEnd).Split('\n');
        string[] status = lines[0].Split(' ');
        if (status.Length < 2 || !int.TryParse(status[1], System.Globalization.CultureInfo.InvariantCulture, out int code))
            return null;
        byte[] body = bytes[bodyStart..];
        if (Header(lines, "Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = ChunkedBody.Decode(body);
        byte[]? unpacked = Unpack(body, Header(lines, "Content-Encoding"), maxBytes, cancellationToken);
        return unpacked is null ? null : new HttpMessage(code, Header(lines, "Content-Type"), unpacked);
    }

    private static int HeadEnd(ReadOnlySpan<byte> bytes, out int bodyStart)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, MaxHeadBytes)];
        int end = head.IndexOf("\r\n\r\n"u8);
        bodyStart = end + 4;
        if (end >= 0)
            return end;
        end = head.IndexOf("\n\n"u8);
        bodyStart = end + 2;
        return end;
    }

    private static string? Header(string[] lines, string name)
    {
        foreach (string line in lines)
        {
            if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return line[(name.Length + 1)..].Trim();
        }

        return null;
    }

    // Crawlers often store the unpacked body under the packed one's header: what does not unpack is taken as it is.
    private static byte[]? Unpack(byte[] body, string? encoding, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            using Stream? stream = encoding?.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
                "deflate" => new ZLibStream(new MemoryStream(body), CompressionMode.Decompress),
                "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
                _ => null,
            };
            return stream is null ? body : BoundedRead.ToEnd(stream, maxBytes, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return body;
        }
    }
}
