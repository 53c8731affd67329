using System.Buffers.Binary;
using System.Collections.Immutable;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Parquet;

/// <summary>A table as an Apache Parquet file: optional columns, PLAIN or dictionary pages packed with gzip, row groups of bounded size so that memory is too.</summary>
/// <remarks>The output need not be seekable. Read back by DuckDB and by an own reader in the tests.</remarks>
public sealed class ParquetWriter
{
    private const int MostRows = 1 << 15;

    // Letters of all cells of a group; with the encoded copies some five times as much is in memory.
    private const long MostLetters = 16 << 20;

    private readonly Stream _output;
    private readonly ImmutableArray<ExportColumn> _columns;
    private readonly List<object?>[] _cells;
    private readonly List<RowGroup> _groups = [];
    private long _position;
    private long _letters;

    private ParquetWriter(Stream output, ImmutableArray<ExportColumn> columns)
    {
        _output = output;
        _columns = columns;
        _cells = [.. columns.Select(_ => new List<object?>())];
    }

    /// <summary>Writes a table.</summary>
    public static void Write(Stream output, ExportTable table, IEnumerable<object?[]> rows) => Write(output, table, rows, MostRows);

    internal static void Write(Stream output, ExportTable table, IEnumerable<object?[]> rows, int rowsPerGroup)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        ParquetWriter writer = new(output, table.Columns);
        writer.Put("PAR1"u8);
        foreach (object?[] row in rows)
        {
            writer.Add(row);
            if (writer._cells[0].Count >= rowsPerGroup || writer._letters >= MostLetters)
                writer.EndGroup();
        }

        if (writer._cells[0].Count > 0)
            writer.EndGroup();
        writer.End(table.Name);
    }

    private void Add(object?[] row)
    {
        for (int i = 0; i < row.Length; i++)
        {
            _cells[i].Add(row[i]);
            _letters += row[i] is string text ? text.Length : 8;
        }
    }

    private void EndGroup()
    {
        int rows = _cells[0].Count;
        long start = _position;
        List<WrittenChunk> chunks = [];
        for (int i = 0; i < _columns.Length; i++)
        {
            ColumnChunk chunk = ColumnChunk.Of(_columns[i], _cells[i]);
            chunks.Add(
                new WrittenChunk(
                    chunk.Column,
                    _position,
                    chunk.HasDictionary ? chunk.DataPageOffset : null,
                    chunk.Bytes.Length,
                    chunk.UncompressedBytes,
                    chunk.Rows,
                    chunk.Nulls
                )
            );
            Put(chunk.Bytes);
            _cells[i].Clear();
        }

        _groups.Add(new RowGroup(start, rows, chunks));
        _letters = 0;
    }

    private void End(string name)
    {
        ReadOnlySpan<byte> footer = ParquetFooter.Of(name, _columns, _groups);
        Put(footer);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Length);
        Put(length);
        Put("PAR1"u8);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _position += bytes.Length;
    }
}

/// <summary>Rows that were written together.</summary>
internal sealed record RowGroup(long Start, int Rows, List<WrittenChunk> Chunks);

/// <summary>Where a column of a row group lies.</summary>
/// <param name="DataPage">Where its data page begins behind its dictionary, counted from the chunk's start; null without dictionary.</param>
internal sealed record WrittenChunk(
    ExportColumn Column,
    long Start,
    long? DataPage,
    long Bytes,
    long UncompressedBytes,
    int Rows,
    int Nulls
);
