using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Presentation;

/// <summary>The sentence or sentences around a stretch of text, within its block: what evidence is shown in.</summary>
internal static class SentenceExtent
{
    private const string SentenceEnds = ".!?";

    /// <summary>From the start of the sentence that the span begins in to the end of the one that it ends in.</summary>
    public static TextSpan Of(Article article, TextSpan span)
    {
        Block? block = article.Blocks.FirstOrDefault(block => block.Span.Contains(span));
        TextSpan bounds = block?.Span ?? TextSpan.FromBounds(0, article.Text.Length);
        return TextSpan
            .FromBounds(StartOfSentence(article.Text, bounds, span.Start), EndOfSentence(article.Text, bounds, span.End))
            .TrimIn(article.Text);
    }

    private static int StartOfSentence(string text, TextSpan bounds, int from)
    {
        for (int i = from - 1; i > bounds.Start; i--)
        {
            if (char.IsWhiteSpace(text[i]) && EndsSentence(text, i - 1, i + 1))
                return i + 1;
        }

        return bounds.Start;
    }

    private static int EndOfSentence(string text, TextSpan bounds, int from)
    {
        // A span may end with its full stop, or before it.
        for (int i = Math.Max(from - 1, bounds.Start); i < bounds.End - 1; i++)
        {
            if (char.IsWhiteSpace(text[i + 1]) && EndsSentence(text, i, i + 2))
                return i + 1;
        }

        return bounds.End;
    }

    // A full stop ends a sentence when the word before it is longer than an initial or abbreviation and a capital or quote follows.
    private static bool EndsSentence(string text, int last, int next)
    {
        while (last > 0 && text[last] is '"' or '”' or '’' or '\'' or ')')
            last--;
        if (last <= 0 || !SentenceEnds.Contains(text[last], StringComparison.Ordinal))
            return false;
        if (next < text.Length && char.IsLower(text[next]))
            return false;
        int letters = 0;
        for (int i = last - 1; i >= 0 && char.IsLetterOrDigit(text[i]); i--)
            letters++;
        return text[last] != '.' || letters > 3 || (letters > 0 && char.IsDigit(text[last - 1]));
    }
}
