namespace Hearsay.Ingestion.Fetching;

/// <summary>Reads an answer up to a limit. What is packed is counted as it comes out: a small answer that unpacks without end is cut off like a large one.</summary>
internal static class BoundedBody
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>The bytes up to the limit, and whether that was all.</summary>
    public static async Task<(byte[] Bytes, bool IsWhole)> ReadAsync(Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        using MemoryStream kept = new();
        byte[] chunk = new byte[ChunkBytes];
        while (true)
        {
            int read = await body.ReadAsync(chunk, cancellationToken);
            if (read == 0)
                return (kept.ToArray(), true);
            int room = maxBytes - (int)kept.Length;
            kept.Write(chunk, 0, Math.Min(read, room));
            if (read > room)
                return (kept.ToArray(), false);
        }
    }
}
