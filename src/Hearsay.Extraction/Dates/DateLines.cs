using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Text;
using NodaTime;

namespace Hearsay.Extraction.Dates;

/// <summary>The date that stands alone in a line above an article ("March 1, 2031"). The line is furniture and no sentence, but it is a date.</summary>
internal static class DateLines
{
    // A bare date is short and stands near the top.
    private const int MostLetters = 40;
    private const int MostBlocks = 6;

    /// <summary>The dates of such lines, in the order of the text.</summary>
    public static IEnumerable<DateExpression> Read(Article article)
    {
        foreach (Block block in article.Blocks.Take(MostBlocks))
        {
            TextSpan span = block.Span.TrimIn(article.Text);
            if (block.Kind == BlockKind.Boilerplate && span.Length <= MostLetters && DayOf(article.Slice(span)) is { } day)
                yield return new DateExpression(span, DateType.Date, Calendar.Iso(day), DateGrain.Day, null);
        }
    }

    private static LocalDate? DayOf(string line)
    {
        string[] words = line.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        int first = words.Length == 4 && CalendarWords.Weekday(words[0]) > 0 ? 1 : 0;
        if (words.Length - first == 1)
            return DateOnly.TryParseExact(words[first], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso)
                ? new LocalDate(iso.Year, iso.Month, iso.Day)
                : null;
        if (words.Length - first != 3)
            return null;
        int month = CalendarWords.Month(words[first]);
        int dayAt = month > 0 ? first + 1 : first;
        if (month == 0)
            month = CalendarWords.Month(words[first + 1]);
        int day = CalendarWords.DayOfMonth(words[dayAt].TrimStart('0'));
        int year = CalendarWords.Year(words[first + 2]);
        return month > 0 && day > 0 && year > 0 ? Calendar.Day(year, month, day) : null;
    }
}
