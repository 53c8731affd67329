using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Hearsay.Extraction.Dates;

/// <summary>Reckons from the day of publication; without one, what is relative stays open (null).</summary>
internal sealed class Calendar(LocalDate? published)
{
    /// <summary>Gets the ISO date that relative expressions are resolved against; null when the article does not say.</summary>
    public string? Anchor { get; } = published is { } day ? Iso(day) : null;

    public LocalDate? Published { get; } = published;

    public static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string Week(LocalDate day)
    {
        IWeekYearRule rule = WeekYearRules.Iso;
        return string.Create(CultureInfo.InvariantCulture, $"{rule.GetWeekYear(day):0000}-W{rule.GetWeekOfWeekYear(day):00}");
    }

    public static string Quarter(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{(day.Month + 2) / 3}");

    /// <summary>The day, if the calendar has it.</summary>
    public static LocalDate? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>The weekday that is meant: the latest not after publication, or the first after it.</summary>
    public LocalDate? Weekday(int weekday, Direction direction)
    {
        if (Published is not { } anchor)
            return null;
        int behind = ((int)anchor.DayOfWeek - weekday + 7) % 7;
        return direction switch
        {
            Direction.Next => anchor.PlusDays(7 - behind),
            Direction.Future => anchor.PlusDays(behind == 0 ? 0 : 7 - behind),
            Direction.Last => anchor.PlusDays(behind == 0 ? -7 : -behind),
            _ => anchor.PlusDays(-behind),
        };
    }

    /// <summary>The year that a month without one belongs to: that which puts it nearest to publication, or in the asked direction.</summary>
    public int? YearOfMonth(int month, Direction direction)
    {
        if (Published is not { } anchor)
            return null;
        int ahead = (month - anchor.Month + 12) % 12;
        return direction switch
        {
            Direction.Next or Direction.Future => month < anchor.Month ? anchor.Year + 1 : anchor.Year,
            Direction.Last => month >= anchor.Month ? anchor.Year - 1 : anchor.Year,
            Direction.Past => month > anchor.Month ? anchor.Year - 1 : anchor.Year,
            _ when ahead > 4 => month > anchor.Month ? anchor.Year - 1 : anchor.Year,
            _ => month < anchor.Month ? anchor.Year + 1 : anchor.Year,
        };
    }

    /// <summary>The value of the unit so many units away from publication ("last month" is -1); null when it cannot be told.</summary>
    public string? Shift(char unit, int by)
    {
        if (Published is not { } anchor || Math.Abs((long)by) > 5000)
            return null;
        return unit switch
        {
            'D' => Iso(anchor.PlusDays(by)),
            'W' => Week(anchor.PlusWeeks(by)),
            'M' => Month(anchor.PlusMonths(by).Year, anchor.PlusMonths(by).Month),
            'Q' => Quarter(anchor.PlusMonths(3 * by)),
            'Y' when anchor.Year + by > 0 => Year(anchor.Year + by),
            'E' when anchor.Year / 10 + by > 0 => (anchor.Year / 10 + by).ToString("000", CultureInfo.InvariantCulture),
            'C' when anchor.Year / 100 + by > 0 => (anchor.Year / 100 + by).ToString("00", CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}

/// <summary>Where a date lies seen from publication.</summary>
internal enum Direction
{
    Unmarked,

    /// <summary>Told in the past tense: on the day of publication or before.</summary>
    Past,

    /// <summary>Told as to come: on the day of publication or after.</summary>
    Future,

    /// <summary>"last Monday": before the day of publication.</summary>
    Last,

    /// <summary>"next Monday": after the day of publication.</summary>
    Next,
}
