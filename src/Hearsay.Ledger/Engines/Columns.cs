using System.Data.Common;
using System.Globalization;

namespace Hearsay.Ledger.Engines;

/// <summary>Reads columns that may be empty, days and moments.</summary>
internal static class Columns
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Number(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static byte[] Bytes(this DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public static DateOnly? Day(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.FromDayNumber((int)reader.GetInt64(column));

    public static DateTimeOffset Moment(this DbDataReader reader, int column) => ReadMoment(reader.GetString(column));

    public static DateTimeOffset? OptionalMoment(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.Moment(column);

    public static DateTimeOffset ReadMoment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? moment) => moment is { } value ? Of(value) : null;

    public static object? Of(DateOnly? day) => day is { } value ? (long)value.DayNumber : null;
}
