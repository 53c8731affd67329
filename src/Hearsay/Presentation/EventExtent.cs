using Hearsay.Core.Articles;
using Hearsay.Core.Events;
using Hearsay.Core.Text;

namespace Hearsay.Presentation;

/// <summary>The stretch of text that shows an event: its trigger word says too little to be read alone.</summary>
internal static class EventExtent
{
    // A sentence of news seldom exceeds this; beyond it the trigger's near surroundings say more than a screenful.
    private const int LongestExtent = 320;
    private const string SentenceEnds = ".!?";

    /// <summary>From the start to the end of the clause that holds the trigger, within its block.</summary>
    public static TextSpan Of(Event deed, Article article)
    {
        Block? block = article.Blocks.FirstOrDefault(block => block.Span.Contains(deed.Trigger));
        TextSpan bounds = block?.Span ?? TextSpan.FromBounds(0, article.Text.Length);
        int start = StartOfSentence(article.Text, bounds, deed.Trigger.Start);
        int end = EndOfSentence(article.Text, bounds, deed.Trigger.End);
        if (end - start <= LongestExtent)
            return TextSpan.FromBounds(start, end).TrimIn(article.Text);
        TextSpan parts = deed.Trigger;
        foreach (TextSpan? part in new[] { deed.Actor?.Span, deed.Recipient?.Span, deed.Place?.Span, deed.Date?.Span })
        {
            if (part is { } span && span.Start >= start && span.End <= end && TextSpan.Cover(parts, span).Length <= LongestExtent)
                parts = TextSpan.Cover(parts, span);
        }

        return parts;
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
        for (int i = from; i < bounds.End - 1; i++)
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
