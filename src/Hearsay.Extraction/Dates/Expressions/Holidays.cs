using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Days with a name, by the rules of <c>holidays.txt</c>: "Christmas Day", "Labor Day 2030", "last Thanksgiving". Immutable.</summary>
internal sealed class Holidays
{
    private const int Last = 9;

    private readonly FrozenDictionary<string, Holiday[]> _byFirstWord;

    private Holidays(FrozenDictionary<string, Holiday[]> byFirstWord) => _byFirstWord = byFirstWord;

    /// <summary>The list that comes with the program.</summary>
    public static Holidays Load()
    {
        Dictionary<string, List<Holiday>> found = new(StringComparer.Ordinal);
        foreach (string[] row in LexiconFile.Rows("holidays.txt"))
        {
            foreach (string name in row[1].Split(',', StringSplitOptions.TrimEntries))
            {
                // As the tokenizer parts words: the possessive is a word of its own.
                string[] words = name.Replace("s' ", "s ' ", StringComparison.Ordinal)
                    .Replace("'s", " 's", StringComparison.Ordinal)
                    .Split(' ');
                if (!found.TryGetValue(words[0], out List<Holiday>? list))
                    found.Add(words[0], list = []);
                list.Add(new Holiday(words, row[0]));
            }
        }

        return new Holidays(
            found.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(h => h.Words.Length).ToArray(), StringComparer.Ordinal)
        );
    }

    /// <summary>Whether a holiday's name begins with the word.</summary>
    public bool Begins(string word) => _byFirstWord.ContainsKey(word);

    /// <summary>The holiday that is named at the word, in the year that follows its name or else that which tense and day of publication ask for.</summary>
    public DateMatch Read(ArticleWords words, Calendar calendar, int at, Direction direction)
    {
        if (!words.Is(at, WordKinds.Capitalized) || !_byFirstWord.TryGetValue(words[at], out Holiday[]? candidates))
            return default;
        foreach (Holiday holiday in candidates)
        {
            if (!Matches(words, at, holiday.Words))
                continue;
            int end = at + holiday.Words.Length;
            int yearAt = words[end] is "," or "of" ? end + 1 : end;
            int year = CalendarWords.Year(words[yearAt]);
            if (year > 0)
                return DateMatch.Date(yearAt + 1, DayIn(holiday.Rule, year) is { } exact ? Calendar.Iso(exact) : null, DateGrain.Day);
            return DateMatch.Date(end, Nearest(holiday.Rule, calendar, direction), DateGrain.Day, relative: true);
        }

        return default;
    }

    private static string? Nearest(string rule, Calendar calendar, Direction direction)
    {
        if (calendar.Published is not { } anchor || DayIn(rule, anchor.Year) is not { } day)
            return null;
        if (direction == Direction.Past && day > anchor)
            day = DayIn(rule, anchor.Year - 1) ?? day;
        else if (direction == Direction.Future && day < anchor)
            day = DayIn(rule, anchor.Year + 1) ?? day;
        else if (direction == Direction.Unmarked && Period.Between(anchor, day, PeriodUnits.Days).Days > 183)
            day = DayIn(rule, anchor.Year - 1) ?? day;
        return Calendar.Iso(day);
    }

    private static LocalDate? DayIn(string rule, int year)
    {
        if (rule[0] == 'E')
            return Easter(year).PlusDays(int.Parse(rule.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        string[] parts = rule.Split('-');
        int month = int.Parse(parts[0], CultureInfo.InvariantCulture);
        int second = int.Parse(parts[1], CultureInfo.InvariantCulture);
        if (parts.Length == 2)
            return Calendar.Day(year, month, second);
        IsoDayOfWeek weekday = (IsoDayOfWeek)int.Parse(parts[2], CultureInfo.InvariantCulture);
        if (second == Last)
        {
            LocalDate end = new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1);
            return end.PlusDays(-(((int)end.DayOfWeek - (int)weekday + 7) % 7));
        }

        LocalDate first = new(year, month, 1);
        return first.PlusDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (second - 1)));
    }

    // Anonymous Gregorian algorithm (Meeus 1991).
    private static LocalDate Easter(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int month = (h + l - (7 * m) + 114) / 31;
        int day = ((h + l - (7 * m) + 114) % 31) + 1;
        return new LocalDate(year, month, day);
    }

    private static bool Matches(ArticleWords words, int at, string[] name)
    {
        for (int i = 1; i < name.Length; i++)
        {
            if (words[at + i] != name[i])
                return false;
        }

        return true;
    }

    private sealed record Holiday(string[] Words, string Rule);
}
