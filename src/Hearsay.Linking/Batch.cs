using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Linking.Words;

namespace Hearsay.Linking;

/// <summary>The articles of one run in their fixed order: by publication (undated ones last), then by id. Numbers of articles count in this order.</summary>
internal sealed class Batch
{
    private Batch(ImmutableArray<Annotation> annotations, ImmutableArray<ArticleWords> words, Vocabulary vocabulary)
    {
        Annotations = annotations;
        Words = words;
        Vocabulary = vocabulary;
        Numbers = Enumerable.Range(0, annotations.Length).ToDictionary(i => annotations[i].Article.Id);
    }

    public ImmutableArray<Annotation> Annotations { get; }

    public ImmutableArray<ArticleWords> Words { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Gets the number of every article.</summary>
    public IReadOnlyDictionary<ArticleId, int> Numbers { get; }

    public int Count => Annotations.Length;

    /// <summary>Orders and reads the articles.</summary>
    /// <exception cref="ArgumentException">Two articles have the same id.</exception>
    public static Batch Of(IReadOnlyCollection<Annotation> annotations)
    {
        ImmutableArray<Annotation> ordered = [.. annotations.OrderBy(a => a, Comparer<Annotation>.Create(Compare))];
        for (int i = 1; i < ordered.Length; i++)
        {
            if (Compare(ordered[i - 1], ordered[i]) == 0)
                throw new ArgumentException($"two annotations have the article id '{ordered[i].Article.Id}'", nameof(annotations));
        }

        Vocabulary vocabulary = new();
        ImmutableArray<ArticleWords> words = [.. ordered.Select(a => ArticleWords.Read(a.Article, vocabulary))];
        Batch batch = new(ordered, words, vocabulary);
        return batch;
    }

    public Article Article(int number) => Annotations[number].Article;

    /// <summary>Whether the place lies in a note in which the outlet sets right what it told.</summary>
    public bool IsInCorrection(int article, int position)
    {
        foreach (Block block in Article(article).Blocks)
        {
            if (block.Kind == BlockKind.Correction && block.Span.Contains(position))
                return true;
        }

        return false;
    }

    private static int Compare(Annotation left, Annotation right) => ArticleOrder.Compare(left.Article, right.Article);
}
