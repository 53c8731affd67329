namespace Hearsay.Core.Briefs;

/// <summary>When the deadline of a commitment has passed.</summary>
public static class Deadline
{
    /// <summary>Whether a day lies after the deadline. Only one that is a day, a month or a year of the calendar ever passes.</summary>
    /// <param name="due">A TIMEX3 value; null where there is no deadline.</param>
    /// <param name="day">A day, <c>YYYY-MM-DD</c>; null where none is known, which lies after nothing.</param>
    public static bool HasPassed(string? due, string? day)
    {
        bool isCalendar = due is { Length: 4 or 7 or 10 } && due.All(c => char.IsAsciiDigit(c) || c == '-');
        return isCalendar && day is not null && string.CompareOrdinal(day, due) > 0 && !day.StartsWith(due!, StringComparison.Ordinal);
    }
}
