using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Commitments;

/// <summary>Reads from the words of a commitment by when it is due, under what condition, and to whom it is made.</summary>
internal static class CommitmentTerms
{
    private const int WordsBeforeDate = 3;

    /// <summary>The TIMEX3 value of the deadline: a date after "by", "before", "until", or so long after the word was given as "within" says; null when there is none.</summary>
    public static string? DueOf(ClaimUnit unit, Annotation annotation, Vocabulary vocabulary)
    {
        int condition = Enumerable.Range(0, unit.Tokens.Length).FirstOrDefault(i => TextAt(unit, i, vocabulary) is "if" or "unless", -1);
        foreach (DateExpression date in MomentReader.DatesWithin(annotation, unit.Content))
        {
            if (date.Value is not { } value || date.Type == DateType.Set)
                continue;
            int at = IndexFrom(unit, date.Span.Start);
            // "Would leave if they were not freed by Wednesday": the day is that of the condition.
            if (condition > 0 && at > condition)
                break;
            for (int i = Math.Max(0, at - WordsBeforeDate); i <= Math.Min(at, unit.Tokens.Length - 1); i++)
            {
                if (TextAt(unit, i, vocabulary) is "by" or "before" or "until" or "till" or "within" or "than")
                    return date.Type == DateType.Duration ? EndOf(value, DayGiven(unit, annotation)) : Ahead(value, date, unit, annotation);
            }
        }

        return null;
    }

    // The day on which the word was given: that of the statement, else that of the article.
    private static DateOnly? DayGiven(ClaimUnit unit, Annotation annotation) =>
        DateOnly.TryParseExact(unit.Statement?.Date?.Value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly said)
            ? said
            : annotation.Article.Published?.Day;

    // A word is given for a day to come: the Saturday before it is the next one, "3 May" that of the next year.
    private static string Ahead(string value, DateExpression date, ClaimUnit unit, Annotation annotation)
    {
        if (
            DayGiven(unit, annotation) is not { } given
            || given.Year > LastYear
            || !DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            || day >= given
        )
            return value;
        ReadOnlySpan<char> words = annotation.Article.Text.AsSpan(date.Span.Start, date.Span.Length);
        if (!words.ContainsAnyInRange('0', '9'))
            return given.DayNumber - day.DayNumber <= DaysOfWeek
                ? day.AddDays(DaysOfWeek).ToString(DayFormat, CultureInfo.InvariantCulture)
                : value;
        bool namesYear = words.Contains(value.AsSpan(0, 4), StringComparison.Ordinal);
        return namesYear || day.AddYears(1) < given ? value : day.AddYears(1).ToString(DayFormat, CultureInfo.InvariantCulture);
    }

    private const int DaysOfWeek = 7;

    // "P10D" after a day; a span that is not whole days, weeks, months or years stays as it is.
    private static string EndOf(string duration, DateOnly? given)
    {
        if (
            given is not { } day
            || duration.Length < 3
            || duration[0] != 'P'
            || !int.TryParse(duration[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || count > MostUnits
            || day.Year > LastYear
        )
            return duration;
        DateOnly? end = duration[^1] switch
        {
            'D' => day.AddDays(count),
            'W' => day.AddDays(7 * count),
            'M' => day.AddMonths(count),
            'Y' => day.AddYears(count),
            _ => null,
        };
        return end?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? duration;
    }

    private const string DayFormat = "yyyy-MM-dd";

    // No word is given for longer.
    private const int MostUnits = 1_000;
    private const int LastYear = 8_000;

    /// <summary>The words of the condition, from "if" or "unless" to the end of its clause; null when there is none.</summary>
    public static string? ConditionOf(ClaimUnit unit, Article article, Vocabulary vocabulary)
    {
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            string word = TextAt(unit, i, vocabulary);
            if (word is not ("if" or "unless" or "provided") || IsWhether(unit, i, vocabulary))
                continue;
            TextSpan content = unit.Content.First(c => c.Contains(unit.Tokens[i].Span));
            int start = unit.Tokens[i].Span.Start;
            return article.Slice(TextSpan.FromBounds(start, EndOfClause(article.Text, start, content.End, i == 0)));
        }

        return null;
    }

    /// <summary>To whom it is made: the addressee; else whom a promise names after "to", or the one party that a threat is about.</summary>
    public static ActorReference? AddresseeOf(ClaimUnit unit, ContentReader contents, IReadOnlySet<ActorId> own, Vocabulary vocabulary)
    {
        if (unit.Statement?.Addressee is { } addressee)
            return addressee;
        bool isPledge = unit.Statement?.Act is Core.Statements.SpeechAct.Promise or Core.Statements.SpeechAct.Assurance;
        // Who stands before "would" does what is threatened; whom it is meant for comes after.
        for (int i = isPledge ? 1 : IndexOfModal(unit, vocabulary) + 1; i < unit.Tokens.Length; i++)
        {
            ContentToken token = unit.Tokens[i];
            if (
                !token.IsActor
                || contents.ActorOf(token.Concept) is not { } actor
                || own.Contains(actor.Id)
                || actor.Kind is ActorKind.Place or ActorKind.Document or ActorKind.Media
            )
                continue;
            bool isAfterTo =
                i > 0
                && (
                    TextAt(unit, i - 1, vocabulary) is "to"
                    || (i > 1 && TextAt(unit, i - 1, vocabulary) is "the" && TextAt(unit, i - 2, vocabulary) is "to")
                );
            if (!isPledge || isAfterTo)
                return new ActorReference(actor.Id, token.Span, null);
        }

        return null;
    }

    private static int IndexOfModal(ClaimUnit unit, Vocabulary vocabulary)
    {
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            if (TextAt(unit, i, vocabulary) is "would" or "will" or "could" or "may" or "might" or "shall")
                return i;
        }

        return -1;
    }

    private static bool IsWhether(ClaimUnit unit, int at, Vocabulary vocabulary) =>
        TextAt(unit, at, vocabulary) is "if" && TextAt(unit, at - 1, vocabulary) is "as" or "even" or "what";

    // A condition that opens the sentence ends at its comma; one at the end runs on to the next stop.
    private static int EndOfClause(string text, int start, int limit, bool opens)
    {
        for (int i = start; i < limit; i++)
        {
            if (
                text[i] is ';' or '!' or '?' or '\u2014' or '\u201D' or '"'
                || (opens && text[i] == ',')
                || (text[i] == '.' && (i + 1 == limit || char.IsWhiteSpace(text[i + 1])))
            )
                return i;
        }

        return limit;
    }

    private static string TextAt(ClaimUnit unit, int index, Vocabulary vocabulary) =>
        index >= 0 && index < unit.Tokens.Length && !unit.Tokens[index].IsActor ? vocabulary.TextOf(unit.Tokens[index].Key) : "";

    private static int IndexFrom(ClaimUnit unit, int position)
    {
        int index = 0;
        while (index < unit.Tokens.Length && unit.Tokens[index].Span.Start < position)
            index++;
        return index;
    }
}
