namespace Hearsay.Ingestion.Archives;

/// <summary>Joins the chunks of an HTTP body (RFC 9112, 7.1). A body that is not chunked after all stays as it is.</summary>
internal static class ChunkedBody
{
    public static byte[] Decode(byte[] body)
    {
        using MemoryStream joined = new(body.Length);
        int at = 0;
        while (at < body.Length)
        {
            int lineEnd = Array.IndexOf(body, (byte)'\n', at);
            if (lineEnd < 0 || Size(body.AsSpan(at, lineEnd - at)) is not { } size)
                return at == 0 ? body : joined.ToArray();
            at = lineEnd + 1;
            if (size == 0)
                break;
            int length = (int)Math.Min(size, body.Length - at);
            joined.Write(body, at, length);
            at += length;
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n')
                at++;
        }

        return joined.ToArray();
    }

    private static long? Size(ReadOnlySpan<byte> line)
    {
        long size = 0;
        int digits = 0;
        foreach (byte b in line)
        {
            int digit = b switch
            {
                >= (byte)'0' and <= (byte)'9' => b - '0',
                >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                break;
            if (++digits > 8)
                return null;
            size = (size * 16) + digit;
        }

        return digits == 0 ? null : size;
    }
}
