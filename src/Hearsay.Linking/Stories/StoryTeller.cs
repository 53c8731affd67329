using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Stories;

/// <summary>Tells a story: its articles, claims and dated rows in order.</summary>
internal static class StoryTeller
{
    private const int LongestTitle = 100;

    /// <summary>The story of all articles of the batch.</summary>
    public static Story Tell(Batch batch, Rows rows, ImmutableArray<Claim> claims) =>
        new(
            StableHash.Start.Add(batch.Article(0).Id.Value).ToId("t"),
            TitleOf(batch, Enumerable.Range(0, batch.Count)),
            [.. batch.Annotations.Select(a => a.Article.Id)],
            [.. claims.Select(c => c.Id)],
            [
                .. Entries(rows)
                    .OrderBy(e => DayOf(e.Date), StringComparer.Ordinal)
                    .ThenBy(e => e.Date, StringComparer.Ordinal)
                    .ThenBy(e => e.Row),
            ]
        );

    private static IEnumerable<TimelineEntry> Entries(Rows rows) =>
        rows
            .Statements.Where(s => s.Date is not null)
            .Select(s => new TimelineEntry(s.Date!.Value, s.Id))
            .Concat(rows.Events.Where(e => e.Date is not null).Select(e => new TimelineEntry(e.Date!.Value, e.Id)));

    // A week stands where it begins; every other TIMEX3 date sorts by its letters.
    private static string DayOf(string value)
    {
        if (
            value.Length < 8
            || !value.AsSpan(4).StartsWith("-W")
            || !TryNumber(value.AsSpan(0, 4), out int year)
            || !TryNumber(value.AsSpan(6, 2), out int week)
            || year is < 1 or > 9998
            || week is < 1 or > 53
        )
            return value;
        return ISOWeek.ToDateTime(year, week, DayOfWeek.Monday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string TitleOf(Batch batch, IEnumerable<int> articles)
    {
        foreach (int article in articles)
        {
            if (batch.Article(article).Title is { Length: > 0 } title)
                return title;
        }

        return FirstWords(batch.Article(articles.First()));
    }

    private static string FirstWords(Article article)
    {
        string text =
            article.Blocks.IsDefaultOrEmpty ? article.Text
            : article.Blocks.FirstOrDefault(b => !b.IsBoilerplate) is { } block ? article.Slice(block.Span)
            : article.Text;
        string line = text.AsSpan().TrimStart().ToString().Split('\n')[0].Trim();
        if (line.Length <= LongestTitle)
            return line;
        int cut = line.LastIndexOf(' ', LongestTitle);
        return line[..(cut > 0 ? cut : LongestTitle)] + "…";
    }
}
