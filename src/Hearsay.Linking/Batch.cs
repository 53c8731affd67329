using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Linking;

/// <summary>The articles of one run in their fixed order: by publication (undated ones last), then by id. Numbers of articles count in this order.</summary>
internal sealed class Batch
{
    private readonly ImmutableArray<ImmutableArray<TextSpan>> _corrections;

    private Batch(ImmutableArray<Annotation> annotations, ImmutableArray<ArticleWords> words, Vocabulary vocabulary)
    {
        Annotations = annotations;
        Words = words;
        Vocabulary = vocabulary;
        _corrections =
        [
            .. annotations.Select(a =>
                a.Article.Blocks.IsDefaultOrEmpty
                    ? []
                    : a.Article.Blocks.Where(b => b.Kind == BlockKind.Correction).Select(b => b.Span).ToImmutableArray()
            ),
        ];
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
        foreach (TextSpan correction in _corrections[article])
        {
            if (correction.Contains(position))
                return true;
        }

        return false;
    }

    /// <summary>The number of the first sentence that ends after the place; how many there are when none does.</summary>
    public int SentenceNumber(int article, int position)
    {
        ImmutableArray<TextSpan> sentences = Annotations[article].Sentences;
        int low = 0;
        int high = sentences.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (sentences[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The sentence that holds the place; empty when none does.</summary>
    public TextSpan SentenceAt(int article, int position)
    {
        ImmutableArray<TextSpan> sentences = Annotations[article].Sentences;
        int number = SentenceNumber(article, position);
        return number < sentences.Length && sentences[number].Contains(position) ? sentences[number] : default;
    }

    /// <summary>How many sentences lie inside the span.</summary>
    public int CountSentences(int article, TextSpan span)
    {
        ImmutableArray<TextSpan> sentences = Annotations[article].Sentences;
        int count = 0;
        for (int i = SentenceNumber(article, span.Start); i < sentences.Length && sentences[i].Start < span.End; i++)
            count += span.Contains(sentences[i]) ? 1 : 0;
        return count;
    }

    private static int Compare(Annotation left, Annotation right) => ArticleOrder.Compare(left.Article, right.Article);
}
