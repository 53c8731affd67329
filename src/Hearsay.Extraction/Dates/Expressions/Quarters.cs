using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Quarters, half-years and the years of business: "third-quarter", "the 1988 second quarter", "last year's quarter", "the year-earlier period", "fiscal 2029".</summary>
internal static class Quarters
{
    public static DateMatch Read(ArticleWords words, Calendar calendar, Narrative narrative, int at, Direction direction)
    {
        int head = words[at] is "the" or "a" ? at + 1 : at;
        DateMatch match = ReadOfYear(words, calendar, narrative, at, head);
        if (!match.Found)
            match = ReadYearBefore(words, calendar, narrative, head);
        if (!match.Found)
            match = ReadFiscal(words, calendar, narrative, at, head, direction);
        if (!match.Found)
            match = ReadOrdinal(words, calendar, narrative, head, direction);
        return match.Found ? match : ReadQuarter(words, calendar, narrative, at, head);
    }

    // "the 1988 third quarter", "the 1988 period", "last year's third quarter", "next year's first quarter"
    private static DateMatch ReadOfYear(ArticleWords words, Calendar calendar, Narrative narrative, int at, int head)
    {
        int year = CalendarWords.Year(words[head]);
        int next = head + 1;
        if (year == 0 && words[at] is "this" or "last" or "next" && words[at + 1] == "year" && words[at + 2] is "'s" or "'")
        {
            year = YearBy(calendar, words[at]);
            next = at + 3;
        }

        if (year == 0)
            return default;
        int part = OrdinalAt(words, next, out int unitAt);
        if (part > 0 && words[unitAt] is "quarter" or "half")
            return Part(unitAt + 1, year, words[unitAt], part);
        if (words[next] is "quarter" or "period" && (words[at] == "the" || next == at + 3))
        {
            LocalDate? like = narrative.Quarter ?? LastCompleted(calendar);
            return like is { } known && (words[next] == "quarter" || narrative.Quarter is not null)
                ? Part(next + 1, year, "quarter", QuarterOf(known))
                : DateMatch.Date(next + 1, Calendar.Year(year), DateGrain.Year, relative: true);
        }

        return default;
    }

    // "the year-earlier quarter", "year-ago", "the comparable year-ago period", "the same period last year"
    private static DateMatch ReadYearBefore(ArticleWords words, Calendar calendar, Narrative narrative, int head)
    {
        int at = words[head] is "comparable" or "same" or "corresponding" ? head + 1 : head;
        if (words[at] is "period" or "quarter" or "month" && at > head && words[at + 1] is "last" && words[at + 2] == "year")
            return Before(words, at + 3, calendar, narrative, words[at] == "month");
        if (words[at] != "year" || words[at + 1] != "-" || words[at + 2] is not ("earlier" or "ago"))
            return default;
        int end = at + 3;
        if (OrdinalAt(words, end, out int unitAt) > 0 && words[unitAt] == "quarter")
            end = unitAt;
        if (words[end] is "quarter" or "period" or "month")
            end++;
        return Before(words, end, calendar, narrative, words[end - 1] == "month");
    }

    private static DateMatch Before(ArticleWords words, int end, Calendar calendar, Narrative narrative, bool month)
    {
        _ = words;
        if (month && narrative.Month is { } last)
            return DateMatch.Date(end, Calendar.Month(last.Year - 1, last.Month), DateGrain.Month, relative: true);
        LocalDate? quarter = narrative.Quarter ?? LastCompleted(calendar);
        return DateMatch.Date(end, quarter is { } known ? Calendar.Quarter(known.PlusYears(-1)) : null, DateGrain.Quarter, relative: true);
    }

    private static DateMatch ReadFiscal(ArticleWords words, Calendar calendar, Narrative narrative, int at, int head, Direction direction)
    {
        int fiscal = words[head] is "current" or "latest" or "last" or "next" or "this" ? head + 1 : head;
        if (words[fiscal] is not ("fiscal" or "financial"))
            return default;
        int year = CalendarWords.Year(words[fiscal + 1]);
        if (year > 0)
            return DateMatch.Date(fiscal + 2, Calendar.Year(year), DateGrain.Year);
        if (words[fiscal + 1] == "year")
        {
            int named = CalendarWords.Year(words[fiscal + 2]);
            if (named > 0)
                return DateMatch.Date(fiscal + 3, Calendar.Year(named), DateGrain.Year);
            int by = fiscal > head ? YearBy(calendar, words[head]) : calendar.Published?.Year ?? 0;
            return fiscal > at ? DateMatch.Date(fiscal + 2, by > 0 ? Calendar.Year(by) : null, DateGrain.Year, relative: true) : default;
        }

        int next = words[fiscal + 1] == "-" ? fiscal + 2 : fiscal + 1;
        return ReadOrdinal(words, calendar, narrative, next, direction);
    }

