using Hearsay.Core.Articles;
using Hearsay.Core.Events;
using Hearsay.Core.Text;

namespace Hearsay.Presentation;

/// <summary>The stretch of text that shows an event: its trigger word says too little to be read alone.</summary>
internal static class EventExtent
{
    // A sentence of news seldom exceeds this; beyond it the trigger's near surroundings say more than a screenful.
    private const int LongestExtent = 320;

    /// <summary>From the start to the end of the clause that holds the trigger, within its block.</summary>
    public static TextSpan Of(Event deed, Article article)
    {
        TextSpan sentence = SentenceExtent.Of(article, deed.Trigger);
        if (sentence.Length <= LongestExtent)
            return sentence;
        TextSpan parts = deed.Trigger;
        foreach (TextSpan? part in new[] { deed.Actor?.Span, deed.Recipient?.Span, deed.Place?.Span, deed.Date?.Span })
        {
            if (part is { } span && sentence.Contains(span) && TextSpan.Cover(parts, span).Length <= LongestExtent)
                parts = TextSpan.Cover(parts, span);
        }

        return parts;
    }
}
