using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Stories;

/// <summary>Tells a story: its articles, claims and dated rows in order.</summary>
internal static class StoryTeller
{
    private const int LongestTitle = 100;

    /// <summary>The story of all articles of the batch.</summary>
    public static Story Tell(Batch batch, Rows rows, ImmutableArray<Claim> claims) =>
        new(
            StableHash.Start.Add(batch.Article(0).Id.Value).ToId("t"),
            TitleOf(batch),
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
            .Concat(Deeds(rows).Where(e => e.Date is not null).Select(e => new TimelineEntry(e.Date!.Value, e.Id)))
            .Where(e => e.Date.Length > 0 && char.IsAsciiDigit(e.Date[0]));

    // A deed with several parties has several rows; one of them tells when it was. What would only be has no place among what was and will be.
    private static IEnumerable<Event> Deeds(Rows rows) =>
        rows.Events.Where(e => e.Status != EventStatus.Hypothetical).DistinctBy(e => (e.Article, e.Trigger));

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

    // The headline that says most of what all articles speak of, in the fewest words.
    private static string TitleOf(Batch batch)
    {
        Dictionary<int, int> articlesWith = [];
        for (int i = 0; i < batch.Count; i++)
        {
            HashSet<int> own = [];
            foreach (Word word in batch.Words[i].All)
            {
                if (!batch.Vocabulary.IsStop(word.Key))
                    own.Add(batch.Vocabulary.ConceptOf(word.Key));
            }

            foreach (int concept in own)
                articlesWith[concept] = articlesWith.GetValueOrDefault(concept) + 1;
        }

        string? best = null;
        double highest = -1;
        for (int i = 0; i < batch.Count; i++)
        {
            if (batch.Article(i).Title is not { Length: > 0 } title)
                continue;
            double score = ScoreOf(title, batch.Vocabulary, articlesWith);
            if (score > highest)
                (best, highest) = (title, score);
        }

        return best ?? FirstWords(batch.Article(0));
    }

    private static double ScoreOf(string title, Vocabulary vocabulary, Dictionary<int, int> articlesWith)
    {
        List<Word> words = [];
        WordScanner.Scan(title, TextSpan.FromBounds(0, title.Length), vocabulary, words);
        int[] concepts = [.. words.Where(w => !vocabulary.IsStop(w.Key)).Select(w => vocabulary.ConceptOf(w.Key)).Distinct()];
        double told = concepts.Sum(c => (double)articlesWith.GetValueOrDefault(c) * (vocabulary.IsLight(c) ? LightShare : 1));
        return told / Math.Sqrt(concepts.Length + Usual);
    }

    private const double LightShare = 0.4;
    private const double Usual = 4;

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
