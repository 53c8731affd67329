using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Seasons and centuries: "the summer of 2015", "in spring", "the 19th century".</summary>
internal static class Seasons
{
    public static DateMatch Read(ArticleWords words, Calendar calendar, int at, Direction direction)
    {
        int head = words[at] == "the" ? at + 1 : at;
        if (CalendarWords.Season(words[head]) is { } season)
            return ReadSeason(words, calendar, at, head, season, direction);
        int ordinal = CalendarWords.Ordinal(words[head]);
        if (ordinal == 0)
            return default;
        int unitAt = words[head + 1] == "-" ? head + 2 : head + 1;
        return words[unitAt] is "century" && ordinal > 1
            ? DateMatch.Date(unitAt + 1, (ordinal - 1).ToString("00", CultureInfo.InvariantCulture), DateGrain.Century)
            : default;
    }

    private static DateMatch ReadSeason(ArticleWords words, Calendar calendar, int at, int head, string season, Direction direction)
    {
        int yearAt = words[head + 1] is "of" or "," ? head + 2 : head + 1;
        int year = CalendarWords.Year(words[yearAt]);
        if (year > 0)
            return DateMatch.Date(yearAt + 1, Calendar.Year(year) + "-" + season, DateGrain.Quarter);
        // "fall" and "spring" are verbs too: alone they count after a preposition only.
        bool led =
            head > at
                ? words[at - 1] is "in" or "by" or "during" or "over" or "of" or "until" or "since"
                : words[at - 1] is "in" or "by" or "since";
        if (!led || words[head + 1] is "-" or "of")
            return default;
        string? value = calendar.Published is { } anchor
            ? Calendar.Year(anchor.Year + SeasonYear(anchor, season, direction)) + "-" + season
            : null;
        return DateMatch.Date(head + 1, value, DateGrain.Quarter, relative: true);
    }

    private static int SeasonYear(LocalDate anchor, string season, Direction direction)
    {
        int begins = season switch
        {
            "SP" => 3,
            "SU" => 6,
            "FA" => 9,
            _ => 12,
        };
        return direction switch
        {
            Direction.Future => begins + 2 < anchor.Month ? 1 : 0,
            _ => begins > anchor.Month ? -1 : 0,
        };
    }
}
