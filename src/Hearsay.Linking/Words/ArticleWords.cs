using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Words;

/// <summary>The words of one article without its furniture, in the order of the text.</summary>
internal sealed class ArticleWords
{
    private readonly Word[] _words;

    private ArticleWords(Word[] words) => _words = words;

    /// <summary>Gets all words.</summary>
    public ReadOnlySpan<Word> All => _words;

    /// <summary>Reads an article.</summary>
    public static ArticleWords Read(Article article, Vocabulary vocabulary)
    {
        List<Word> words = new(article.Text.Length / 5);
        if (article.Blocks.IsDefaultOrEmpty)
        {
            WordScanner.Scan(article.Text, TextSpan.FromBounds(0, article.Text.Length), vocabulary, words);
            return new ArticleWords([.. words]);
        }

        foreach (Block block in article.Blocks)
        {
            if (!block.IsBoilerplate)
                WordScanner.Scan(article.Text, block.Span, vocabulary, words);
        }

        return new ArticleWords([.. words]);
    }

    /// <summary>The words that lie wholly inside the span.</summary>
    public ReadOnlySpan<Word> Within(TextSpan span)
    {
        int first = FirstFrom(span.Start);
        int after = first;
        while (after < _words.Length && _words[after].Span.End <= span.End)
            after++;
        return _words.AsSpan(first, after - first);
    }

    /// <summary>Index of the first word that begins at or after the position.</summary>
    public int FirstFrom(int position)
    {
        int low = 0;
        int high = _words.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_words[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
