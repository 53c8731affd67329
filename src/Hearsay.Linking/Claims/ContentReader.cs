using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Conflicts;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Claims;

/// <summary>Reads spans of an article as words in which every mention of an actor, pronouns included, is that actor.</summary>
internal sealed class ContentReader
{
    private readonly Batch _batch;
    private readonly ActorDirectory _actors;
    private readonly Dictionary<ActorId, int> _actorConcepts = [];
    private readonly (TextSpan Span, int Concept)[][] _mentions;

    public ContentReader(Batch batch, ActorDirectory actors)
    {
        _batch = batch;
        _actors = actors;
        Demonyms = new Demonyms(actors.Actors);
        for (int i = 0; i < actors.Actors.Length; i++)
            _actorConcepts.Add(actors.Actors[i].Id, -1 - i);
        _mentions = new (TextSpan, int)[batch.Count][];
        for (int article = 0; article < batch.Count; article++)
            _mentions[article] = [.. MentionsOf(batch.Annotations[article], article, actors)];
    }

    /// <summary>Gets the words of the story's lands and towns for what is theirs.</summary>
    public Demonyms Demonyms { get; }

    /// <summary>The concept that stands for the actor.</summary>
    public int ConceptOf(ActorId actor) => _actorConcepts[actor];

    /// <summary>The actor that the concept stands for; null for a word.</summary>
    public Actor? ActorOf(int concept) => concept < 0 ? _actors.Actors[-1 - concept] : null;

    /// <summary>The tokens of the spans, in their order.</summary>
    public List<ContentToken> Read(int article, IEnumerable<TextSpan> spans)
    {
        List<ContentToken> tokens = [];
        (TextSpan Span, int Concept)[] mentions = _mentions[article];
        foreach (TextSpan span in spans)
        {
            int next = FirstFrom(mentions, span.Start);
            foreach (Word word in _batch.Words[article].Within(span))
            {
                while (next < mentions.Length && mentions[next].Span.End <= word.Span.Start)
                    next++;
                if (next == mentions.Length || !mentions[next].Span.Contains(word.Span) || !span.Contains(mentions[next].Span))
                    tokens.Add(
                        new ContentToken(_batch.Vocabulary.ConceptOf(word.Key), word.Key, word.Span, _batch.Vocabulary.IsStop(word.Key))
                    );
                else if (tokens.Count == 0 || tokens[^1].Span != mentions[next].Span)
                    tokens.Add(new ContentToken(mentions[next].Concept, -1, mentions[next].Span, false));
            }
        }

        return tokens;
    }

    private IEnumerable<(TextSpan Span, int Concept)> MentionsOf(Annotation annotation, int article, ActorDirectory actors)
    {
        int end = 0;
        foreach (Mention mention in annotation.Mentions.OrderBy(m => m.Span))
        {
            if (mention.Span.Start < end || actors.Resolve(article, mention.Actor) is not { } actor || IsCount(article, mention))
                continue;
            end = mention.Span.End;
            yield return (mention.Span, _actorConcepts[actor]);
        }
    }

    // "4,100 people" is a count first: its number and its thing are read as words.
    private bool IsCount(int article, Mention mention)
    {
        if (mention.Form != MentionForm.Nominal)
            return false;
        foreach (Word word in _batch.Words[article].Within(mention.Span))
        {
            if (QuantityReader.IsNumber(_batch.Vocabulary.TextOf(word.Key)))
                return true;
        }

        return false;
    }

    private static int FirstFrom((TextSpan Span, int Concept)[] mentions, int position)
    {
        int low = 0;
        int high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
