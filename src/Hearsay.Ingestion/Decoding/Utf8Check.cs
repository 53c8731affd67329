using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Hearsay.Ingestion.Decoding;

/// <summary>How well bytes read as UTF-8.</summary>
/// <param name="Characters">Valid characters of two or more bytes; counted only when there are bad bytes to weigh them against.</param>
/// <param name="BadBytes">Bytes that belong to no character.</param>
/// <param name="FirstBad">Where the first of them stands; -1 when there is none.</param>
internal readonly record struct Utf8Check(int Characters, int BadBytes, int FirstBad)
{
    public bool IsValid => BadBytes == 0;

    /// <summary>Whether the bad bytes are damage to a UTF-8 text rather than a sign of another encoding.</summary>
    public bool IsDamagedUtf8 => BadBytes > 0 && Characters >= 3 * BadBytes;

    public static Utf8Check Of(ReadOnlySpan<byte> bytes)
    {
        int characters = 0;
        int bad = 0;
        int firstBad = -1;
        int at = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (at < 0 || Utf8.IsValid(bytes))
            return new Utf8Check(0, 0, -1);
        while (at < bytes.Length)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes[at..], out _, out int length);
            if (status != OperationStatus.Done)
            {
                bad += length;
                firstBad = firstBad < 0 ? at : firstBad;
            }
            else if (length > 1)
            {
                characters++;
            }

            at += length;
            int next = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            at = next < 0 ? bytes.Length : at + next;
        }

        return new Utf8Check(characters, bad, firstBad);
    }
}
