using System.Data.Common;
using System.Globalization;

namespace Hearsay.Ledger.Engines;

/// <summary>Reads columns that may be empty, days, moments and labels. What no program of ours wrote there is damage, not a fault of the program.</summary>
internal static class Columns
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Number(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static byte[] Bytes(this DbDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    public static DateOnly? Day(this DbDataReader reader, int column) => reader.Number(column) is { } day ? ReadDay(day) : null;

    /// <summary>The label of a frozen number.</summary>
    /// <exception cref="InvalidDataException">There is no such label.</exception>
    public static T Label<T>(this DbDataReader reader, int column)
        where T : struct, Enum => ReadLabel<T>(reader.GetInt64(column));

    public static T? OptionalLabel<T>(this DbDataReader reader, int column)
        where T : struct, Enum => reader.Number(column) is { } label ? ReadLabel<T>(label) : null;

    public static DateTimeOffset Moment(this DbDataReader reader, int column) => ReadMoment(reader.GetString(column));

    public static DateTimeOffset? OptionalMoment(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.Moment(column);

    /// <summary>The moment of a text.</summary>
    /// <exception cref="InvalidDataException">It is no moment.</exception>
    public static DateTimeOffset ReadMoment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTimeOffset moment)
            ? moment
            : throw Damaged($"'{text}' is no moment");

    /// <summary>The day of a number.</summary>
    /// <exception cref="InvalidDataException">It is no day of the calendar.</exception>
    public static DateOnly ReadDay(long number) =>
        number >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw Damaged(string.Create(CultureInfo.InvariantCulture, $"{number} is no day"));

    public static T ReadLabel<T>(long number)
        where T : struct, Enum
    {
        object label = Enum.ToObject(typeof(T), number);
        return Enum.IsDefined(typeof(T), label)
            ? (T)label
            : throw Damaged(string.Create(CultureInfo.InvariantCulture, $"{typeof(T).Name} has no label {number}"));
    }

    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? moment) => moment is { } value ? Of(value) : null;

    public static object? Of(DateOnly? day) => day is { } value ? (long)value.DayNumber : null;

    private static InvalidDataException Damaged(string what) => new("a stored record is damaged: " + what);
}
