using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Dates that name a day, month or year: "October 14, 2024", "14 May", "in September"; and what numbers, seasons and years alone tell.</summary>
internal static class AbsoluteDates
{
    public static DateMatch Read(ArticleWords words, Calendar calendar, int at, Direction direction)
    {
        DateMatch match = NumericDates.Read(words, at);
        if (!match.Found)
            match = ReadDayFirst(words, calendar, at, direction);
        if (!match.Found)
            match = ReadMonthFirst(words, calendar, at, direction);
        if (!match.Found)
            match = Seasons.Read(words, calendar, at, direction);
        return match.Found ? match : Years.Read(words, at);
    }

    private static DateMatch ReadDayFirst(ArticleWords words, Calendar calendar, int at, Direction direction)
    {
        int day = CalendarWords.DayOfMonth(words[at]);
        if (day == 0)
            return default;
        int next = words[at + 1] == "of" ? at + 2 : at + 1;
        int month = CalendarWords.Month(words[next]);
        if (month == 0 || !words.Is(next, WordKinds.Capitalized))
            return default;
        return DayOf(words, calendar, next + 1, month, day, direction);
    }

    private static DateMatch ReadMonthFirst(ArticleWords words, Calendar calendar, int at, Direction direction)
    {
        int month = CalendarWords.Month(words[at]);
        if (month == 0 || !words.Is(at, WordKinds.Capitalized))
            return default;
        int next = words[at + 1] == "." && words.Touches(at + 1) && CalendarWords.DayOfMonth(words[at + 2]) > 0 ? at + 2 : at + 1;
        int day = CalendarWords.DayOfMonth(words[next]);
        if (day > 0 && words[next + 1] is not ("%" or "percent"))
            return DayOf(words, calendar, next + 1, month, day, direction);
        int yearAt = next;
        if (words[yearAt] is "," or "of")
            yearAt++;
        int year = CalendarWords.Year(words[yearAt]);
        if (year > 0)
            return DateMatch.Date(yearAt + 1, Calendar.Month(year, month), DateGrain.Month);
        if (Years.Spelled(words, yearAt) is (> 0 and var spelled, var spelledEnd))
            return DateMatch.Date(spelledEnd, Calendar.Month(spelled, month), DateGrain.Month);
        if (!MonthAlone(words, at))
            return default;
        int shifted = words[next] == "of" ? next + 1 : next;
        if (words[shifted] is "this" or "last" or "next" && words[shifted + 1] == "year")
            return calendar.Published is { } now
                ? DateMatch.Date(shifted + 2, Calendar.Month(now.Year + Shift(words[shifted]), month), DateGrain.Month, relative: true)
                : DateMatch.Date(shifted + 2, $"XXXX-{month:00}", DateGrain.Month);
        return calendar.YearOfMonth(month, direction) is { } guessed
            ? DateMatch.Date(at + 1, Calendar.Month(guessed, month), DateGrain.Month, relative: true)
            : DateMatch.Date(at + 1, $"XXXX-{month:00}", DateGrain.Month);
    }

    private static int Shift(string word) =>
        word switch
        {
            "last" => -1,
            "next" => 1,
            _ => 0,
        };

    private static DateMatch DayOf(ArticleWords words, Calendar calendar, int end, int month, int day, Direction direction)
    {
        int yearAt = words[end] is "," or "of" ? end + 1 : end;
        int year = CalendarWords.Year(words[yearAt]);
        if (year > 0)
            return Calendar.Day(year, month, day) is { } exact ? DateMatch.Date(yearAt + 1, Calendar.Iso(exact), DateGrain.Day) : default;
        int? guess = calendar.YearOfMonth(month, direction);
        // Within the month of publication either tense stays in its year.
        if (calendar.Published is { } anchor && month == anchor.Month)
            guess = anchor.Year;
        if (guess is { } known)
            return Calendar.Day(known, month, day) is { } exact
                ? DateMatch.Date(end, Calendar.Iso(exact), DateGrain.Day, relative: true)
                : default;
        return Calendar.Day(2000, month, day) is null
            ? default
            : DateMatch.Date(end, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"), DateGrain.Day);
    }

    // "May" and "March" are months only where a preposition or the like leads to them.
    private static bool MonthAlone(ArticleWords words, int at) =>
        words[at] is not ("may" or "march" or "august" or "jan" or "mar." or "dec" or "sep")
        || words[at - 1]
            is "in"
                or "since"
                or "until"
                or "till"
                or "by"
                or "last"
                or "next"
                or "this"
                or "of"
                or "early"
                or "late"
                or "mid"
                or "during"
                or "before"
                or "after"
                or "from"
                or "through"
                or "between"
                or "-"
                or "each"
                or "every"
                or "previous";
}
