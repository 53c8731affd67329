using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Hearsay.Core;
using Hearsay.Core.Text;

namespace Hearsay.Ledger.Packs;

/// <summary>Writes records compactly: numbers in as many bytes as they need, each string once.</summary>
/// <remarks>A pack begins with how it is stored (0 plain, 1 Brotli) and is read by <see cref="PackReader"/>.</remarks>
internal sealed class PackWriter
{
    private const int WorthCompressing = 256;
    private const int Quality = 3;
    private const int Window = 18;

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);

    public void Number(ulong value)
    {
        Span<byte> bytes = _buffer.GetSpan(10);
        int length = 0;
        while (value >= 0x80)
        {
            bytes[length++] = (byte)((value & 0x7F) | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
        _buffer.Advance(length);
    }

    public void Number(int value) => Number((ulong)value);

    public void Flag(bool value) => Number(value ? 1UL : 0UL);

    public void Label<T>(T value)
        where T : struct, Enum => Number((ulong)Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    public void Exact(double value)
    {
        BitConverter.TryWriteBytes(_buffer.GetSpan(sizeof(double)), value);
        _buffer.Advance(sizeof(double));
    }

    public void Exact(decimal value) => Text(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A string or null; the second time only its number is written.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        if (_strings.TryGetValue(value, out int number))
        {
            Number(number + 2);
            return;
        }

        Number(1);
        _strings.Add(value, _strings.Count);
        Letters(value);
    }

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void Span(TextSpan? span)
    {
        Flag(span is not null);
        if (span is { } value)
            Span(value);
    }

    public void Place(Evidence evidence)
    {
        Text(evidence.Article.Value);
        Span(evidence.Span);
    }

    public void List<T>(ImmutableArray<T> items, Action<T> write)
    {
        Number(items.IsDefault ? 0 : items.Length);
        if (items.IsDefault)
            return;
        foreach (T item in items)
            write(item);
    }

    public void Spans(ImmutableArray<TextSpan> spans) => List(spans, Span);

    public void Places(ImmutableArray<Evidence> places) => List(places, Place);

    public void Rows(ImmutableArray<RowId> rows) => List(rows, row => Text(row.Value));

    /// <summary>What was written, compressed where that is worth it.</summary>
    public byte[] ToArray()
    {
        ReadOnlySpan<byte> plain = _buffer.WrittenSpan;
        if (plain.Length >= WorthCompressing)
        {
            byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length) + 6];
            packed[0] = 1;
            int head = 1;
            uint rest = (uint)plain.Length;
            while (rest >= 0x80)
            {
                packed[head++] = (byte)((rest & 0x7F) | 0x80);
                rest >>= 7;
            }

            packed[head++] = (byte)rest;
            if (BrotliEncoder.TryCompress(plain, packed.AsSpan(head), out int written, Quality, Window) && written + head < plain.Length)
                return packed[..(head + written)];
        }

        byte[] bytes = new byte[plain.Length + 1];
        plain.CopyTo(bytes.AsSpan(1));
        return bytes;
    }

    // UTF-8; letters that it cannot hold (half a surrogate pair) as UTF-16, so that every text comes out as it went in.
    private void Letters(string value)
    {
        bool isWhole = IsWellFormed(value);
        int bytes = isWhole ? Encoding.UTF8.GetByteCount(value) : value.Length * sizeof(char);
        Number(((ulong)bytes << 1) | (isWhole ? 0UL : 1UL));
        Span<byte> target = _buffer.GetSpan(bytes);
        if (isWhole)
            Encoding.UTF8.GetBytes(value, target);
        else
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(target);
        _buffer.Advance(bytes);
    }

    private static bool IsWellFormed(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
