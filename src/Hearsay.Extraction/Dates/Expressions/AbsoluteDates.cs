using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Dates that name a day, month or year: "October 14, 2024", "14 May", "in September", "2015", "the 1990s", "2024-10-14".</summary>
internal static class AbsoluteDates
{
    public static DateMatch Read(ArticleWords words, Calendar calendar, int at, Direction direction)
    {
        DateMatch match = ReadNumeric(words, at);
        if (!match.Found)
            match = ReadDayFirst(words, calendar, at, direction);
        if (!match.Found)
            match = ReadMonthFirst(words, calendar, at, direction);
        if (!match.Found)
            match = ReadSeasonOrCentury(words, calendar, at, direction);
        return match.Found ? match : ReadYears(words, at);
    }

    private static DateMatch ReadNumeric(ArticleWords words, int at)
    {
        string word = words[at];
        if (word.Length is 0 or > 10 || !char.IsAsciiDigit(word[0]))
            return default;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return DateMatch.Date(at + 1, word, DateGrain.Day);
        // The tokenizer parts words at hyphens.
        bool parted = words[at + 1] == "-" && words[at + 3] == "-" && words.Touches(at + 1) && words.Touches(at + 4);
        if (parted && word.Length == 4 && words[at + 2].Length == 2 && words[at + 4].Length == 2)
        {
            string joined = $"{word}-{words[at + 2]}-{words[at + 4]}";
            if (DateOnly.TryParseExact(joined, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                return DateMatch.Date(at + 5, joined, DateGrain.Day);
        }

        return ReadSlashes(word, at);
    }

    // Month first, as in the United States, unless only the day can be first.
    private static DateMatch ReadSlashes(string word, int at)
    {
        string[] parts = word.Split('/');
        if (parts.Length != 3 || !Number(parts[0], out int first) || !Number(parts[1], out int second) || !Number(parts[2], out int year))
            return default;
        if (parts[2].Length == 2)
            year += year < 50 ? 2000 : 1900;
        if (year is < 1000 or > 2199)
            return default;
        LocalDate? day = Calendar.Day(year, first, second) ?? Calendar.Day(year, second, first);
        return day is { } known ? DateMatch.Date(at + 1, Calendar.Iso(known), DateGrain.Day) : default;
    }

    private static bool Number(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

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
        if (SpelledYear(words, yearAt) is (> 0 and var spelled, var spelledEnd))
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

    private static DateMatch ReadSeasonOrCentury(ArticleWords words, Calendar calendar, int at, Direction direction)
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

    private static DateMatch ReadYears(ArticleWords words, int at)
    {
        DateMatch decade = ReadDecade(words, at);
        if (decade.Found)
            return decade;
        string word = words[at];
        DateMatch spelled = ReadSpelledYear(words, at);
        if (spelled.Found)
            return spelled;
        int year = CalendarWords.Year(word);
        if (year == 0 || !IsYear(words, at, year))
            return default;
        return DateMatch.Date(at + 1, Calendar.Year(year), DateGrain.Year);
    }

    // "nineteen ninety-six", "the year two thousand"
    private static DateMatch ReadSpelledYear(ArticleWords words, int at)
    {
        (int year, int end) = SpelledYear(words, at);
        return year > 0 ? DateMatch.Date(end, Calendar.Year(year), DateGrain.Year) : default;
    }

    private static (int Year, int End) SpelledYear(ArticleWords words, int at)
    {
        if (words[at] is "the" && words[at + 1] == "year" && words[at + 2] == "two" && words[at + 3] == "thousand")
            return (2000, at + 4);
        int hundreds = words[at] switch
        {
            "fifteen" => 1500,
            "sixteen" => 1600,
            "seventeen" => 1700,
            "eighteen" => 1800,
            "nineteen" => 1900,
            _ => 0,
        };
        int tens = CalendarWords.Cardinal(words[at + 1]);
        if (hundreds == 0 || tens is < 10 or > 99 || !char.IsAsciiLetter(words[at + 1][0]))
            return default;
        int ones = words[at + 2] == "-" ? at + 3 : at + 2;
        bool compound = tens >= 20 && tens % 10 == 0 && CalendarWords.Cardinal(words[ones]) is >= 1 and <= 9 && words[ones].Length > 2;
        return compound ? (hundreds + tens + CalendarWords.Cardinal(words[ones]), ones + 1) : (hundreds + tens, at + 2);
    }

    // "the 1990s", "the '80s", "the nineties"
    private static DateMatch ReadDecade(ArticleWords words, int at)
    {
        int head = words[at] == "the" ? at + 1 : at;
        string word = words[head];
        if (word.Length is 5 or 6 && word[^1] == 's' && CalendarWords.Year(word[..4]) is > 0 and int first && first % 10 == 0)
            return DateMatch.Date(head + 1, word[..3], DateGrain.Decade);
        if (word is "'" or "‘" && words[head + 1] is [_, '0', 's'] && words.Touches(head + 1))
            (head, word) = (head + 1, words[head + 1]);
        else if (word is ['\'', _, '0', 's'])
            word = word[1..];
        if (word is [>= '2' and <= '9', '0', 's'] && (head > at || words[at - 1] is "the" or "early" or "late"))
            return DateMatch.Date(head + 1, "19" + word[0], DateGrain.Decade);
        int tens = word switch
        {
            "twenties" => 2,
            "thirties" => 3,
            "forties" => 4,
            "fifties" => 5,
            "sixties" => 6,
            "seventies" => 7,
            "eighties" => 8,
            "nineties" => 9,
            _ => 0,
        };
        bool led = words[at] == "the" && words[at - 1] is "in" or "since" or "of" or "during" or "from" or "early" or "late" or "through";
        return tens > 0 && led ? DateMatch.Date(head + 1, "19" + tens.ToString(CultureInfo.InvariantCulture), DateGrain.Decade) : default;
    }

    private static bool IsYear(ArticleWords words, int at, int year)
    {
        if (
            words[at - 1] is "$" or "€" or "£" or "#" or "no." or "nearly" or "about" or "than" or "some"
            || words[at + 1] is "%" or "percent" or "/"
        )
            return false;
        // 1,500 is one word; "1776-1783" and "2016-17" are two years.
        bool led =
            words[at - 1]
            is "in"
                or "since"
                or "of"
                or "by"
                or "from"
                or "until"
                or "till"
                or "before"
                or "after"
                or "during"
                or "early"
                or "late"
                or "mid"
                or "to"
                or "and"
                or "between"
                or "summer"
                or "winter"
                or "spring"
                or "autumn"
                or "fall"
                or "-"
                or "–"
                or "("
                or "year"
                or "circa";
        if (year is >= 1900 and < 2100)
            return led || !CountsSomething(words, at);
        return led && words[at - 1] is not ("of" or "to" or "and" or "by" or "from" or "-") && !CountsSomething(words, at);
    }

    // "2000 people": a plain plural right after the number, which no date is followed by.
    private static bool CountsSomething(ArticleWords words, int at) =>
        words[at + 1]
            is "people"
                or "men"
                or "women"
                or "children"
                or "miles"
                or "feet"
                or "meters"
                or "metres"
                or "dollars"
                or "votes"
                or "troops"
                or "times"
                or "troops"
                or "workers"
                or "jobs"
                or "soldiers"
                or "pounds"
                or "euros"
                or "tons"
                or "homes"
                or "houses"
                or "votes";
}
