using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Ledger.Packs;

/// <summary>Reads what <see cref="PackWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">From every method: the bytes are no such pack.</exception>
internal sealed class PackReader
{
    private const int Largest = 1 << 30;

    private readonly byte[] _bytes;
    private readonly List<string> _strings = [];
    private int _at;

    public PackReader(byte[] packed)
    {
        if (packed.Length == 0)
            throw Damaged();
        if (packed[0] == 0)
        {
            _bytes = packed;
            _at = 1;
            return;
        }

        _bytes = packed;
        _at = 1;
        int length = Count();
        if (packed[0] != 1 || length > Largest)
            throw Damaged();
        byte[] plain = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed.AsSpan(_at), plain, out int written) || written != length)
            throw Damaged();
        _bytes = plain;
        _at = 0;
    }

    public ulong Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            if (_at >= _bytes.Length)
                throw Damaged();
            byte next = _bytes[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw Damaged();
    }

    public int Count()
    {
        ulong value = Number();
        return value <= int.MaxValue ? (int)value : throw Damaged();
    }

    public bool Flag() => Number() != 0;

    public T Label<T>()
        where T : struct, Enum => (T)Enum.ToObject(typeof(T), Count());

    public double Exact()
    {
        if (_at + sizeof(double) > _bytes.Length)
            throw Damaged();
        double value = BitConverter.ToDouble(_bytes, _at);
        _at += sizeof(double);
        return value;
    }

    public decimal Decimal() => decimal.Parse(Needed(), System.Globalization.CultureInfo.InvariantCulture);

    public string? Text()
    {
        int number = Count();
        if (number == 0)
            return null;
        if (number > 1)
            return number - 2 < _strings.Count ? _strings[number - 2] : throw Damaged();
        ulong head = Number();
        int length = (int)(head >> 1);
        if (length < 0 || _at + length > _bytes.Length)
            throw Damaged();
        ReadOnlySpan<byte> letters = _bytes.AsSpan(_at, length);
        _at += length;
        string value =
            (head & 1) == 0
                ? Encoding.UTF8.GetString(letters)
                : new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(letters));
        _strings.Add(value);
        return value;
    }

    public string Needed() => Text() ?? throw Damaged();

    public TextSpan Span()
    {
        int start = Count();
        int length = Count();
        return length <= int.MaxValue - start ? TextSpan.FromBounds(start, start + length) : throw Damaged();
    }

    public TextSpan? OptionalSpan() => Flag() ? Span() : null;

    public Evidence Place() => new(ArticleId.From(Needed()), Span());

    public ImmutableArray<T> List<T>(Func<T> read)
    {
        int count = Count();
        if (count == 0)
            return [];
        if (count > _bytes.Length)
            throw Damaged();
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(count);
        for (int i = 0; i < count; i++)
            items.Add(read());
        return items.MoveToImmutable();
    }

    public ImmutableArray<TextSpan> Spans() => List(Span);

    public ImmutableArray<Evidence> Places() => List(Place);

    public ImmutableArray<RowId> Rows() => List(() => RowId.From(Needed()));

    private static InvalidDataException Damaged() => new("the stored record is damaged");
}
