using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Stories;

/// <summary>Tells the stories: their articles, claims and dated rows in order.</summary>
internal static class StoryTeller
{
    private const int LongestTitle = 100;

    /// <summary>The stories, in the order of their first articles.</summary>
    public static ImmutableArray<Story> Tell(Batch batch, int[] groups, Rows rows, ImmutableArray<Claim> claims)
    {
        ILookup<int, TimelineEntry> entries = Entries(batch, rows).ToLookup(e => groups[e.Article], e => e.Entry);
        ILookup<int, string> claimsOf = claims
            .SelectMany(c => c.Articles.Select(a => (Group: groups[batch.Numbers[a]], c.Id)).Distinct())
            .ToLookup(c => c.Group, c => c.Id);
        return
        [
            .. Enumerable
                .Range(0, batch.Count)
                .GroupBy(i => groups[i])
                .OrderBy(g => g.Key)
                .Select(g => new Story(
                    StableHash.Start.Add(batch.Article(g.Key).Id.Value).ToId("t"),
                    TitleOf(batch, g),
                    [.. g.Select(i => batch.Article(i).Id)],
                    [.. claimsOf[g.Key]],
                    [
                        .. entries[g.Key]
                            .OrderBy(e => DayOf(e.Date), StringComparer.Ordinal)
                            .ThenBy(e => e.Date, StringComparer.Ordinal)
                            .ThenBy(e => e.Row),
                    ]
                )),
        ];
    }

    private static IEnumerable<(int Article, TimelineEntry Entry)> Entries(Batch batch, Rows rows)
    {
        IEnumerable<(int, TimelineEntry)> statements = rows
            .Statements.Where(s => s.Date is not null)
            .Select(s => (batch.Numbers[s.Article], new TimelineEntry(s.Date!.Value, s.Id)));
        return statements.Concat(
            rows.Events.Where(e => e.Date is not null).Select(e => (batch.Numbers[e.Article], new TimelineEntry(e.Date!.Value, e.Id)))
        );
    }

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
