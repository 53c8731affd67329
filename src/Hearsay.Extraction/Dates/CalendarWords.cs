using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Core.Text;

namespace Hearsay.Extraction.Dates;

/// <summary>The words that name parts of the calendar, and the numbers that stand in dates.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> Months = Numbered([
        "january jan jan.",
        "february feb feb.",
        "march mar. ",
        "april apr apr.",
        "may",
        "june jun.",
        "july jul.",
        "august aug aug.",
        "september sept sept. sep sep.",
        "october oct oct.",
        "november nov nov.",
        "december dec dec.",
    ]);

    private static readonly FrozenDictionary<string, int> Weekdays = Numbered([
        "monday mon. mon",
        "tuesday tues. tue. tues",
        "wednesday wed. weds.",
        "thursday thurs. thu. thur. thurs",
        "friday fri. fri",
        "saturday sat.",
        "sunday sun.",
    ]);

    private static readonly FrozenDictionary<string, char> Units = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["minute"] = 'm',
        ["hour"] = 'H',
        ["day"] = 'D',
        ["week"] = 'W',
        ["month"] = 'M',
        ["quarter"] = 'Q',
        ["year"] = 'Y',
        ["decade"] = 'E',
        ["century"] = 'C',
        ["centurie"] = 'C',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Beginnings = FrozenSet.ToFrozenSet([
        .. Months.Keys,
        .. Weekdays.Keys,
        .. Weekdays.Keys.Where(w => w.EndsWith("day", StringComparison.Ordinal)).Select(w => w + "s"),
        .. Units.Keys.Select(u => u + "s"),
        .. "the these those this that last past next first previous coming following final latest current same every each".Split(' '),
        .. "daily weekly monthly annually yearly annual hourly today tonight yesterday tomorrow overnight noon midnight".Split(' '),
        .. "spring summer autumn fall winter several few many some numerous fiscal financial year comparable corresponding".Split(' '),
        .. "earlier later ' ‘ '20s '30s '40s '50s '60s '70s '80s '90s twenties thirties forties fifties sixties seventies eighties nineties".Split(
            ' '
        ),
        .. "20s 30s 40s 50s 60s 70s 80s 90s early".Split(' '),
        "centuries",
    ]);

    /// <summary>Whether a date can begin with the word, other than with digits, a holiday or one of the listed words for now and then.</summary>
    public static bool MayBegin(string lower) => Beginnings.Contains(lower) || Cardinal(lower) > 0 || Ordinal(lower) > 0;

    /// <summary>1 to 12, or 0.</summary>
    public static int Month(string lower) => Months.GetValueOrDefault(lower);

    /// <summary>1 (Monday) to 7, or 0.</summary>
    public static int Weekday(string lower) => Weekdays.GetValueOrDefault(lower);

    /// <summary>The unit's letter (m, H, D, W, M, Q, Y, E for decade, C for century), or '\0'.</summary>
    public static char Unit(string lower, out bool plural)
    {
        plural = lower.Length > 3 && lower[^1] == 's';
        return Units.GetValueOrDefault(plural ? lower[..^1] : lower);
    }

    /// <summary>The whole number a word stands for, or -1.</summary>
    public static int Cardinal(string lower)
    {
        if (lower is "a" or "an")
            return 1;
        if (lower is "hundred")
            return 100;
        if (NumberWords.Cardinal(lower) is { } named)
            return named;
        return int.TryParse(lower, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int value) && value < 100_000
            ? value
            : -1;
    }

    /// <summary>1 for "first" and "1st", or 0.</summary>
    public static int Ordinal(string lower) => NumberWords.Ordinal(lower) ?? 0;

    /// <summary>The day of a month a word can mean (1 to 31), or 0.</summary>
    public static int DayOfMonth(string lower)
    {
        if (lower.Length is 1 or 2 && int.TryParse(lower, NumberStyles.None, CultureInfo.InvariantCulture, out int day))
            return day is >= 1 and <= 31 ? day : 0;
        int ordinal = Ordinal(lower);
        return ordinal <= 31 ? ordinal : 0;
    }

    /// <summary>The year that four digits can mean (1000 to 2199), or 0.</summary>
    public static int Year(string lower) =>
        lower.Length == 4
        && int.TryParse(lower, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && year is >= 1000 and < 2200
            ? year
            : 0;

    /// <summary>TIMEX3's letters for a season, or null.</summary>
    public static string? Season(string lower) =>
        lower switch
        {
            "spring" => "SP",
            "summer" => "SU",
            "autumn" or "fall" => "FA",
            "winter" => "WI",
            _ => null,
        };

    /// <summary>TIMEX3's letters for a part of the day, or null.</summary>
    public static string? PartOfDay(string lower) =>
        lower switch
        {
            "morning" or "mornings" => "TMO",
            "afternoon" or "afternoons" => "TAF",
            "evening" or "evenings" => "TEV",
            "night" or "nights" => "TNI",
            _ => null,
        };

    private static FrozenDictionary<string, int> Numbered(ReadOnlySpan<string> rows)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
        {
            foreach (string word in rows[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                numbers[word] = i + 1;
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