    // "third-quarter", "the fourth quarter of 2005", "the first half of this year", "the final quarter"
    private static DateMatch ReadOrdinal(ArticleWords words, Calendar calendar, Narrative narrative, int head, Direction direction)
    {
        int part = OrdinalAt(words, head, out int unitAt);
        if (part == 0 || words[unitAt] is not ("quarter" or "half"))
            return default;
        bool half = words[unitAt] == "half";
        int yearAt = words[unitAt + 1] is "of" or "," or "in" ? unitAt + 2 : unitAt + 1;
        if (words[yearAt] is "fiscal" or "the" && words[yearAt + 1].Length == 4)
            yearAt++;
        int year = CalendarWords.Year(words[yearAt]);
        if (year > 0)
            return Part(yearAt + 1, year, words[unitAt], part, relative: false);
        if (words[yearAt] is "this" or "last" or "next" && words[yearAt + 1] == "year")
        {
            int by = YearBy(calendar, words[yearAt]);
            return by > 0 ? Part(yearAt + 2, by, words[unitAt], part) : DateMatch.Date(yearAt + 2, null, DateGrain.Quarter, relative: true);
        }

        if (words[yearAt] == "the" && words[yearAt + 1] == "year" && calendar.Published is { } now)
            return Part(yearAt + 2, narrative.Year ?? now.Year, words[unitAt], part);
        if (half)
            return default;
        if (calendar.Published is not { } anchor)
            return DateMatch.Date(unitAt + 1, null, DateGrain.Quarter, relative: true);
        bool begun = (part * 3) - 2 <= anchor.Month;
        int guess =
            direction == Direction.Future
                ? (part * 3 >= anchor.Month ? anchor.Year : anchor.Year + 1)
                : (begun ? anchor.Year : anchor.Year - 1);
        return Part(unitAt + 1, guess, "quarter", part);
    }

    // "the quarter", "the latest quarter", "this quarter", "last quarter", "the latest period"
    private static DateMatch ReadQuarter(ArticleWords words, Calendar calendar, Narrative narrative, int at, int head)
    {
        bool led = words[head] is "latest" or "current" or "same" or "previous";
        int noun = led ? head + 1 : head;
        bool fits = words[noun] == "quarter" || words[noun] == "period" && words[head] == "latest";
        if (!fits || head == at || words[noun + 1] is "of" or "-" or "century" or "mile" or "final" || words[at] == "a")
            return default;
        LocalDate? meant = words[head] switch
        {
            "current" => calendar.Published,
            "previous" => narrative.Quarter?.PlusMonths(-3) ?? LastCompleted(calendar)?.PlusMonths(-3),
            _ => narrative.Quarter ?? LastCompleted(calendar),
        };
        return DateMatch.Date(noun + 1, meant is { } day ? Calendar.Quarter(day) : null, DateGrain.Quarter, relative: true);
    }

    private static DateMatch Part(int end, int year, string unit, int part, bool relative = true)
    {
        if (unit == "half" ? part > 2 && part != 4 : part > 4)
            return default;
        string letter = unit == "half" ? "H" : "Q";
        int number = unit == "half" && part == 4 ? 2 : part;
        return DateMatch.Date(
            end,
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{letter}{number}"),
            DateGrain.Quarter,
            relative
        );
    }

    // "third", "third -", "final", "last" (which is the fourth)
    private static int OrdinalAt(ArticleWords words, int at, out int unitAt)
    {
        unitAt = words[at + 1] == "-" ? at + 2 : at + 1;
        if (words[at] == "final" || words[at] == "last" && words[unitAt + 1] == "of")
            return 4;
        int ordinal = CalendarWords.Ordinal(words[at]);
        return ordinal <= 4 ? ordinal : 0;
    }

    private static int YearBy(Calendar calendar, string word) =>
        calendar.Published is { } anchor
            ? word switch
            {
                "last" => anchor.Year - 1,
                "next" => anchor.Year + 1,
                _ => anchor.Year,
            }
            : 0;

    private static LocalDate? LastCompleted(Calendar calendar) =>
        calendar.Published is { } day ? new LocalDate(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1).PlusMonths(-3) : null;

    private static int QuarterOf(LocalDate day) => (day.Month + 2) / 3;
}
