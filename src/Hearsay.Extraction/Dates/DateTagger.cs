using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Dates.Expressions;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates;

/// <summary>Finds the time expressions of an article and reckons what they come to (TIMEX3). Immutable, thread-safe.</summary>
/// <remarks>
/// A weekday or month without more lies where the tense of its verb puts it: by default the latest not after publication, for news is told in the past tense.
/// What cannot be resolved keeps the value null, or X for what is unknown of it, and says why.
/// </remarks>
internal sealed class DateTagger
{
    private readonly Holidays _holidays;
    private readonly TimeWords _timeWords;

    private DateTagger(Holidays holidays, TimeWords timeWords)
    {
        _holidays = holidays;
        _timeWords = timeWords;
    }

    /// <summary>A tagger with the word lists that come with the program.</summary>
    public static DateTagger Create() => new(Holidays.Load(), TimeWords.Load());

    /// <summary>The dates in the order of the text, not overlapping.</summary>
    public ImmutableArray<DateExpression> Tag(ArticleWords words)
    {
        Setting setting = new(words, new Calendar(DayOf(words.Analysis.Article.Published)), new Narrative(), new TenseReader(words));
        List<DateExpression> found = [.. DateLines.Read(words.Analysis.Article)];
        int limit = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (!MayBegin(words, i))
                continue;
            DateMatch match = Read(setting, i);
            if (!match.Found || match.End > words.Count || words.SentenceOf(i) != words.SentenceOf(match.End - 1))
                continue;
            int start = DatePrefix.Start(words, i, match, Math.Max(limit, words.SentenceAt(i).FirstToken));
            found.Add(Expression(setting, words.Span(start, match.End), match));
            setting.Narrative.Take(match.Value);
            limit = match.End;
            i = match.End - 1;
        }

        found.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        EventDistances.Resolve(words, found);
        return TimesOfDay.Resolve(words, found);
    }

    private static DateExpression Expression(Setting setting, Core.Text.TextSpan span, DateMatch match)
    {
        string? anchor = match is { IsRelative: true, Value: not null } ? setting.Calendar.Anchor : null;
        return new DateExpression(span, match.Type, match.Value, match.Grain, anchor) { Unresolved = WhyOpen(setting.Calendar, match) };
    }

    private static UnresolvedReason? WhyOpen(Calendar calendar, DateMatch match)
    {
        if (match.Value is { } value && !value.StartsWith("XXXX", StringComparison.Ordinal))
            return match.Type == DateType.Duration && value.Contains('X', StringComparison.Ordinal) ? UnresolvedReason.Vague : null;
        if (match.Type == DateType.Set)
            return null;
        if (calendar.Published is null)
            return UnresolvedReason.NoPublicationDate;
        return match.Grain is DateGrain.Hour or DateGrain.Minute && match.Type == DateType.Time && match.Value is null
            ? UnresolvedReason.NoTimeOfPublication
            : UnresolvedReason.NothingToReckonFrom;
    }

    // Few words can begin a date; the rest are passed over at the cost of one look.
    private bool MayBegin(ArticleWords words, int at) =>
        words.Is(at, WordKinds.Number) || CalendarWords.MayBegin(words[at]) || _timeWords.Begins(words[at]) || _holidays.Begins(words[at]);

    private DateMatch Read(Setting setting, int at)
    {
        ArticleWords words = setting.Words;
        DateMatch match = ClockTimes.Read(words, at);
        if (match.Found)
            return WithDay(setting, match);
        match = RecurringDates.Read(words, at);
        if (match.Found)
            return match;
        Direction direction = setting.Tense.At(at);
        match = _holidays.Read(words, setting.Calendar, at, direction);
        if (!match.Found)
            match = NarrativeDates.Read(words, setting.Calendar, setting.Narrative, at);
        if (!match.Found)
            match = Quarters.Read(words, setting.Calendar, setting.Narrative, at, direction);
        if (!match.Found)
            match = RelativeDates.Read(words, setting.Calendar, at, direction);
        if (!match.Found)
            match = AbsoluteDates.Read(words, setting.Calendar, at, direction);
        if (!match.Found)
            match = Durations.Read(words, at);
        return match.Found ? match : _timeWords.Read(words, at);
    }

    // "9 a.m. Tuesday", "5 p.m. EST, Nov. 9": one expression.
    private static DateMatch WithDay(Setting setting, DateMatch time)
    {
        ArticleWords words = setting.Words;
        int next = words[time.End] == "," ? time.End + 1 : time.End;
        if (next >= words.Count || time.Value is not { } value)
            return time;
        Direction direction = setting.Tense.At(next);
        DateMatch day = RelativeDates.Read(words, setting.Calendar, next, direction);
        if (!day.Found)
            day = AbsoluteDates.Read(words, setting.Calendar, next, direction);
        if (day is not { Found: true, Grain: DateGrain.Day, Type: DateType.Date })
            return time;
        return time with
        {
            End = day.End,
            Value = day.Value is null ? value : day.Value + value[ClockTimes.UnknownDay.Length..],
            IsRelative = day.IsRelative,
        };
    }

    private static LocalDate? DayOf(PublicationTime? published) =>
        published is null ? null : new LocalDate(published.Day.Year, published.Day.Month, published.Day.Day);

    private sealed record Setting(ArticleWords Words, Calendar Calendar, Narrative Narrative, TenseReader Tense);
}
