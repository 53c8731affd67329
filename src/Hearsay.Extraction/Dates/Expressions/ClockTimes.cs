using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Times of the day: "02:10", "8:30 p.m.", "9am", "noon". Their day is looked for elsewhere (<see cref="DateTagger"/>).</summary>
internal static class ClockTimes
{
    /// <summary>Stands for the day in the value of a time whose day is not known yet.</summary>
    public const string UnknownDay = "XXXX-XX-XX";

    public static DateMatch Read(ArticleWords words, int at)
    {
        if (words[at] is "noon" or "midnight")
            return Zoned(words, at + 1, words[at] == "noon" ? 12 : 0, 0);
        if (!words.Is(at, WordKinds.Number))
            return default;
        ReadOnlySpan<char> word = words[at];
        bool? afternoon = null;
        int end = at + 1;
        if (word.EndsWith("am") || word.EndsWith("pm"))
        {
            afternoon = word[^2] == 'p';
            word = word[..^2];
        }
        else if (words[end] is "a.m." or "am" or "p.m." or "pm" or "a.m" or "p.m")
        {
            afternoon = words[end][0] == 'p';
            end++;
        }

        int colon = word.IndexOfAny(':', '.');
        bool withMinutes = colon is 1 or 2 && word.Length == colon + 3;
        if (afternoon is null && (!withMinutes || word[colon] == '.'))
            return default;
        ReadOnlySpan<char> hours = withMinutes ? word[..colon] : word;
        if (!Number(hours, out int hour) || !Number(withMinutes ? word[(colon + 1)..] : "0", out int minute) || hour > 24 || minute > 59)
            return default;
        if (afternoon is { } late)
        {
            if (hour is 0 or > 12)
                return default;
            hour = hour % 12 + (late ? 12 : 0);
        }

        return Zoned(words, end, hour, minute);
    }

    private static DateMatch Zoned(ArticleWords words, int end, int hour, int minute)
    {
        bool universal = words[end] is "utc" or "gmt";
        if (words[end] is "utc" or "gmt" or "est" or "edt" or "et" or "cst" or "cdt" or "pst" or "pdt" or "mst" or "mdt" or "bst" or "cet")
            end++;
        else if (words[end] is "local" or "eastern" or "pacific" or "central" && words[end + 1] == "time")
            end += 2;
        return new DateMatch(
            end,
            DateType.Time,
            string.Create(CultureInfo.InvariantCulture, $"{UnknownDay}T{hour:00}:{minute:00}{(universal ? "Z" : "")}"),
            DateGrain.Minute,
            IsRelative: false
        );
    }

    private static bool Number(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
