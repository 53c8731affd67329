using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates;

/// <summary>Stretches of time ("three days", "the past two months", "two-year") and what recurs ("every day").</summary>
internal static class Durations
{
    public static DateMatch Read(ArticleWords words, int at)
    {
        if (words[at] is "every" or "each")
            return ReadSet(words, at);
        int number = at;
        if (words[number] == "the")
            number++;
        if (words[number] is "past" or "last" or "next" or "first" or "coming" or "previous" or "final")
            number++;
        bool led = number > at;
        int value = CalendarWords.Cardinal(words[number]);
        string? count = value > 0 ? value.ToString(CultureInfo.InvariantCulture) : null;
        if (words[number] is "several" or "few" or "many" || words[number] == "a" && words[number + 1] == "few")
            count = "X";
        if (count is null || words[number] is "a" or "an" && !led && count != "X" && words[at - 1] != "for")
            return default;
        int unitAt = words[number + 1] is "-" or "few" ? number + 2 : number + 1;
        char unit = CalendarWords.Unit(words[unitAt], out bool plural);
        if (unit == '\0' || unit == 'Q' || (value > 1 || count == "X") && !plural && words[number + 1] != "-")
            return default;
        return new DateMatch(
            unitAt + 1,
            DateType.Duration,
            RelativeDates.Duration(unit, count),
            RelativeDates.GrainOf(unit),
            IsRelative: false
        );
    }

    private static DateMatch ReadSet(ArticleWords words, int at)
    {
        char unit = CalendarWords.Unit(words[at + 1], out bool plural);
        if (unit != '\0' && !plural)
            return new DateMatch(at + 2, DateType.Set, RelativeDates.Duration(unit, "1"), RelativeDates.GrainOf(unit), IsRelative: false);
        int weekday = CalendarWords.Weekday(words[at + 1]);
        return weekday > 0
            ? new DateMatch(
                at + 2,
                DateType.Set,
                string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}"),
                DateGrain.Day,
                IsRelative: false
            )
            : default;
    }
}
