using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Dates at a stated distance: "three years ago" from publication, "two days later", "a year earlier", "the following day", "that week" from what was told before.</summary>
internal static class NarrativeDates
{
    public static DateMatch Read(ArticleWords words, Calendar calendar, Narrative narrative, int at)
    {
        DateMatch match = ReadDistance(words, calendar, narrative, at);
        return match.Found ? match : ReadNext(words, calendar, narrative, at);
    }

    private static DateMatch ReadDistance(ArticleWords words, Calendar calendar, Narrative narrative, int at)
    {
        Quantity quantity =
            words[at] is "a" or "an" && CalendarWords.Unit(words[at + 1], out _) != '\0'
                ? new Quantity(at + 1, 1, "1")
                : NumberReader.Read(words, at);
        if (!quantity.Found)
            return default;
        char unit = CalendarWords.Unit(words[quantity.End], out _);
        if (unit == '\0')
            return default;
        int end = quantity.End + 1;
        if (words[end] == "or" && words[end + 1] == "so")
            end += 2;
        int by = quantity.Value is > 0 and < 5000 && quantity.Value == Math.Truncate(quantity.Value) ? (int)quantity.Value : 0;
        return words[end] switch
        {
            "ago" when quantity.IsVague => DateMatch.Date(end + 1, "PAST_REF", DateGrain.Unknown),
            "ago" when unit is 'm' or 'H' => new DateMatch(end + 1, DateType.Time, null, RelativeDates.GrainOf(unit), IsRelative: true),
            "ago" when unit == 'Y' && by == 1 && narrative.Quarter is { } quarter => DateMatch.Date(
                end + 1,
                Calendar.Quarter(quarter.PlusYears(-1)),
                DateGrain.Quarter,
                relative: true
            ),
            "ago" => DateMatch.Date(end + 1, by > 0 ? calendar.Shift(unit, -by) : null, RelativeDates.GrainOf(unit), relative: true),
            "earlier" or "later" => From(narrative, calendar, unit, words[end] == "earlier" ? -by : by, end + 1),
            "from" when words[end + 1] == "now" => DateMatch.Date(
                end + 2,
                by > 0 ? calendar.Shift(unit, by) : null,
                RelativeDates.GrainOf(unit),
                relative: true
            ),
            _ => default,
        };
    }

    // "the following day", "the previous year", "the next morning", "that day", "the same month"
    private static DateMatch ReadNext(ArticleWords words, Calendar calendar, Narrative narrative, int at)
    {
        int head = words[at] == "the" ? at + 1 : at;
        int? by = words[head] switch
        {
            "following" or "next" when head > at => 1,
            "previous" or "preceding" when head > at => -1,
            "same" when head > at => 0,
            "that" when head == at => 0,
            _ => null,
        };
        if (by is not { } shift)
            return default;
        char unit = CalendarWords.Unit(words[head + 1], out bool plural);
        if (unit is 'D' or 'W' or 'M' or 'Y' && !plural)
            return From(narrative, calendar, unit, shift, head + 2);
        if (CalendarWords.PartOfDay(words[head + 1]) is not { } part || narrative.Day is not { } day)
            return default;
        return new DateMatch(head + 2, DateType.Time, Calendar.Iso(day.PlusDays(shift)) + part, DateGrain.Hour, IsRelative: true);
    }

    private static DateMatch From(Narrative narrative, Calendar calendar, char unit, int by, int end)
    {
        bool stays = unit == 'Y' && by is 1 or -1 or 0;
        string? value = unit switch
        {
            'D' when narrative.Day is { } day => Calendar.Iso(day.PlusDays(by)),
            'W' when narrative.Day is { } day => Calendar.Week(day.PlusWeeks(by)),
            'M' when narrative.Month is { } month => MonthOf(month.PlusMonths(by)),
            'Y' when stays && by != 0 && narrative.Quarter is { } quarter => Calendar.Quarter(quarter.PlusYears(by)),
            'Y' when narrative.Year is { } year && year + by > 0 => Calendar.Year(year + by),
            'Y' when by < 0 && calendar.Published is { } published => Calendar.Year(published.Year + by),
            _ => null,
        };
        return DateMatch.Date(end, value, RelativeDates.GrainOf(unit), relative: true);
    }

    private static string MonthOf(LocalDate day) => Calendar.Month(day.Year, day.Month);
}
