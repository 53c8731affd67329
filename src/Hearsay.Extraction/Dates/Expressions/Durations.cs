using System.Globalization;
using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Stretches of time ("three days", "the past two months", "two-year", "for weeks", "a week").</summary>
internal static class Durations
{
    public static DateMatch Read(ArticleWords words, int at)
    {
        int number = at;
        bool article = words[number] is "the" or "these" or "those";
        if (article)
            number++;
        bool led = words[number] is "past" or "last" or "next" or "first" or "coming" or "previous" or "final" or "latest" or "following";
        if (led)
            number++;
        if (article && !led && !NamesMonths(words, number))
            return default;
        if (!led && !article && words[number] is "a" or "an" && IsSingle(words, number))
            return Length(words, number + 2, number + 1, new Quantity(number + 1, 1, "1"));
        Quantity quantity = NumberReader.Read(words, number);
        if (!quantity.Found)
            return led || article ? default : Bare(words, at);
        // "two to three weeks", "12 to 18 months"
        int second = words[quantity.End] is "to" or "or" or "-" or "–" ? quantity.End + 1 : 0;
        if (second > 0 && NumberReader.Read(words, second) is { Found: true } upper && IsUnit(words, upper.End, out _))
            return Length(words, upper.End + 1, upper.End, quantity);
        return Unit(words, quantity);
    }

    private static DateMatch Unit(ArticleWords words, Quantity quantity)
    {
        bool hyphen = words[quantity.End] is "-" && words.Touches(quantity.End);
        int unitAt = hyphen ? quantity.End + 1 : quantity.End;
        if (words[unitAt] is "more" or "full" or "straight" or "consecutive" or "additional" or "long" or "whole")
            unitAt++;
        if (!IsUnit(words, unitAt, out bool plural) || IsAge(words, unitAt + 1))
            return default;
        if ((quantity.Value > 1 || quantity.IsVague) && !plural && !hyphen || hyphen && words[unitAt] is "quarter" or "quarters")
            return default;
        return Length(words, unitAt + 1, unitAt, quantity);
    }

    // "for weeks", "within hours", "in recent years" (which is a time and no length, and read elsewhere).
    private static DateMatch Bare(ArticleWords words, int at)
    {
        if (!IsUnit(words, at, out bool plural) || !plural || words[at] is "minutes" or "quarters" or "moments")
            return default;
        bool governed =
            words[at - 1]
            is "for"
                or "within"
                or "in"
                or "after"
                or "over"
                or "through"
                or "of"
                or "until"
                or "lasted"
                or "took"
                or "takes";
        return governed && words[at + 1] is not ("old" or "of") ? Length(words, at + 1, at, new Quantity(at, 0, "X")) : default;
    }

    private static bool IsSingle(ArticleWords words, int article) =>
        IsUnit(words, article + 1, out bool plural)
        && !plural
        && words[article + 1] is not ("quarter" or "minute" or "second" or "century" or "decade")
        && words[article + 2] is not ("ago" or "earlier" or "later" or "before" or "after" or "old" or "of" or "when" or "that" or "-");

    // "the nine months ended Sept. 30": months of a report.
    private static bool NamesMonths(ArticleWords words, int number)
    {
        Quantity quantity = NumberReader.Read(words, number);
        return quantity is { Found: true, IsVague: false } && words[quantity.End] is "months" or "weeks" or "quarters" or "years" or "days";
    }

    private static DateMatch Length(ArticleWords words, int end, int unitAt, Quantity quantity)
    {
        char unit = CalendarWords.Unit(words[unitAt], out _);
        if (words[end] == "or" && words[end + 1] == "so")
            end += 2;
        if (unit == 'Q')
        {
            string months = quantity.IsVague ? "X" : (quantity.Value * 3).ToString(CultureInfo.InvariantCulture);
            return new DateMatch(end, DateType.Duration, RelativeDates.Duration('M', months), DateGrain.Quarter, IsRelative: false);
        }

        return new DateMatch(
            end,
            DateType.Duration,
            RelativeDates.Duration(unit, quantity.Text),
            RelativeDates.GrainOf(unit),
            IsRelative: false
        );
    }

    private static bool IsUnit(ArticleWords words, int at, out bool plural) => CalendarWords.Unit(words[at], out plural) != '\0';

    // "a 6-year-old boy", "62 years old" tell an age.
    private static bool IsAge(ArticleWords words, int at) =>
        words[at] is "old" or "olds" || words[at] == "-" && words[at + 1] is "old" or "olds";
}
