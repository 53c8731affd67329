using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>What recurs: "every day", "each Thursday", "every two weeks", "daily", "Mondays".</summary>
internal static class RecurringDates
{
    public static DateMatch Read(ArticleWords words, int at)
    {
        if (words[at] is "every" or "each")
            return ReadEach(words, at);
        return words[at] switch
        {
            "daily" => Set(at + 1, 'D', "1"),
            "weekly" => Set(at + 1, 'W', "1"),
            "monthly" => Set(at + 1, 'M', "1"),
            "annually" or "yearly" => Set(at + 1, 'Y', "1"),
            "hourly" => Set(at + 1, 'H', "1"),
            _ => ReadWeekdays(words, at),
        };
    }

    private static DateMatch ReadEach(ArticleWords words, int at)
    {
        char unit = CalendarWords.Unit(words[at + 1], out bool plural);
        if (unit != '\0' && !plural)
            return Set(at + 2, unit, "1");
        int weekday = CalendarWords.Weekday(words[at + 1]);
        if (weekday > 0)
            return Weekday(at + 2, weekday, CalendarWords.PartOfDay(words[at + 2]));
        int month = CalendarWords.Month(words[at + 1]);
        if (month > 0 && words.Is(at + 1, WordKinds.Capitalized))
            return new DateMatch(
                at + 2,
                DateType.Set,
                string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"),
                DateGrain.Month,
                false
            );
        Quantity quantity = NumberReader.Read(words, at + 1);
        if (!quantity.Found || quantity.End == at + 1)
            return default;
        unit = CalendarWords.Unit(words[quantity.End], out plural);
        return unit != '\0' && plural && !quantity.IsVague ? Set(quantity.End + 1, unit, quantity.Text) : default;
    }

    private static DateMatch ReadWeekdays(ArticleWords words, int at)
    {
        if (words[at].Length < 7 || words[at][^1] != 's' || !words.Is(at, WordKinds.Capitalized))
            return default;
        int weekday = CalendarWords.Weekday(words[at][..^1]);
        return weekday > 0 ? Weekday(at + 1, weekday, null) : default;
    }

    private static DateMatch Weekday(int end, int weekday, string? part) =>
        new(
            part is null ? end : end + 1,
            DateType.Set,
            string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}{part}"),
            DateGrain.Day,
            IsRelative: false
        );

    private static DateMatch Set(int end, char unit, string number) =>
        new(end, DateType.Set, unit == 'Q' ? "P1Q" : RelativeDates.Duration(unit, number), RelativeDates.GrainOf(unit), IsRelative: false);
}
