using Hearsay.Linking.Words;

namespace Hearsay.Linking.Stories;

/// <summary>What an article is about: its concepts with weights of unit length, heaviest first.</summary>
internal sealed record ArticleTerms((int Concept, double Weight)[] Weights)
{
    private readonly Dictionary<int, double> _byConcept = Weights.ToDictionary(w => w.Concept, w => w.Weight);

    // Beyond these, words tell the manner of writing rather than the matter.
    private const int Kept = 120;

    /// <summary>Weighs the words of every article: rare in the batch, frequent and early in the article (Salton and Buckley 1988).</summary>
    public static ArticleTerms[] Of(Batch batch)
    {
        List<Dictionary<int, double>> articles = new(batch.Count);
        int[] articlesWith = new int[batch.Vocabulary.ConceptCount];
        for (int i = 0; i < batch.Count; i++)
        {
            Dictionary<int, double> counts = Count(batch, i);
            foreach (int concept in counts.Keys)
                articlesWith[concept]++;
            articles.Add(counts);
        }

        return [.. articles.Select(counts => Weigh(counts, articlesWith, batch.Count))];
    }

    /// <summary>The cosine of two articles.</summary>
    public static double Similarity(ArticleTerms left, ArticleTerms right)
    {
        double sum = 0;
        foreach ((int concept, double weight) in left.Weights)
        {
            if (right._byConcept.TryGetValue(concept, out double other))
                sum += weight * other;
        }

        return sum;
    }

    private static Dictionary<int, double> Count(Batch batch, int article)
    {
        Dictionary<int, double> counts = [];
        Vocabulary vocabulary = batch.Vocabulary;
        foreach (Word word in batch.Words[article].All)
        {
            if (vocabulary.IsStop(word.Key))
                continue;
            int concept = vocabulary.ConceptOf(word.Key);
            counts[concept] = counts.GetValueOrDefault(concept) + 1;
        }

        List<Word> title = [];
        if (batch.Article(article).Title is { } headline)
            WordScanner.Scan(headline, Core.Text.TextSpan.FromBounds(0, headline.Length), vocabulary, title);
        foreach (Word word in title)
        {
            int concept = vocabulary.ConceptOf(word.Key);
            // A headline word counts like two more; one that the text lacks is a pun as often as not.
            if (!vocabulary.IsStop(word.Key) && counts.TryGetValue(concept, out double count))
                counts[concept] = count + 2;
        }

        return counts;
    }

    private static ArticleTerms Weigh(Dictionary<int, double> counts, int[] articlesWith, int articles)
    {
        (int Concept, double Weight)[] weights =
        [
            .. counts
                .Select(c =>
                    (
                        Concept: c.Key,
                        Weight: (1 + Math.Log(c.Value)) * Math.Log(1 + ((double)Math.Max(articles, SmallBatch) / articlesWith[c.Key]))
                    )
                )
                .OrderByDescending(c => c.Weight)
                .ThenBy(c => c.Concept)
                .Take(Kept),
        ];
        double length = Math.Sqrt(weights.Sum(w => w.Weight * w.Weight));
        return new ArticleTerms(length == 0 ? [] : [.. weights.Select(w => (w.Concept, w.Weight / length))]);
    }

    // In a folder of four articles every word of the story is in all of them; it is rare all the same.
    private const int SmallBatch = 50;
}
