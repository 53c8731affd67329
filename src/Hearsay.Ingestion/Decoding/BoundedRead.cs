using Hearsay.Ingestion.Files;

namespace Hearsay.Ingestion.Decoding;

/// <summary>Reads a stream whole, but never more than a limit.</summary>
internal static class BoundedRead
{
    private const int FirstBufferBytes = 64 * 1024;

    /// <summary>All bytes; null when there are more than the limit.</summary>
    public static byte[]? ToEnd(Stream stream, long limitBytes, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[FirstSize(stream, limitBytes)];
        int filled = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (filled == buffer.Length)
            {
                if (filled > limitBytes)
                    return null;
                Array.Resize(ref buffer, (int)Math.Min(limitBytes + 1, Math.Max(buffer.Length * 2L, FirstBufferBytes)));
            }

            int read = stream.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
                break;
            filled += read;
        }

        if (filled > limitBytes)
            return null;
        Array.Resize(ref buffer, filled);
        return buffer;
    }

    // One byte more than a file says, so that its end is seen without growing the buffer.
    private static int FirstSize(Stream stream, long limitBytes)
    {
        long? left =
            stream is PeekedStream peeked ? peeked.Left
            : stream.CanSeek ? stream.Length - stream.Position
            : null;
        long expected = left + 1 ?? FirstBufferBytes;
        return (int)Math.Clamp(expected, 1, Math.Min(limitBytes + 1, Array.MaxLength));
    }
}
