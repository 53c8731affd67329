using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Years and decades alone: "2015", "nineteen ninety-six", "the 1990s", "the nineties".</summary>
internal static class Years
{
    public static DateMatch Read(ArticleWords words, int at)
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
        (int year, int end) = Spelled(words, at);
        return year > 0 ? DateMatch.Date(end, Calendar.Year(year), DateGrain.Year) : default;
    }

    /// <summary>A year in words and the index after it; year 0 where there is none.</summary>
    public static (int Year, int End) Spelled(ArticleWords words, int at)
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
