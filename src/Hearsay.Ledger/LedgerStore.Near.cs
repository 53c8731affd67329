using System.Collections.Immutable;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    // A word that more articles have than this tells little of any of them.
    private const int MostHolders = 500;
    private const int MostRare = 8;

    // A story may have many articles that hold the words.
    private const int ArticlesPerStory = 16;

    /// <summary>The stories (ids) whose statements and articles share most of the rarer words of a sentence, the nearest first.</summary>
    internal ImmutableArray<string> StoriesNear(string sentence, int most)
    {
        string[] words = [.. SearchWords.Of(sentence).Where(w => w.Length > 2).Distinct(StringComparer.Ordinal)];
        return Read(session =>
        {
            Dictionary<long, double> scores = ArticlesNear(session, words);
            long[] best =
            [
                .. scores.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).Take(most * ArticlesPerStory).Select(s => s.Key),
            ];
            (string among, object numbers) = _engine.Among("a.number", 0, best);
            Dictionary<string, double> stories = new(StringComparer.Ordinal);
            foreach (
                (long article, string story) in session.Query(
                    "SELECT a.number, s.id FROM article a JOIN story s ON s.number = a.story WHERE " + among,
                    r => (r.GetInt64(0), r.GetString(1)),
                    numbers
                )
            )
                stories[story] = Math.Max(stories.GetValueOrDefault(story), scores[article]);
            return stories
                .OrderByDescending(s => s.Value)
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(s => s.Key)
                .ToImmutableArray();
        });
    }

    // Articles (numbers) with what the words that they hold tell; the fewer articles hold a word, the more it tells.
    private Dictionary<long, double> ArticlesNear(LedgerSession session, string[] words)
    {
        List<(string Word, List<long> Articles)> holders = [];
        foreach (string word in words)
        {
            List<long> articles = _engine.Match(session, TextTable.Article, Holding(word), below: null, MostHolders + 1);
            if (articles.Count > 0)
                holders.Add((word, articles));
        }

        Dictionary<long, double> scores = [];
        (string Word, List<long> Articles)[] rarest =
        [
            .. holders.OrderBy(h => h.Articles.Count).ThenBy(h => h.Word, StringComparer.Ordinal).Take(MostRare),
        ];
        foreach ((_, List<long> articles) in rarest.Where(r => r.Articles.Count <= MostHolders))
            Count(articles, 1.0 / Math.Log(2 + articles.Count));
        // Common words find only together.
        if (rarest.Length > 1)
            Count(HoldersOf(rarest.Take(3).Select(r => r.Word)), 1);
        if (rarest.Length > 2)
            Count(HoldersOf(words.Where(w => holders.Exists(h => h.Word == w))), 2);
        return scores;

        List<long> HoldersOf(IEnumerable<string> all) =>
            _engine.Match(session, TextTable.Article, Holding([.. all]), below: null, MostHolders);

        void Count(List<long> articles, double weight)
        {
            foreach (long article in articles)
                scores[article] = scores.GetValueOrDefault(article) + weight;
        }
    }

    private static TextMatch Holding(params ReadOnlySpan<string> words)
    {
        ImmutableArray<ImmutableArray<string>>.Builder phrases = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (string word in words)
            phrases.Add([word]);
        return new TextMatch { Phrases = phrases.ToImmutable() };
    }
}
