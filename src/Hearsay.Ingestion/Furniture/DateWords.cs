using System.Globalization;
using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.Furniture;

/// <summary>Reads a date that a page shows to people ("Posted 18 May 2028 at 17:00", "Tarn, May 4, 2033").</summary>
internal static class DateWords
{
    private const int MaxLength = 140;
    private static readonly char[] Breaks = [' ', ',', '\t', '\n', '\r', '\u00A0', '|', '\u2022', '\u00B7', '(', ')', '\u2013', '\u2014'];

    private static readonly string[] Fillers =
    [
        "posted",
        "published",
        "updated",
        "modified",
        "created",
        "first",
        "last",
        "on",
        "at",
        "date",
        "by",
        "am",
        "pm",
        "a.m",
        "p.m",
        "a.m.",
        "p.m.",
        "et",
        "est",
        "edt",
        "pt",
        "pst",
        "pdt",
        "ct",
        "cst",
        "cdt",
        "mt",
        "gmt",
        "bst",
        "utc",
        "cet",
        "cest",
        "eet",
        "ist",
        "msk",
        "aest",
        "hrs",
        "h",
        "-",
        "of",
        "the",
        "time",
        "local",
        .. WeekdayNames.All,
        "released",
        "release",
        "issued",
        "dated",
    ];

    /// <summary>The first full date of the text; null when there is none.</summary>
    /// <param name="text">A short line.</param>
    /// <param name="isAll">Whether the line says nothing else, a place name before the date aside.</param>
    public static PublicationTime? Find(string text, out bool isAll)
    {
        isAll = false;
        if (text.Length > MaxLength || !HoldsYear(text))
            return null;
        string[] words = text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            if (ReadAt(words, i) is not { } found)
                continue;
            isAll = AreFillers(words.AsSpan(0, i), mayNamePlace: true) && AreFillers(words.AsSpan(i + found.Length), mayNamePlace: false);
            return new PublicationTime(found.Day, TimeIn(words.AsSpan(i + found.Length)));
        }

        return null;
    }

    /// <summary>Every full date of a short line, each with the words before it, back to the date before: what the line says of it.</summary>
    public static IEnumerable<(PublicationTime Time, string Label)> FindAll(string text)
    {
        if (text.Length > MaxLength || !HoldsYear(text))
            yield break;
        string[] words = text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        (DateOnly Day, int Length)? found = null;
        int at = 0;
        int start = 0;
        for (int i = 0; i <= words.Length; i++)
        {
            (DateOnly Day, int Length)? next = i < words.Length ? ReadAt(words, i) : null;
            if (next is null && i < words.Length)
                continue;
            if (found is { } date)
            {
                int end = at + date.Length;
                yield return (
                    new PublicationTime(date.Day, TimeIn(words.AsSpan(end, Math.Max(0, i - end)))),
                    string.Join(' ', words, start, at - start)
                );
                start = end;
            }

            found = next;
            at = i;
            i += next is { } read ? read.Length - 1 : 0;
        }
    }

    // Every form has a year of four digits, and most lines have none: no word need be cut for that.
    private static bool HoldsYear(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4)
                return true;
        }

        return false;
    }

    private static (DateOnly Day, int Length)? ReadAt(string[] words, int at)
    {
        string first = Word(words, at);
        if (first.Length == 0)
            return null;
        if (
            first.Length == 10
            && first[4] is '-' or '/' or '.'
            && DateOnly.TryParseExact(
                first,
                ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly iso
            )
        )
            return (iso, 1);
        if (first.Length == 4 && YearOf(first) is { } firstYear && MonthNames.NumberOf(Word(words, at + 1)) is > 0 and int after)
            return DayOf(Word(words, at + 2)) is { } lastDay ? Valid(firstYear, after, lastDay, 3) : null;
        if (char.IsAsciiDigit(first[0]) && Numeric(first) is { } numeric)
            return (numeric, 1);
        int month = char.IsAsciiDigit(first[0]) ? 0 : MonthNames.NumberOf(first);
        if (month > 0 && DayOf(Word(words, at + 1)) is { } day && YearOf(Word(words, at + 2)) is { } year)
            return Valid(year, month, day, 3);
        month = char.IsAsciiDigit(first[0]) ? MonthNames.NumberOf(Word(words, at + 1)) : 0;
        if (month > 0 && DayOf(first) is { } dayFirst && YearOf(Word(words, at + 2)) is { } lastYear)
            return Valid(lastYear, month, dayFirst, 3);
        return null;
    }

    // 05/06/2028 is two days; only a number above 12 tells which is the month.
    private static DateOnly? Numeric(string word)
    {
        if (word.Length is < 8 or > 10)
            return null;
        string[] parts = word.Split('/', '.', '-');
        if (parts.Length != 3 || DayOf(parts[0]) is not { } a || DayOf(parts[1]) is not { } b || YearOf(parts[2]) is not { } year)
            return null;
        if (a > 12 && b <= 12)
            return Valid(year, b, a, 1)?.Day;
        if (b > 12 && a <= 12)
            return Valid(year, a, b, 1)?.Day;
        return a == b ? Valid(year, a, b, 1)?.Day : null;
    }

    private static (DateOnly Day, int Length)? Valid(int year, int month, int day, int length) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), length) : null;

    private static string Word(string[] words, int at) => at < words.Length ? words[at].TrimEnd('.', ':', ';') : "";

    private static int? DayOf(string word)
    {
        string digits = word.Length > 2 && char.IsAsciiDigit(word[0]) ? word.TrimEnd('s', 't', 'n', 'd', 'r', 'h') : word;
        return
            digits.Length is 1 or 2
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            && day is >= 1 and <= 31
            ? day
            : null;
    }

    // "2028Jane": the next element's text follows without a blank.
    private static int? YearOf(string word) =>
        (word.Length == 4 || (word.Length > 4 && char.IsUpper(word[4])))
        && int.TryParse(word.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && year is >= 1800 and <= 2199
            ? year
            : null;

    private static bool AreFillers(ReadOnlySpan<string> words, bool mayNamePlace)
    {
        int places = 0;
        foreach (string word in words)
        {
            string plain = word.TrimEnd(':', '.').ToLowerInvariant();
            if (Fillers.Contains(plain) || plain.Length == 0 || char.IsAsciiDigit(plain[0]))
                continue;
            if (!mayNamePlace || !char.IsUpper(word[0]) || ++places > 3)
                return false;
        }

        return true;
    }

    private static TimeOnly? TimeIn(ReadOnlySpan<string> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i].ToLowerInvariant();
            string clock = word.TrimEnd('a', 'p', 'm', '.');
            string half =
                clock.Length < word.Length ? word[clock.Length..]
                : i + 1 < words.Length ? words[i + 1].ToLowerInvariant()
                : "";
            if (
                !TimeOnly.TryParseExact(
                    clock,
                    ["H:mm", "HH:mm", "H:mm:ss"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out TimeOnly time
                )
            )
                continue;
            if (half.StartsWith('p') && time.Hour < 12)
                return time.AddHours(12);
            return half.StartsWith('a') && time.Hour == 12 ? time.AddHours(-12) : time;
        }

        return null;
    }
}
