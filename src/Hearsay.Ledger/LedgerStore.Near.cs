using System.Collections.Immutable;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    // A word that more articles have than this tells little of any of them.
    private const int MostHolders = 500;
    private const int MostRare = 8;

    /// <summary>The stories (ids) whose statements and articles share most of the rarer words of a sentence, the nearest first.</summary>
    internal ImmutableArray<string> StoriesNear(string sentence, int most)
    {
        ImmutableArray<string> words = [.. SearchWords.Of(sentence).Where(w => w.Length > 2).Distinct(StringComparer.Ordinal)];
        return Read(session =>
        {
            // Each word with the newest texts that hold it; the fewer, the more it tells.
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
                Count(
                    _engine.Match(session, TextTable.Article, Holding([.. rarest.Take(3).Select(r => r.Word)]), below: null, MostHolders),
                    1
                );
            if (rarest.Length > 2)
                Count(
                    _engine.Match(
                        session,
                        TextTable.Article,
                        Holding([.. words.Where(w => holders.Exists(h => h.Word == w))]),
                        below: null,
                        MostHolders
                    ),
                    2
                );
            (long Article, double Score)[] best =
            [
                .. scores.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).Take(most * 16).Select(s => (s.Key, s.Value)),
            ];
            (string among, object numbers) = _engine.Among("a.number", 0, [.. best.Select(b => b.Article)]);
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

            void Count(List<long> articles, double weight)
            {
                foreach (long article in articles)
                    scores[article] = scores.GetValueOrDefault(article) + weight;
            }
        });
    }

    private static TextMatch Holding(params ReadOnlySpan<string> words)
    {
        ImmutableArray<ImmutableArray<string>>.Builder phrases = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (string word in words)
            phrases.Add([word]);
        return new TextMatch { Phrases = phrases.ToImmutable() };
    }
}
