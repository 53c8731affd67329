using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Dates seen from publication: "last week", "on Monday", "yesterday", "three years ago", "this morning".</summary>
internal static class RelativeDates
{
    public static DateMatch Read(ArticleWords words, Calendar calendar, int at, Direction direction)
    {
        DateMatch match = ReadDeictic(words, calendar, at);
        if (!match.Found)
            match = ReadModified(words, calendar, at);
        if (!match.Found)
            match = ReadEdge(words, calendar, at);
        if (!match.Found)
            match = ReadWeekend(words, calendar, at, direction);
        return match.Found ? match : ReadWeekday(words, calendar, at, direction);
    }

    private static DateMatch ReadDeictic(ArticleWords words, Calendar calendar, int at)
    {
        int? shift = words[at] switch
        {
            "today" => 0,
            "tonight" => 0,
            "yesterday" => -1,
            "tomorrow" => 1,
            "overnight" => 0,
            _ => null,
        };
        if (shift is not { } by)
            return default;
        string? day = calendar.Shift('D', by);
        if (words[at] is "tonight" or "overnight")
            return new DateMatch(at + 1, DateType.Time, day is null ? null : day + "TNI", DateGrain.Hour, IsRelative: true);
        return WithPartOfDay(words, at + 1, day, relative: true);
    }

    // last | past | previous | this | next | coming + unit, weekday, month, season or part of the day; "the" before it belongs to it.
    private static DateMatch ReadModified(ArticleWords words, Calendar calendar, int at)
    {
        int head = words[at] == "the" ? at + 1 : at;
        if (words[at] is "earlier" or "later" && words[at + 1] is "this" or "last" or "next")
            head = at + 1;
        if (words[head] is not ("last" or "past" or "previous" or "this" or "next" or "coming" or "following"))
            return default;
        int shift = words[head] switch
        {
            "last" or "past" or "previous" => -1,
            "this" => 0,
            _ => 1,
        };
        int noun = head + 1;
        if (words[head] is "this" && words[noun] is "past" or "coming" or "last")
            shift = words[noun++] == "coming" ? 1 : -1;
        return ReadShifted(words, calendar, noun, shift, atOnce: words[head] is "past" or "coming" || head > at && words[at] == "the");
    }

    private static DateMatch ReadShifted(ArticleWords words, Calendar calendar, int noun, int shift, bool atOnce)
    {
        char unit = CalendarWords.Unit(words[noun], out bool plural);
        if (unit is not ('\0' or 'm' or 'H') && !plural)
            return ReadUnit(words, calendar, noun, unit, shift, atOnce);
        if (words[noun] == "weekend")
            return DateMatch.Date(noun + 1, calendar.Shift('W', shift) is { } week ? week + "-WE" : null, DateGrain.Week, relative: true);
        int weekday = CalendarWords.Weekday(words[noun]);
        if (weekday > 0)
        {
            LocalDate? day =
                shift == 0 ? ThisWeeks(calendar, weekday) : calendar.Weekday(weekday, shift < 0 ? Direction.Last : Direction.Next);
            return WithPartOfDay(words, noun + 1, day is { } known ? Calendar.Iso(known) : null, relative: true);
        }

        return ReadNamed(words, calendar, noun, shift);
    }

    private static DateMatch ReadUnit(ArticleWords words, Calendar calendar, int noun, char unit, int shift, bool atOnce)
    {
        // "the past year" and "the last decade" are stretches up to now.
        if (atOnce && words[noun - 1] is "past" || words[noun - 1] is "past" or "last" && unit is 'E' or 'C')
            return new DateMatch(noun + 1, DateType.Duration, Duration(unit, "1"), GrainOf(unit), IsRelative: false);
        return DateMatch.Date(noun + 1, calendar.Shift(unit, shift), GrainOf(unit), relative: true);
    }

    private static DateMatch ReadNamed(ArticleWords words, Calendar calendar, int noun, int shift)
    {
        int month = CalendarWords.Month(words[noun]);
        if (month > 0 && words.Is(noun, WordKinds.Capitalized) && CalendarWords.DayOfMonth(words[noun + 1]) == 0)
        {
            int? year = shift == 0 ? calendar.Published?.Year : calendar.YearOfMonth(month, shift < 0 ? Direction.Last : Direction.Next);
            return DateMatch.Date(noun + 1, year is { } known ? Calendar.Month(known, month) : null, DateGrain.Month, relative: true);
        }

        if (CalendarWords.Season(words[noun]) is { } season)
        {
            string? value = calendar.Published is { } anchor
                ? Calendar.Year(anchor.Year + SeasonShift(anchor, season, shift)) + "-" + season
                : null;
            return DateMatch.Date(noun + 1, value, DateGrain.Quarter, relative: true);
        }

        if (CalendarWords.PartOfDay(words[noun]) is not { } part || shift > 0)
            return default;
        string? day = calendar.Shift('D', shift);
        return new DateMatch(noun + 1, DateType.Time, day is null ? null : day + part, DateGrain.Hour, IsRelative: true);
    }

