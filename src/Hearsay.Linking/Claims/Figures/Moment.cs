using System.Globalization;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Claims.Figures;

/// <summary>A point in time that what is said gives.</summary>
/// <param name="Day">TIMEX3 value of the day, month or year; null when only a time of day is given.</param>
/// <param name="Clock">Time of day as HH:MM; "once" for "at once"; null when none is given.</param>
internal sealed record Moment(string? Day, string? Clock, TextSpan Span)
{
    /// <summary>Gets whether the time of day may be of either half of the day: "ten past five".</summary>
    public bool IsOfEitherHalf { get; init; }

    /// <summary>Gets the end of a part of the day that begins at the clock ("at dawn"), as HH:MM; null of a single time.</summary>
    public string? Until { get; init; }

    /// <summary>Gets whether the day is told by its name in the week, which may be that of one week or the next.</summary>
    public bool IsWeekday { get; init; }

    /// <summary>Whether both can be meant: a month agrees with each of its days.</summary>
    public bool Agrees(Moment other)
    {
        if (
            Clock is not null
            && other.Clock is not null
            && Clock != other.Clock
            && !((IsOfEitherHalf || other.IsOfEitherHalf) && HalfOf(Clock) == HalfOf(other.Clock))
            && !((Until is not null || other.Until is not null) && MeetsPart(other))
        )
            return false;
        return Day is null
            || other.Day is null
            || Day.StartsWith(other.Day, StringComparison.Ordinal)
            || ((IsWeekday || other.IsWeekday) && AreWeeksApart(Day, other.Day))
            || ((IsWithoutYear || other.IsWithoutYear) && AreYearsApart(Day, other.Day))
            || other.Day.StartsWith(Day, StringComparison.Ordinal);
    }

    // A time that may be of either half of the day meets a part of the day by the one or the other.
    private bool MeetsPart(Moment other) =>
        Meet(Clock!, Until ?? Clock!, other.Clock!, other.Until ?? other.Clock!)
        || (IsOfEitherHalf && Meet(Later(Clock!), Later(Clock!), other.Clock!, other.Until ?? other.Clock!))
        || (other.IsOfEitherHalf && Meet(Clock!, Until ?? Clock!, Later(other.Clock!), Later(other.Clock!)));

    private static bool Meet(string from, string until, string start, string end) =>
        string.CompareOrdinal(from, end) <= 0 && string.CompareOrdinal(start, until) <= 0;

    private static string Later(string clock) =>
        clock.Length == 5 && int.TryParse(clock.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int hour)
            ? string.Create(CultureInfo.InvariantCulture, $"{(hour + 12) % 24:00}{clock.AsSpan(2)}")
            : clock;

    /// <summary>Gets whether the year was reckoned, not told.</summary>
    public bool IsWithoutYear { get; init; }

    private static bool AreYearsApart(string left, string right) =>
        left.Length >= 7
        && right.Length >= 7
        && (
            left.AsSpan(4).StartsWith(right.AsSpan(4), StringComparison.Ordinal)
            || right.AsSpan(4).StartsWith(left.AsSpan(4), StringComparison.Ordinal)
        )
        && int.TryParse(left.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int a)
        && int.TryParse(right.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int b)
        && Math.Abs(a - b) == 1;

    private static bool AreWeeksApart(string left, string right) =>
        DateOnly.TryParseExact(left, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly a)
        && DateOnly.TryParseExact(right, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly b)
        && Math.Abs(a.DayNumber - b.DayNumber) is 7 or 14;

    // The same hour and minute on a dial of twelve hours.
    private static string HalfOf(string clock) =>
        clock.Length == 5 && int.TryParse(clock.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int hour)
            ? string.Create(CultureInfo.InvariantCulture, $"{hour % 12:00}{clock.AsSpan(2)}")
            : clock;

    /// <summary>Whether both give the same kind of answer, so that a difference means something.</summary>
    public bool IsComparable(Moment other) => (Clock is not null && other.Clock is not null) || (Day is not null && other.Day is not null);
}
