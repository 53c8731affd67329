using System.Collections.Immutable;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Dates.Expressions;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates;

/// <summary>Gives times of day the day of the nearest date of their sentence: "opened at 02:10 on Sunday".</summary>
internal static class TimesOfDay
{
    public static ImmutableArray<DateExpression> Resolve(ArticleWords words, List<DateExpression> dates)
    {
        for (int i = 0; i < dates.Count; i++)
        {
            if (dates[i].Value is not { } value || !value.StartsWith(ClockTimes.UnknownDay, StringComparison.Ordinal))
                continue;
            string? day = DayAt(words, dates, i, i - 1) ?? DayAt(words, dates, i, i + 1);
            if (day is not null)
                dates[i] = dates[i] with { Value = day + value[ClockTimes.UnknownDay.Length..], Anchor = null, Unresolved = null };
        }

        return [.. dates];
    }

    private static string? DayAt(ArticleWords words, List<DateExpression> dates, int time, int other)
    {
        if (other < 0 || other >= dates.Count || dates[other] is not { Value.Length: >= 10, Type: DateType.Date or DateType.Time } date)
            return null;
        int sentence = words.Analysis.SentenceAtOrAfter(dates[time].Span.Start);
        bool fits =
            words.Analysis.SentenceAtOrAfter(date.Span.Start) == sentence && date.Value[0] is >= '0' and <= '9' && date.Value[4] == '-';
        return fits && date.Value[5] != 'W' ? date.Value[..10] : null;
    }
}