    // "last summer" in March is the year before; in October it is this year's.
    private static int SeasonShift(LocalDate anchor, string season, int shift)
    {
        int ends = season switch
        {
            "SP" => 5,
            "SU" => 8,
            "FA" => 11,
            _ => 2,
        };
        bool over = anchor.Month > ends;
        return shift switch
        {
            < 0 => over ? 0 : -1,
            0 => 0,
            _ => over ? 1 : 0,
        };
    }

    private static LocalDate? ThisWeeks(Calendar calendar, int weekday) =>
        calendar.Published is { } anchor ? anchor.PlusDays(weekday - (int)anchor.DayOfWeek) : null;

    // "the end of the month", "the start of next year".
    private static DateMatch ReadEdge(ArticleWords words, Calendar calendar, int at)
    {
        int head = words[at] == "the" ? at + 1 : at;
        if (words[head] is not ("end" or "beginning" or "start" or "middle") || words[head + 1] != "of")
            return default;
        int? shift = words[head + 2] switch
        {
            "the" or "this" => 0,
            "next" => 1,
            "last" => -1,
            _ => null,
        };
        char unit = CalendarWords.Unit(words[head + 3], out bool plural);
        return shift is { } by && !plural && unit is not ('\0' or 'm' or 'H' or 'D')
            ? DateMatch.Date(head + 4, calendar.Shift(unit, by), GrainOf(unit), relative: true)
            : default;
    }

    // "the weekend": the last one, or the next where the tense looks ahead.
    private static DateMatch ReadWeekend(ArticleWords words, Calendar calendar, int at, Direction direction)
    {
        int head = words[at] == "the" ? at + 1 : at;
        if (head == at || words[head] != "weekend" || words[head + 1] is "of" or "before" or "after")
            return default;
        if (calendar.Published is not { } anchor)
            return DateMatch.Date(head + 1, null, DateGrain.Week, relative: true);
        bool onWeekend = anchor.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
        LocalDate day = direction == Direction.Future || onWeekend ? anchor : anchor.PlusWeeks(-1);
        return DateMatch.Date(head + 1, Calendar.Week(day) + "-WE", DateGrain.Week, relative: true);
    }

    private static DateMatch ReadWeekday(ArticleWords words, Calendar calendar, int at, Direction direction)
    {
        int head = at;
        string? part = null;
        if (words[at] == "the" && words[at + 1] is "early" or "small" && words[at + 2] == "hours" && words[at + 3] == "of")
        {
            head = at + 4;
            part = "TMO";
        }
        if (part is not null && words[head] == "the")
            return default;
        int weekday = CalendarWords.Weekday(words[head]);
        if (weekday == 0 || !words.Is(head, WordKinds.Capitalized))
            return default;
        DateMatch spelledOut = WeekdayBeforeDate(words, calendar, head, direction);
        if (spelledOut.Found)
            return spelledOut;
        string? day = calendar.Weekday(weekday, direction) is { } known ? Calendar.Iso(known) : null;
        return part is null
            ? WithPartOfDay(words, head + 1, day, relative: true)
            : new DateMatch(head + 1, DateType.Time, day is null ? null : day + part, DateGrain.Hour, IsRelative: true);
    }

    // "Tuesday 3 May 2033", "Friday, May 8".
    private static DateMatch WeekdayBeforeDate(ArticleWords words, Calendar calendar, int weekdayAt, Direction direction)
    {
        int next = words[weekdayAt + 1] == "," ? weekdayAt + 2 : weekdayAt + 1;
        bool dateLike =
            CalendarWords.Month(words[next]) > 0 || CalendarWords.DayOfMonth(words[next]) > 0 && CalendarWords.Month(words[next + 1]) > 0;
        if (!dateLike)
            return default;
        DateMatch date = AbsoluteDates.Read(words, calendar, next, direction);
        return date is { Found: true, Grain: DateGrain.Day } ? date : default;
    }

    private static DateMatch WithPartOfDay(ArticleWords words, int end, string? day, bool relative)
    {
        if (CalendarWords.PartOfDay(words[end]) is not { } part)
            return DateMatch.Date(end, day, DateGrain.Day, relative);
        return new DateMatch(end + 1, DateType.Time, day is null ? null : day + part, DateGrain.Hour, relative);
    }

    public static DateGrain GrainOf(char unit) =>
        unit switch
        {
            'm' => DateGrain.Minute,
            'H' => DateGrain.Hour,
            'D' => DateGrain.Day,
            'W' => DateGrain.Week,
            'M' => DateGrain.Month,
            'Q' => DateGrain.Quarter,
            'Y' => DateGrain.Year,
            'E' => DateGrain.Decade,
            'C' => DateGrain.Century,
            _ => DateGrain.Unknown,
        };

    public static string Duration(char unit, string number) =>
        unit switch
        {
            'm' => string.Create(CultureInfo.InvariantCulture, $"PT{number}M"),
            'H' => string.Create(CultureInfo.InvariantCulture, $"PT{number}H"),
            'E' => string.Create(CultureInfo.InvariantCulture, $"P{number}0Y"),
            'C' => string.Create(CultureInfo.InvariantCulture, $"P{number}00Y"),
            _ => string.Create(CultureInfo.InvariantCulture, $"P{number}{unit}"),
        };
}
