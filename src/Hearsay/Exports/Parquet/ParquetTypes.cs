using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Parquet;

/// <summary>The numbers of parquet.thrift (Apache Parquet format 2.10).</summary>
internal static class ParquetTypes
{
    public const int Optional = 1;
    public const int Plain = 0;
    public const int Rle = 3;
    public const int RleDictionary = 8;
    public const int Gzip = 2;
    public const int DataPage = 0;
    public const int DictionaryPage = 2;
    public const int Utf8 = 0;
    public const int Date = 6;

    /// <summary>How a column's cells are stored.</summary>
    public static int PhysicalOf(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Truth => 0,
            ColumnKind.Day => 1,
            ColumnKind.Whole => 2,
            ColumnKind.Number => 5,
            _ => 6,
        };
}
