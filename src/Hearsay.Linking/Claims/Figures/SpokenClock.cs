using System.Globalization;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims.Figures;

/// <summary>Times of day as people say them: "at 4.20 in the morning", "ten past five", "half past ten", "a quarter to six", "ten o'clock", "at three in the afternoon", "at noon", "at dawn".</summary>
internal static class SpokenClock
{
    /// <summary>The times of day in the tokens.</summary>
    public static IEnumerable<Moment> Read(IReadOnlyList<ContentToken> tokens, Vocabulary vocabulary)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (Dotted(Text(i)) is { } dotted && IsTime(i))
                yield return Make(dotted.Hour, dotted.Minute, i, i);
            else if (Text(i + 1) is "past" or "to" && Minutes(Text(i)) is { } minutes && Hour(Text(i + 2)) is { } hour)
                yield return Text(i + 1) is "past" ? Make(hour, minutes, i, i + 2) : Make(hour - 1, 60 - minutes, i, i + 2);
            else if (Hour(Text(i)) is { } full && IsFull(i))
                yield return Make(full, 0, i, Text(i + 1) is "o'clock" ? i + 1 : i);
            else if (Named(Text(i)) is { } part && Text(i - 1) is "at" or "around" or "about")
                yield return new Moment(null, part.From, tokens[i].Span) { Until = part.Until };
        }

        string Text(int index) => index >= 0 && index < tokens.Count && !tokens[index].IsActor ? vocabulary.TextOf(tokens[index].Key) : "";

        // "4.20" is a time after "at" or before the part of the day; before a thing counted it is a number.
        bool IsTime(int at) =>
            PartOfDay(at) is not null
            || (
                Text(at - 1) is "at" or "by" or "until" or "since" or "before" or "after" or "around" or "about"
                && (at + 1 >= tokens.Count || tokens[at + 1].IsStop || Text(at + 1).EndsWith("day", StringComparison.Ordinal))
            );

        // "Ten o'clock", "at three in the afternoon"; "from ten o'clock" and "before three in the morning" bound a stretch.
        bool IsFull(int at) =>
            Text(at + 1) is "o'clock"
                ? Text(at - 1) is not ("from" or "since" or "until" or "till" or "before" or "after" or "by" or "to" or "past")
                : Text(at - 1) is "at" or "around" or "about"
                    && Text(at + 1) is "in"
                    && Text(at + 2) is "the"
                    && Text(at + 3) is "morning" or "afternoon" or "evening";

        bool? PartOfDay(int last)
        {
            for (int i = last + 1; i <= last + 3 && i < tokens.Count; i++)
            {
                switch (Text(i))
                {
                    case "morning" or "am" or "dawn":
                        return false;
                    case "afternoon" or "evening" or "pm":
                        return true;
                }
            }

            return null;
        }

        Moment Make(int hour, int minute, int first, int last)
        {
            bool? late = PartOfDay(last);
            int of24 = (hour + 24 + (late == true && hour < 12 ? 12 : 0)) % 24;
            string clock = string.Create(CultureInfo.InvariantCulture, $"{of24:00}:{minute:00}");
            return new Moment(null, clock, TextSpan.Cover(tokens[first].Span, tokens[last].Span))
            {
                IsOfEitherHalf = late is null && hour <= 12,
            };
        }
    }

    private static (int Hour, int Minute)? Dotted(string word)
    {
        if (word.Length is not (4 or 5) || word[^3] != '.')
            return null;
        bool isTime =
            int.TryParse(word.AsSpan(0, word.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out int hour)
            & int.TryParse(word.AsSpan(word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int minute);
        return isTime && hour < 24 && minute < 60 ? (hour, minute) : null;
    }

    // Where and when in the year it was is not known, so that dawn and dusk are hours long.
    private static (string From, string? Until)? Named(string word) =>
        word switch
        {
            "noon" or "midday" => ("12:00", null),
            "midnight" => ("00:00", null),
            "dawn" or "sunrise" or "daybreak" => ("03:30", "08:30"),
            "dusk" or "sunset" or "nightfall" => ("15:30", "22:30"),
            _ => null,
        };

    private static int? Minutes(string word) =>
        word switch
        {
            "five" => 5,
            "ten" => 10,
            "quarter" => 15,
            "twenty" => 20,
            "half" => 30,
            _ => null,
        };

    private static int? Hour(string word) =>
        word switch
        {
            "one" => 1,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            "seven" => 7,
            "eight" => 8,
            "nine" => 9,
            "ten" => 10,
            "eleven" => 11,
            "twelve" => 12,
            _ => null,
        };
}
