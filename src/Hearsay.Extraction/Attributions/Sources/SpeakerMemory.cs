using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Sources;

/// <summary>The speakers met so far, to which "she said", "they said" and "one of them said" go back where no mention tells better whom they mean.</summary>
internal sealed class SpeakerMemory(ArticleWords words)
{
    private StatementSource? _singular;
    private StatementSource? _plural;
    private StatementSource? _institution;
    private int _singularBlock = -1;

    /// <summary>The source, with what a pronoun means filled in; remembers it.</summary>
    public StatementSource Resolve(WordRange range, StatementSource read)
    {
        if (range.IsEmpty)
            return read;
        string first = words[range.Start];
        if (range.Length == 1 && first is "he" or "she" or "they" or "it")
            return Recall(range.Start, first, read);
        string head = words[range.End - 1];
        bool oneOf = first is "one" or "another" or "both" or "some" && words[range.Start + 1] == "of";
        if (read.Party.Actor is null && oneOf && _plural is { } group && read.Anonymity is Anonymity.Unstated or Anonymity.Public)
            read = read with { Anonymity = group.Anonymity };
        bool plural = !read.Named && (head.EndsWith('s') || first is "two" or "three" or "some" or "several" or "people") && !oneOf;
        if (plural)
            _plural = read;
        else if (
            KindOf(read) is ActorKind.Organization or ActorKind.Government or ActorKind.Media or ActorKind.Place
            || read.Party.Actor is null && head is "office" or "company" or "firm" or "ministry" or "union" or "agency" or "department"
        )
            _institution = read;
        else
            (_singular, _singularBlock) = (read, words.SentenceAt(range.Start).BlockIndex);
        return read;
    }

    private StatementSource Recall(int at, string pronoun, StatementSource read)
    {
        ActorKind? kind = KindOf(read);
        StatementSource? remembered = pronoun switch
        {
            "they" => kind is null or ActorKind.Person ? _plural ?? (kind is null ? _institution : null) : null,
            "it" => kind is null or ActorKind.Person ? _institution : null,
            _ => kind is not ActorKind.Person || !IsNamedInBlock(at, read) ? SpeakerOfBlock(at, kind) : null,
        };
        return remembered is null ? read : remembered with { Party = remembered.Party with { Span = read.Party.Span } };
    }

    // In one paragraph "she" is the speaker just quoted, unless the person that the mention means is named there too.
    private StatementSource? SpeakerOfBlock(int at, ActorKind? kind) =>
        kind is null || _singularBlock == words.SentenceAt(at).BlockIndex ? _singular : null;

    private bool IsNamedInBlock(int at, StatementSource read)
    {
        int block = words.SentenceAt(at).BlockIndex;
        for (int i = at - 1; i >= 0 && words.SentenceAt(i).BlockIndex == block; i--)
        {
            if (words.MentionAt(i) is { Form: not MentionForm.Pronoun } mention && mention.Actor == read.Party.Actor)
                return true;
        }

        return false;
    }

    private ActorKind? KindOf(StatementSource source)
    {
        foreach (Actor actor in words.Analysis.Actors)
        {
            if (actor.Id == source.Party.Actor)
                return actor.Kind;
        }

        return null;
    }
}
