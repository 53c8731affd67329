using System.Collections.Immutable;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Parquet;

/// <summary>The footer of a Parquet file: its schema, and where everything lies (FileMetaData of parquet.thrift).</summary>
internal static class ParquetFooter
{
    private const int FormatVersion = 2;

    public static ReadOnlySpan<byte> Of(string table, ImmutableArray<ExportColumn> columns, List<RowGroup> groups)
    {
        ThriftCompactWriter footer = new();
        footer.Message(() =>
        {
            footer.I32(1, FormatVersion);
            footer.StructList(2, [null, .. columns], column => WriteSchema(footer, column, table, columns.Length));
            footer.I64(3, groups.Sum(group => (long)group.Rows));
            footer.StructList(4, groups, group => WriteGroup(footer, group, groups.IndexOf(group)));
            footer.Text(6, "hearsay");
        });
        return footer.Bytes;
    }

    // The first element is the root: it has no type, only children.
    private static void WriteSchema(ThriftCompactWriter footer, ExportColumn? column, string table, int children)
    {
        if (column is null)
        {
            footer.Text(4, table);
            footer.I32(5, children);
            return;
        }

        footer.I32(1, ParquetTypes.PhysicalOf(column.Kind));
        footer.I32(3, ParquetTypes.Optional);
        footer.Text(4, column.Name);
        if (column.Kind == ColumnKind.Text)
        {
            footer.I32(6, ParquetTypes.Utf8);
            footer.Struct(10, () => footer.Struct(1, static () => { }));
        }
        else if (column.Kind == ColumnKind.Day)
        {
            footer.I32(6, ParquetTypes.Date);
            footer.Struct(10, () => footer.Struct(6, static () => { }));
        }
    }

    private static void WriteGroup(ThriftCompactWriter footer, RowGroup group, int ordinal)
    {
        footer.StructList(1, group.Chunks, chunk => WriteChunk(footer, chunk));
        footer.I64(2, group.Chunks.Sum(chunk => chunk.UncompressedBytes));
        footer.I64(3, group.Rows);
        footer.I64(5, group.Start);
        footer.I64(6, group.Chunks.Sum(chunk => chunk.Bytes));
        if (ordinal <= short.MaxValue)
            footer.I16(7, (short)ordinal);
    }

    private static void WriteChunk(ThriftCompactWriter footer, WrittenChunk chunk)
    {
        footer.I64(2, chunk.Start);
        footer.Struct(
            3,
            () =>
            {
                footer.I32(1, ParquetTypes.PhysicalOf(chunk.Column.Kind));
                footer.I32List(
                    2,
                    chunk.DataPage is null
                        ? [ParquetTypes.Plain, ParquetTypes.Rle]
                        : [ParquetTypes.Plain, ParquetTypes.Rle, ParquetTypes.RleDictionary]
                );
                footer.TextList(3, [chunk.Column.Name]);
                footer.I32(4, ParquetTypes.Gzip);
                footer.I64(5, chunk.Rows);
                footer.I64(6, chunk.UncompressedBytes);
                footer.I64(7, chunk.Bytes);
                footer.I64(9, chunk.Start + (chunk.DataPage ?? 0));
                if (chunk.DataPage is not null)
                    footer.I64(11, chunk.Start);
                footer.Struct(12, () => footer.I64(3, chunk.Nulls));
            }
        );
    }
}
