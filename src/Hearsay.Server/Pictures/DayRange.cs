using System.Globalization;

namespace Hearsay.Server.Pictures;

/// <summary>The days that a TIMEX3 date value covers: one for a day, seven for a week, all of a month or year.</summary>
/// <param name="Last">The last day, itself included.</param>
internal readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>The days of the value; null for one that names no place in the calendar (<c>PRESENT_REF</c>, <c>P3D</c>, <c>XXXX-12</c>).</summary>
    public static DayRange? Of(string? value)
    {
        if (
            string.IsNullOrEmpty(value)
            || value.Length < 4
            || !int.TryParse(value.AsSpan(0, 4), CultureInfo.InvariantCulture, out int year)
            || year < 1
        )
            return null;
        ReadOnlySpan<char> rest = value.AsSpan(4);
        int time = rest.IndexOf('T');
        if (time >= 0)
            rest = rest[..time];
        if (rest.IsEmpty)
            return new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (rest is ['-', 'W', _, _, ..])
            return int.TryParse(rest.Slice(2, 2), CultureInfo.InvariantCulture, out int week) ? OfWeek(year, week) : null;
        if (rest is ['-', 'Q', >= '1' and <= '4'])
            return OfMonths(year, ((rest[2] - '1') * 3) + 1, 3);
        if (
            rest.Length >= 6
            && DateOnly.TryParseExact(
                value.AsSpan(0, 10),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
        )
            return new DayRange(day, day);
        return rest.Length == 3 && int.TryParse(rest[1..], CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
            ? OfMonths(year, month, 1)
            : null;
    }

    private static DayRange? OfWeek(int year, int week)
    {
        if (week < 1 || week > ISOWeek.GetWeeksInYear(year))
            return null;
        DateOnly monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new DayRange(monday, monday.AddDays(6));
    }

    private static DayRange OfMonths(int year, int month, int count)
    {
        DateOnly first = new(year, month, 1);
        return new DayRange(first, first.AddMonths(count).AddDays(-1));
    }
}
