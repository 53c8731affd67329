namespace Hearsay.Ingestion.Decoding;

/// <summary>Recognises files that are no text by their first bytes, so that the message can name them.</summary>
internal static class ByteSignatures
{
    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or an Office document"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF87a"u8.ToArray(), "a GIF image"),
        ("GIF89a"u8.ToArray(), "a GIF image"),
        ([0x1F, 0x8B], "gzip data"),
        ("BZh"u8.ToArray(), "bzip2 data"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ("ID3"u8.ToArray(), "an MP3 recording"),
        ("OggS"u8.ToArray(), "an Ogg recording"),
    ];

    /// <summary>What the bytes are, in words with an article ("a PDF document"); null when no signature fits.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] start, string name) in Known)
        {
            if (bytes.StartsWith(start))
                return name;
        }

        return bytes.Length >= 12 && bytes[..4].SequenceEqual("RIFF"u8) ? "a picture, sound or film" : null;
    }
}
