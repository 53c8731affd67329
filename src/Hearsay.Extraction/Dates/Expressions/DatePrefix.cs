using Hearsay.Core.Dates;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates.Expressions;

/// <summary>Words before a date that belong to its expression: "early March", "the end of 2030", "at least two weeks", "nearly three years ago".</summary>
internal static class DatePrefix
{
    /// <summary>Where the expression begins that the date from <paramref name="at"/> on is the core of; no earlier than <paramref name="limit"/>.</summary>
    public static int Start(ArticleWords words, int at, DateMatch match, int limit)
    {
        int start = match.Type switch
        {
            DateType.Duration => Amount(words, at),
            DateType.Date when match.IsRelative && words[match.End - 1] == "ago" => Amount(words, at),
            DateType.Date or DateType.Time => Part(words, at, match),
            _ => at,
        };
        return Math.Max(start, limit);
    }

    private static int Amount(ArticleWords words, int at)
    {
        if (words[at - 1] is "nearly" or "almost" or "approximately" or "roughly")
            return at - 1;
        if (words[at - 1] is "than" && words[at - 2] is "more" or "less" or "fewer")
            return words[at - 3] == "no" ? at - 3 : at - 2;
        if (words[at - 1] is "least" or "most" && words[at - 2] == "at" || words[at - 1] == "to" && words[at - 2] == "up")
            return at - 2;
        return at;
    }

    private static int Part(ArticleWords words, int at, DateMatch match)
    {
        if (match.Grain is DateGrain.Unknown)
            return at;
        int start = at;
        if (words[at - 1] is "early" or "late" or "earlier" or "later" or "mid")
            start = words[at - 1] is "earlier" or "later" && match.Grain != DateGrain.Day ? at : at - 1;
        else if (words[at - 1] == "-" && words[at - 2] is "mid" or "late" or "early")
            start = at - 2;
        else if (
            words[at - 1] == "of"
            && words[at - 2] is "end" or "beginning" or "start" or "middle"
            && match.Grain is DateGrain.Month or DateGrain.Year
        )
            start = words[at - 3] == "the" ? at - 3 : at - 2;
        if (start < at && match.Grain is DateGrain.Decade or DateGrain.Century && words[start - 1] == "the")
            start--;
        return start;
    }
}
