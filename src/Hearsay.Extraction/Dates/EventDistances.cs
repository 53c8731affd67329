using System.Globalization;
using Hearsay.Core.Analyses;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Dates.Expressions;
using Hearsay.Extraction.Reading;
using NodaTime;

namespace Hearsay.Extraction.Dates;

/// <summary>Reckons a length from something that happened: "two weeks before the vote", where the article dates the vote, or "three days after Christmas". What it does not date stays open and says so.</summary>
internal static class EventDistances
{
    // How many words may stand between an event's noun and its date: "the vote in Dorn on May 5".
    private const int Reach = 4;

    /// <summary>The dates, where a length before or after a dated event has become a date.</summary>
    public static void Resolve(ArticleWords words, List<DateExpression> found)
    {
        Dictionary<string, LocalDate>? dated = null;
        for (int i = 0; i < found.Count; i++)
        {
            DateExpression length = found[i];
            if (length.Type != DateType.Duration || length.Value is not { } value)
                continue;
            int after = words.Analysis.TokenAtOrAfter(length.Span.End);
            if (words[after] is not ("before" or "after" or "ahead") || after >= words.Count)
                continue;
            int first = words[after] == "ahead" && words[after + 1] == "of" ? after + 2 : after + 1;
            int sign = words[after] == "after" ? 1 : -1;
            if (i + 1 < found.Count && words.Analysis.TokenAtOrAfter(found[i + 1].Span.Start) == first)
            {
                if (DayOf(found[i + 1]) is { } day)
                    found[i] = Reckoned(length, value, day, sign);
            }
            else if (NounAt(words, first) is { } noun)
            {
                dated ??= DatedNouns(words, found);
                found[i] = dated.TryGetValue(noun, out LocalDate day)
                    ? Reckoned(length, value, day, sign)
                    : length with
                    {
                        Unresolved = UnresolvedReason.NothingToReckonFrom,
                    };
            }
        }
    }

    // "weeks before the vote" gives no number: it stays a length, but tells what it is reckoned from.
    private static DateExpression Reckoned(DateExpression length, string value, LocalDate day, int sign)
    {
        string anchor = Calendar.Iso(day);
        bool isWhole =
            value.Length is > 2 and < 7
            && value[0] == 'P'
            && int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number < 5000
            && value[^1] is 'D' or 'W' or 'M' or 'Y';
        if (!isWhole)
            return length with { Anchor = anchor };
        int by = sign * int.Parse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return new Calendar(day).Shift(value[^1], by) is { } reckoned
            ? new DateExpression(length.Span, DateType.Date, reckoned, RelativeDates.GrainOf(value[^1]), anchor)
            : length;
    }

    // The noun behind an article or possessor: "the vote", "the presidential election", "their wedding".
    private static string? NounAt(ArticleWords words, int at)
    {
        if (!words.Is(at, WordKinds.Determiner) || words.Analysis.Syntax.Length != words.Count || at + 1 >= words.Count)
            return null;
        int sentence = words.SentenceOf(at);
        for (int i = at + 1; i < words.Count && i <= at + Reach && words.SentenceOf(i) == sentence; i++)
        {
            if (words.Analysis.Syntax[i].Upos == Upos.Noun && words.Analysis.Syntax[i].Relation != DependencyRelation.Compound)
                return words.Analysis.Syntax[i].Lemma;
        }

        return null;
    }

    // "the vote on May 5", "the May 5 vote": the first date of each noun counts.
    private static Dictionary<string, LocalDate> DatedNouns(ArticleWords words, List<DateExpression> found)
    {
        Dictionary<string, LocalDate> dated = new(StringComparer.Ordinal);
        foreach (DateExpression date in found)
        {
            if (DayOf(date) is not { } day)
                continue;
            int first = words.Analysis.TokenAtOrAfter(date.Span.Start);
            int after = words.Analysis.TokenAtOrAfter(date.Span.End);
            if (words.Is(first - 1, WordKinds.Determiner) && IsNoun(words, after))
                dated.TryAdd(words.Analysis.Syntax[after].Lemma, day);
            if (words[first - 1] is not ("on" or "of" or "for"))
                continue;
            for (int i = first - 2; i >= 0 && first - i <= Reach && words.SentenceOf(i) == words.SentenceOf(first); i--)
            {
                if (words.Analysis.Syntax[i].Upos is Upos.Verb)
                    break;
                if (IsNoun(words, i) && (words.Is(i - 1, WordKinds.Determiner) || IsModified(words, i)))
                    dated.TryAdd(words.Analysis.Syntax[i].Lemma, day);
            }
        }

        return dated;
    }

    private static bool IsNoun(ArticleWords words, int at) => at >= 0 && at < words.Count && words.Analysis.Syntax[at].Upos == Upos.Noun;

    private static bool IsModified(ArticleWords words, int at) => at > 1 && words.Is(at - 2, WordKinds.Determiner);

    private static LocalDate? DayOf(DateExpression date) =>
        date is { Type: DateType.Date or DateType.Time, Value: { Length: >= 10 } value }
        && value[4] == '-'
        && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && int.TryParse(value.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
        && int.TryParse(value.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            ? Calendar.Day(year, month, day)
            : null;
}
