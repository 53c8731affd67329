using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates;

/// <summary>Finds the time expressions of an article and reckons what they come to (TIMEX3).</summary>
/// <remarks>
/// A weekday without more is the latest such day not after publication, that of publication included: news is told in the past tense.
/// Where "will" and its like lead to it, it is the first such day after. What cannot be resolved keeps the value null.
/// </remarks>
internal static class DateTagger
{
    // How many words back a "will" still governs a weekday.
    private const int TenseWindow = 12;

    /// <summary>The dates in the order of the text, not overlapping.</summary>
    public static ImmutableArray<DateExpression> Tag(ArticleWords words)
    {
        Calendar calendar = new(DayOf(words.Analysis.Article.Published));
        ImmutableArray<DateExpression>.Builder found = ImmutableArray.CreateBuilder<DateExpression>();
        for (int i = 0; i < words.Count; i++)
        {
            DateMatch match = Read(words, calendar, i);
            if (!match.Found || match.End > words.Count || words.SentenceOf(i) != words.SentenceOf(match.End - 1))
                continue;
            string? anchor = match is { IsRelative: true, Value: not null } ? calendar.Anchor : null;
            found.Add(new DateExpression(words.Span(i, match.End), match.Type, match.Value, match.Grain, anchor));
            i = match.End - 1;
        }

        GiveTimesTheirDay(words, found);
        return found.ToImmutable();
    }

    private static DateMatch Read(ArticleWords words, Calendar calendar, int at)
    {
        Direction direction = DirectionAt(words, at);
        DateMatch match = ClockTimes.Read(words, at);
        if (!match.Found)
            match = RelativeDates.Read(words, calendar, at, direction);
        if (!match.Found)
            match = AbsoluteDates.Read(words, calendar, at, Direction.Unmarked);
        return match.Found ? match : Durations.Read(words, at);
    }

    private static Direction DirectionAt(ArticleWords words, int at)
    {
        int stop = Math.Max(words.SentenceAt(at).FirstToken, at - TenseWindow);
        for (int i = at - 1; i >= stop; i--)
        {
            if (words[i] is "will" or "'ll" or "wo" or "upcoming" or "scheduled" or "expected" or "slated" or "planned" or "due")
                return Direction.Future;
            if (words[i] == "by" && i == at - 1 || words[i] == "going" && words[i + 1] == "to")
                return Direction.Future;
            if (words[i] is "said" or "was" or "were" or "had" or "did" or "told")
                return Direction.Unmarked;
        }

        return Direction.Unmarked;
    }

    // "opened at 02:10 on Sunday": the day is the nearest one that the same sentence names.
    private static void GiveTimesTheirDay(ArticleWords words, ImmutableArray<DateExpression>.Builder dates)
    {
        for (int i = 0; i < dates.Count; i++)
        {
            if (dates[i].Value is not { } value || !value.StartsWith(ClockTimes.UnknownDay, StringComparison.Ordinal))
                continue;
            string? day = DayAt(words, dates, i, i - 1) ?? DayAt(words, dates, i, i + 1);
            if (day is not null)
                dates[i] = dates[i] with { Value = day + value[ClockTimes.UnknownDay.Length..], Anchor = null };
        }
    }

    private static string? DayAt(ArticleWords words, ImmutableArray<DateExpression>.Builder dates, int time, int other)
    {
        if (other < 0 || other >= dates.Count || dates[other] is not { Value.Length: >= 10, Type: DateType.Date or DateType.Time } date)
            return null;
        int sentence = words.Analysis.SentenceAtOrAfter(dates[time].Span.Start);
        bool fits =
            words.Analysis.SentenceAtOrAfter(date.Span.Start) == sentence && date.Value[0] is >= '0' and <= '9' && date.Value[4] == '-';
        return fits && date.Value[5] != 'W' ? date.Value[..10] : null;
    }

    private static LocalDate? DayOf(PublicationTime? published) =>
        published is null ? null : new LocalDate(published.Day.Year, published.Day.Month, published.Day.Day);
}
