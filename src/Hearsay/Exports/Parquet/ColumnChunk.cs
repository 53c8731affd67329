using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Parquet;

/// <summary>The cells of one column in one row group, as pages: a dictionary where words come again, then all cells in one data page, both packed with gzip.</summary>
internal sealed class ColumnChunk
{
    // A dictionary that saves nothing costs a page and the indices.
    private const double MostDistinct = 0.5;

    private static readonly DateOnly Epoch = new(1970, 1, 1);

    private readonly ArrayBufferWriter<byte> _pages = new();

    private ColumnChunk(ExportColumn column, int rows)
    {
        Column = column;
        Rows = rows;
    }

    public ExportColumn Column { get; }

    public int Rows { get; }

    public int Nulls { get; private set; }

    public bool HasDictionary => DataPageOffset > 0;

    /// <summary>Gets where the data page begins, counted from the chunk's first byte.</summary>
    public long DataPageOffset { get; private set; }

    public long UncompressedBytes { get; private set; }

    public ReadOnlySpan<byte> Bytes => _pages.WrittenSpan;

    /// <summary>The pages of a column's cells.</summary>
    public static ColumnChunk Of(ExportColumn column, IReadOnlyList<object?> cells)
    {
        ColumnChunk chunk = new(column, cells.Count);
        int[] levels = new int[cells.Count];
        List<object> present = new(cells.Count);
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not { } cell)
                continue;
            levels[i] = 1;
            present.Add(cell);
        }

        chunk.Nulls = cells.Count - present.Count;
        using MemoryStream data = new();
        WriteLevels(data, levels);
        int encoding = ParquetTypes.Plain;
        if (column.Repeats && chunk.TryWriteDictionary(present, out int[] indices, out int bits))
        {
            encoding = ParquetTypes.RleDictionary;
            data.WriteByte((byte)bits);
            HybridRuns.Write(data, indices, bits);
        }
        else
        {
            WritePlain(data, present);
        }

        chunk.AddPage(
            data,
            ParquetTypes.DataPage,
            5,
            header =>
            {
                header.I32(1, cells.Count);
                header.I32(2, encoding);
                header.I32(3, ParquetTypes.Rle);
                header.I32(4, ParquetTypes.Rle);
            }
        );
        return chunk;
    }

    private bool TryWriteDictionary(List<object> present, out int[] indices, out int bits)
    {
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        indices = new int[present.Count];
        for (int i = 0; i < present.Count; i++)
        {
            string word = (string)present[i];
            if (!words.TryGetValue(word, out indices[i]))
                words.Add(word, indices[i] = words.Count);
        }

        bits = words.Count <= 1 ? 1 : 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)(words.Count - 1));
        if (words.Count == 0 || words.Count > present.Count * MostDistinct)
            return false;
        using MemoryStream page = new();
        WritePlain(page, [.. words.OrderBy(word => word.Value).Select(word => (object)word.Key)]);
        int count = words.Count;
        AddPage(
            page,
            ParquetTypes.DictionaryPage,
            7,
            header =>
            {
                header.I32(1, count);
                header.I32(2, ParquetTypes.Plain);
            }
        );
        DataPageOffset = _pages.WrittenCount;
        return true;
    }

    private void AddPage(MemoryStream content, int type, int headerField, Action<ThriftCompactWriter> describe)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            content.WriteTo(gzip);
        ThriftCompactWriter header = new();
        header.Message(() =>
        {
            header.I32(1, type);
            header.I32(2, checked((int)content.Length));
            header.I32(3, checked((int)packed.Length));
            header.Struct(headerField, () => describe(header));
        });
        _pages.Write(header.Bytes);
        _pages.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        UncompressedBytes += header.Bytes.Length + content.Length;
    }

    // Which cells are there: runs of ones and zeros, led by their length.
    private static void WriteLevels(MemoryStream data, int[] levels)
    {
        using MemoryStream runs = new();
        HybridRuns.Write(runs, levels, 1);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)runs.Length);
        data.Write(length);
        runs.WriteTo(data);
    }

    private static void WritePlain(MemoryStream data, List<object> cells)
    {
        if (cells is [bool, ..])
        {
            WriteTruths(data, cells);
            return;
        }

        Span<byte> eight = stackalloc byte[8];
        foreach (object cell in cells)
        {
            switch (cell)
            {
                case string text:
                    byte[] letters = Encoding.UTF8.GetBytes(text);
                    BinaryPrimitives.WriteInt32LittleEndian(eight, letters.Length);
                    data.Write(eight[..4]);
                    data.Write(letters);
                    break;
                case long whole:
                    BinaryPrimitives.WriteInt64LittleEndian(eight, whole);
                    data.Write(eight);
                    break;
                case double number:
                    BinaryPrimitives.WriteDoubleLittleEndian(eight, number);
                    data.Write(eight);
                    break;
                case DateOnly day:
                    BinaryPrimitives.WriteInt32LittleEndian(eight, day.DayNumber - Epoch.DayNumber);
                    data.Write(eight[..4]);
                    break;
                default:
                    throw new ArgumentException("No column holds a " + cell.GetType().Name, nameof(cells));
            }
        }
    }

    // Eight to the byte, the first in the lowest bit.
    private static void WriteTruths(MemoryStream data, List<object> cells)
    {
        for (int start = 0; start < cells.Count; start += 8)
        {
            int packed = 0;
            for (int i = start; i < Math.Min(start + 8, cells.Count); i++)
                packed |= (bool)cells[i] ? 1 << (i - start) : 0;
            data.WriteByte((byte)packed);
        }
    }
}
