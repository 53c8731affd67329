using System.Globalization;

namespace Hearsay.Core.Briefs;

/// <summary>When the deadline of a commitment has passed.</summary>
public static class Deadline
{
    /// <summary>Whether a day lies after the deadline. Only one that is a day, a week, a month or a year of the calendar ever passes.</summary>
    /// <param name="due">A TIMEX3 value; null where there is no deadline.</param>
    /// <param name="day">A day, <c>YYYY-MM-DD</c>; null where none is known, which lies after nothing.</param>
    public static bool HasPassed(string? due, string? day)
    {
        due = LastDayOfWeek(due) ?? due;
        bool isCalendar = due is { Length: 4 or 7 or 10 } && due.All(c => char.IsAsciiDigit(c) || c == '-');
        return isCalendar && day is not null && string.CompareOrdinal(day, due) > 0 && !day.StartsWith(due!, StringComparison.Ordinal);
    }

    // "2028-W10": the Sunday that ends it.
    private static string? LastDayOfWeek(string? due) =>
        due is { Length: 8 }
        && due[4..6] == "-W"
        && int.TryParse(due[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && int.TryParse(due[6..], NumberStyles.None, CultureInfo.InvariantCulture, out int week)
        && year is > 0 and < 9999
        && week is >= 1 and <= 53
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Sunday)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
