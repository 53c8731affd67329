using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Dates;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims.Figures;

/// <summary>Reads the points in time of what is said: the article's resolved dates, times of day in digits, and "at once".</summary>
internal static class MomentReader
{
    /// <summary>The moments in the tokens, in their order.</summary>
    public static List<Moment> Read(IReadOnlyList<ContentToken> tokens, IReadOnlyList<DateExpression> dates, Vocabulary vocabulary)
    {
        List<Moment> moments = [];
        foreach (DateExpression date in dates)
        {
            if (
                date.Type is DateType.Date or DateType.Time
                && date.Value is { } value
                && Split(value, date.Span) is { } moment
                && !IsStamp(tokens, date.Span.Start, vocabulary)
            )
                moments.Add(Named(moment, tokens, vocabulary));
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            ContentToken token = tokens[i];
            if (token.IsActor)
                continue;
            string word = vocabulary.TextOf(token.Key);
            if (IsClock(word) && !moments.Exists(m => m.Span.Overlaps(token.Span)))
                moments.Add(new Moment(null, Afternoon(word.PadLeft(5, '0'), tokens, i + 1, vocabulary), token.Span));
            else if (word is "once" && i > 0 && !tokens[i - 1].IsActor && vocabulary.TextOf(tokens[i - 1].Key) is "at")
                moments.Add(new Moment(null, AtOnce, TextSpan.Cover(tokens[i - 1].Span, token.Span)));
            else if (word is "immediately" or "instantly")
                moments.Add(new Moment(null, AtOnce, token.Span));
        }

        moments.AddRange(
            SpokenClock.Read(tokens, vocabulary).Where(c => !moments.Exists(m => m.Clock is not null && m.Span.Overlaps(c.Span)))
        );
        moments.Sort((a, b) => a.Span.CompareTo(b.Span));
        return moments;
    }

    /// <summary>The dates that lie inside what is said.</summary>
    public static List<DateExpression> DatesWithin(Annotation annotation, IReadOnlyList<TextSpan> spans) =>
        [.. annotation.Dates.Where(d => spans.Any(s => s.Contains(d.Span)))];

    // "Published on 3 May", "Updated: 11:06": when the page was made, not when anything happened.
    private static bool IsStamp(IReadOnlyList<ContentToken> tokens, int start, Vocabulary vocabulary)
    {
        int at = 0;
        while (at < tokens.Count && tokens[at].Span.Start < start)
            at++;
        for (int i = Math.Max(0, at - 2); i < at; i++)
        {
            if (!tokens[i].IsActor && vocabulary.TextOf(tokens[i].Key) is "published" or "posted" or "updated" && (i == 0 || i == at - 1))
                return true;
        }

        return false;
    }

    // "At noon" names no day, whatever day it was reckoned from.
    private static Moment Named(Moment moment, IReadOnlyList<ContentToken> tokens, Vocabulary vocabulary)
    {
        bool isWeekday = false;
        bool isClockAlone = true;
        bool hasYear = false;
        foreach (ContentToken token in tokens)
        {
            if (!moment.Span.Overlaps(token.Span) || token.IsActor)
                continue;
            string word = vocabulary.TextOf(token.Key);
            hasYear |= word.Length == 4 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[3]);
            isWeekday |=
                word.Length > 4 && word.EndsWith("day", StringComparison.Ordinal) && word is not ("today" or "yesterday" or "midday");
            isClockAlone &=
                word is "noon" or "midday" or "midnight" or "dawn" or "dusk" or "at" or "before" or "after" or "about" or "around";
        }

        return moment with
        {
            IsWeekday = isWeekday,
            IsWithoutYear = !hasYear,
            Day = isClockAlone && moment.Clock is not null ? null : moment.Day,
        };
    }

    // "6:40 p.m.", where no day for it was found.
    private static string Afternoon(string clock, IReadOnlyList<ContentToken> tokens, int next, Vocabulary vocabulary)
    {
        bool isAfternoon =
            next < tokens.Count && !tokens[next].IsActor && vocabulary.TextOf(tokens[next].Key) is "pm" or "p.m" or "p.m." or "p";
        return isAfternoon && int.Parse(clock[..2], CultureInfo.InvariantCulture) is var hour and < 12
            ? string.Create(CultureInfo.InvariantCulture, $"{hour + 12}{clock[2..]}")
            : clock;
    }

    private const string AtOnce = "once";

    private static Moment? Split(string value, TextSpan span)
    {
        if (value.Length == 0 || !(char.IsAsciiDigit(value[0]) || value[0] == 'T'))
            return null;
        int time = value.IndexOf('T', StringComparison.Ordinal);
        string? day =
            time < 0 ? value
            : time == 0 ? null
            : value[..time];
        string? clock = time < 0 || value.Length < time + 6 ? null : value.Substring(time + 1, 5);
        return day is null && clock is null ? null : new Moment(day, clock, span);
    }

    private static bool IsClock(string word) =>
        word.Length is 4 or 5
        && word[^3] == ':'
        && char.IsAsciiDigit(word[0])
        && char.IsAsciiDigit(word[^1])
        && char.IsAsciiDigit(word[^2]);
}
