using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
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
    private StatementSource? _outer;
    private int _outerBlock = -1;
    private readonly PersonGenders _genders = new(words.Analysis);

    /// <summary>The source, with what a pronoun means filled in; remembers it.</summary>
    /// <param name="range">The words that name the source.</param>
    /// <param name="read">Whom they mean by themselves.</param>
    /// <param name="reported">Whether somebody else's words report it: nobody goes on speaking who was only quoted.</param>
    public StatementSource Resolve(WordRange range, StatementSource read, bool reported)
    {
        if (range.IsEmpty)
            return read;
        (StatementSource? plural, StatementSource? institution) = (_plural, _institution);
        StatementSource source = Remembered(range, read);
        // “People know it,” she said: whom quoted words tell of is nobody whom the writer's "they" means.
        if (reported && words.QuotationAt(range.Start) >= 0)
            (_plural, _institution) = (plural, institution);
        if (!reported && KindOf(source) is ActorKind.Person)
            (_outer, _outerBlock) = (source, words.SentenceAt(range.Start).BlockIndex);
        return source;
    }

    private StatementSource Remembered(WordRange range, StatementSource read)
    {
        string first = words[range.Start];
        if (range.Length == 1 && first is "he" or "she" or "they" or "it")
        {
            StatementSource recalled = Recall(range.Start, first, read);
            if (_singular is null && first is "he" or "she" && KindOf(recalled) == ActorKind.Person)
                (_singular, _singularBlock) = (recalled, words.SentenceAt(range.Start).BlockIndex);
            return recalled;
        }

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
            _ => SpeakerOfBlock(at, pronoun, kind, read) ?? SpeakerBefore(at, pronoun, kind, read),
        };
        if (remembered is null && pronoun is "he" or "she")
            remembered = StillOverruled(at, read);
        if (remembered?.Party.Actor is { } speaker && pronoun is "he" or "she" && read.Party.Actor is { } chained && chained != speaker)
            _overruled = (chained, remembered, at);
        // "she" is nobody whose name tells that she is not: the last speaker who may be, or nobody known.
        if (
            remembered is null
            && pronoun is "he" or "she"
            && read.Party.Actor is { } meant
            && kind == ActorKind.Person
            && !_genders.CanBe(meant, pronoun)
        )
        {
            return LastWhoCanBe(pronoun) is { } last
                ? last with
                {
                    Party = last.Party with { Span = read.Party.Span },
                }
                : Unknown(read, pronoun);
        }

        // "he" is no institution, whatever the chains of mentions say.
        if (remembered is null && pronoun is "he" or "she" && kind is not (null or ActorKind.Person))
            return Unknown(read, pronoun);
        return remembered is null ? read : remembered with { Party = remembered.Party with { Span = read.Party.Span } };
    }

    // Once "he" was told to be another than the chain of mentions says, the chain is wrong until it names its own.
    private StatementSource? StillOverruled(int at, StatementSource read)
    {
        if (_overruled is not { } last || read.Party.Actor != last.Meant)
            return null;
        for (int i = last.At + 1; i < at; i++)
        {
            if (words.MentionAt(i) is { Form: MentionForm.Name } mention && mention.Actor == last.Meant)
                return null;
        }

        return last.Speaker;
    }

    private (ActorId Meant, StatementSource Speaker, int At)? _overruled;

    private StatementSource? LastWhoCanBe(string pronoun)
    {
        if (_singular is { Party.Actor: { } near } && KindOf(_singular) == ActorKind.Person && _genders.CanBe(near, pronoun))
            return _singular;
        return _outer is { Party.Actor: { } outer } && _genders.CanBe(outer, pronoun) ? _outer : null;
    }

    private static StatementSource Unknown(StatementSource read, string pronoun) =>
        new(read.Party with { Actor = null, Description = pronoun }, Named: false, Anonymity.Unstated);

    // In one paragraph "she" is the speaker just quoted, unless the person that the mention means is named there too.
    private StatementSource? SpeakerOfBlock(int at, string pronoun, ActorKind? kind, StatementSource read)
    {
        if (kind is null)
            return _singular;
        // A speech, a poll or a mood is nobody whom "he" could mean.
        if (
            kind == ActorKind.Person
            && _singular is { Party.Actor: null, Anonymity: Anonymity.Unstated or Anonymity.Document or Anonymity.Public }
        )
            return null;
        bool speaksOn =
            _singularBlock == words.SentenceAt(at).BlockIndex && !(kind == ActorKind.Person && IsNamedInBlock(at, read, does: true));
        return speaksOn && (_singular?.Party.Actor is not { } actor || _genders.CanBe(actor, pronoun)) ? _singular : null;
    }

    // “…,” he said at the head of a paragraph: whoever spoke in the paragraph before goes on, rather than somebody whom he mentioned.
    private StatementSource? SpeakerBefore(int at, string pronoun, ActorKind? kind, StatementSource read)
    {
        if (kind == ActorKind.Person && IsNamedInBlock(at, read, does: false))
            return null;
        int own = words.SentenceAt(at).BlockIndex;
        int before = own - 1;
        while (before >= 0 && words.Analysis.Article.Blocks[before].IsBoilerplate)
            before--;
        // Where the chain of mentions leads to no person at all, the speaker of a paragraph not far above is likelier than nobody.
        bool isNear = _outerBlock == before || _outerBlock == own || kind is not ActorKind.Person && own - _outerBlock <= FarthestSpeaker;
        return isNear && _outer is { Named: true, Party.Actor: { } actor } && _genders.CanBe(actor, pronoun) ? _outer : null;
    }

    private const int FarthestSpeaker = 3;

    // With "does", only the subject of a verb counts: "the supposed Lindh favourite" does nothing.
    private bool IsNamedInBlock(int at, StatementSource read, bool does)
    {
        int block = words.SentenceAt(at).BlockIndex;
        // Nor does anybody in the words quoted from him.
        bool isOutside = words.QuotationAt(at) < 0;
        int from = IsBehindContent(at) ? words.SentenceAt(at).FirstToken : at;
        for (int i = from - 1; i >= 0 && words.SentenceAt(i).BlockIndex == block; i--)
        {
            if (
                !(isOutside && words.QuotationAt(i) >= 0)
                && words.MentionAt(i) is { Form: not MentionForm.Pronoun } mention
                && mention.Actor == read.Party.Actor
                && (!does || words.Analysis.Syntax.Length != words.Count || IsSubject(i))
            )
                return true;
        }

        return false;
    }

    // "Blaming Lindh, he said, was too simple": nobody calls himself by his name in his own words.
    private bool IsBehindContent(int at) =>
        words.Is(at - 1, WordKinds.Punctuation) && words.Is(at + 2, WordKinds.Punctuation) && at > words.SentenceAt(at).FirstToken;

    // "President Lindh's remarks": a name hangs on its title, and whose something is does nothing.
    private bool IsSubject(int word)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax[word].Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
            return true;
        if (syntax[word].Relation is not (DependencyRelation.Flat or DependencyRelation.Appos or DependencyRelation.Conj))
            return false;
        for (
            int step = 0;
            step < LongestName
                && syntax[word] is { Relation: DependencyRelation.Flat or DependencyRelation.Appos or DependencyRelation.Conj, Head: >= 0 };
            step++
        )
            word = syntax[word].Head;
        return syntax[word].Relation != DependencyRelation.NmodPoss;
    }

    private const int LongestName = 6;

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
