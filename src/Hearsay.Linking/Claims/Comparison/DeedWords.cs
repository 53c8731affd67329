using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims.Comparison;

/// <summary>Finds the words that tell a deed: its own, and not those of the other deeds of its sentence.</summary>
internal sealed class DeedWords(Batch batch)
{
    private readonly Dictionary<int, int>?[] _names = new Dictionary<int, int>?[batch.Count];

    private const int LongestObject = 40;
    private const int LongestApposition = 80;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",.;:()");

    /// <summary>The words of a deed, given by all its rows beside the triggers of all deeds in their order: from the first to the last of its parts, inside its sentence. An actor who does other things before it stands apart.</summary>
    public ImmutableArray<TextSpan> Of(int article, IReadOnlyList<Event> deed, List<TextSpan> triggers)
    {
        Event happening = deed[0];
        TextSpan sentence = batch.SentenceAt(article, happening.Trigger.Start);
        TextSpan rest = happening.Trigger;
        IEnumerable<TextSpan?> parts =
        [
            .. deed.Select(e => e.Recipient?.Span),
            happening.Place?.Span,
            DateOf(happening)?.Span,
            .. happening.Numbers.Select(n => (TextSpan?)n.Span),
        ];
        foreach (TextSpan part in parts.OfType<TextSpan>())
        {
            if (sentence.Contains(part))
                rest = TextSpan.Cover(rest, part);
        }

        TextSpan[] actors = [.. deed.Select(e => e.Actor?.Span).OfType<TextSpan>().Where(sentence.Contains)];
        TextSpan clause = actors.Aggregate(rest, TextSpan.Cover);
        int end =
            clause.End == happening.Trigger.End ? EndOfObject(article, clause.End, sentence.End)
            : deed.Any(e => e.Recipient is { Actor: null, Span: { } span } && span.End == clause.End)
                ? EndOfApposition(article, clause.End, sentence.End)
            : clause.End;
        TextSpan? before = actors.Length > 0 && actors.All(a => a.End < rest.Start) ? actors.Aggregate(TextSpan.Cover) : null;
        return before is { } actor && AnyBetween(triggers, actor.End, rest.Start)
            ? [actor, TextSpan.FromBounds(rest.Start, end)]
            : [TextSpan.FromBounds(clause.Start, end)];
    }

    private static bool AnyBetween(List<TextSpan> triggers, int start, int end)
    {
        int at = triggers.BinarySearch(TextSpan.FromBounds(start, int.MaxValue));
        for (int i = at < 0 ? ~at : at; i < triggers.Count && triggers[i].Start < end; i++)
        {
            if (triggers[i].End < end)
                return true;
        }

        return false;
    }

    // Beside a deed that is only planned or alleged, the date is as often that of the telling.
    private static StatedDate? DateOf(Event happening) => happening.Status == EventStatus.Occurred ? happening.Date : null;

    // A deed whose object is no party ("ordered an inquiry") still needs it to be understood.
    private int EndOfObject(int article, int start, int limit)
    {
        string text = batch.Article(article).Text;
        int end = start;
        foreach (Word word in batch.Words[article].Within(TextSpan.FromBounds(start, Math.Max(start, limit))))
        {
            if (word.Span.Start > end + 1 || !text.AsSpan(end, word.Span.Start - end).IsWhiteSpace() || end - start > LongestObject)
                break;
            end = word.Span.End;
        }

        return end;
    }

    // "Killed the head of the guards, Colonel Oren Vey.": the name says who it was.
    private int EndOfApposition(int article, int start, int limit)
    {
        string text = batch.Article(article).Text;
        int from = start + 1;
        if (start >= limit || text[start] != ',' || from >= limit)
            return start;
        int length = text.AsSpan(from, Math.Min(limit - from, LongestApposition)).IndexOfAny(Marks);
        if (length <= 0)
            return start;
        TextSpan window = TextSpan.FromBounds(from, from + length);
        bool isTold = text.AsSpan(from, length).Contains(" and ", StringComparison.Ordinal) || TellsWithin(article, window);
        bool isName = NamesOf(article).TryGetValue(window.End, out int name) && name > from;
        return isName && !isTold ? window.End : start;
    }

    // Where names end, and where the last of those that end there begins.
    private Dictionary<int, int> NamesOf(int article)
    {
        if (_names[article] is { } known)
            return known;
        known = [];
        foreach (Mention mention in batch.Annotations[article].Mentions)
        {
            if (mention.Form == MentionForm.Name)
                known[mention.Span.End] = Math.Max(mention.Span.Start, known.GetValueOrDefault(mention.Span.End));
        }

        return _names[article] = known;
    }

    private bool TellsWithin(int article, TextSpan window)
    {
        ImmutableArray<PredicateFactuality> predicates = batch.Annotations[article].Factuality;
        for (int i = PredicateOrder.FirstFrom(predicates, window.Start); i < predicates.Length; i++)
        {
            if (predicates[i].Span.Start >= window.End)
                return false;
            if (window.Contains(predicates[i].Span))
                return true;
        }

        return false;
    }
}
