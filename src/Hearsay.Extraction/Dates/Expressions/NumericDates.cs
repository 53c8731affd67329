using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Days in figures alone: "2024-10-14", "10/14/2024".</summary>
internal static class NumericDates
{
    public static DateMatch Read(ArticleWords words, int at)
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
}
