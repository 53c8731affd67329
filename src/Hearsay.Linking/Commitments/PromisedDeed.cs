using Hearsay.Core.Actors;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Conflicts;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Commitments;

/// <summary>Tells whether a report is of the very deed that was promised or ruled out: the deed by its class, and something of its matter beside it.</summary>
internal sealed class PromisedDeed(Batch batch, UnitIndex index, ContentReader contents, ActorDirectory actors)
{
    // In so few words the negation can be of nothing else.
    private const int LongestDenied = 14;

    private readonly PromiseReader _reader = new(batch, index, contents);
    private readonly BoundSide _sides = new(batch, actors);

    /// <summary>The classes of the deeds that the commitment is about, with those by which they are seen to have been done.</summary>
    public IReadOnlySet<string> DeedsOf(ClaimUnit commitment) => _reader.Read(commitment).Deeds;

    /// <summary>Whether the commitment rules the deed out: "would not open", "would stay closed".</summary>
    public bool RulesOut(ClaimUnit commitment) => commitment.IsNegative || KeepsState(commitment);

    /// <summary>Whether something is to stay as it is.</summary>
    public bool KeepsState(ClaimUnit commitment) => _reader.Read(commitment).KeepsState;

    /// <summary>Whether the unit tells of the deed, done or not.</summary>
    public bool IsToldBy(ClaimUnit unit, ClaimUnit commitment)
    {
        (Matter promised, HashSet<string> deeds, HashSet<string> own, HashSet<string> subject) = _reader.Read(commitment);
        (Matter told, HashSet<string> done, _, HashSet<string> teller) = _reader.Read(unit);
        if (IsGiven(commitment, deeds, unit, done))
            return true;
        if (
            (!deeds.Overlaps(done) && !(unit is { IsNegative: true, Event: null } && deeds.Overlaps(told.Keys)))
            || !(SameFigures.QuantitiesAgree(unit, commitment) || IsInPart(unit, commitment))
        )
            return false;
        // Seen by another deed only: more of the matter must be told.
        if (deeds.Overlaps(done) && !own.Overlaps(done))
            return SharesFigure(unit, commitment)
                || subject.Overlaps(teller)
                || promised.Keys.Count(k => k != "person" && told.Keys.Contains(k)) > 1;
        // A noun may be read as a deed too ("the train"): what both share beside one deed is matter.
        HashSet<string> matched = [.. deeds.Where(done.Contains)];
        // That the same party did something says nothing of what it did.
        if (unit.Event?.Actor?.Actor is { } doer && HasObject(unit))
            told = told with { Keys = told.Keys.Except(_reader.NameKeysOf(contents.ConceptOf(doer))).ToHashSet() };
        bool isThreatened = commitment.Statement?.Act is SpeechAct.Threat or SpeechAct.Warning && unit.Event?.Actor is not null;
        return isThreatened
            || SharesFigure(unit, commitment)
            || matched.Count > 1
            || promised.Keys.Any(k => !matched.Contains(k) && (k != "person" || subject.Count == 0) && told.Keys.Contains(k));
    }

    /// <summary>Whether the words tell the deed itself as not done, whatever else they say: "moved, because the hall had not been repaired".</summary>
    public bool IsDeniedIn(ClaimUnit unit, ClaimUnit commitment)
    {
        if (unit.Event is not null || batch.Annotations[unit.Article].Factuality.IsEmpty)
            return false;
        HashSet<string> deeds = _reader.Read(commitment).Deeds;
        Clauses clauses = new(unit, batch.Annotations[unit.Article], batch.Vocabulary);
        return Enumerable
            .Range(0, unit.Tokens.Length)
            .Any(i => clauses.IsDenied(i) && clauses.DeedOf(i) is { } deed && deeds.Contains(deed));
    }

    /// <summary>Whether less was done than was promised of one thing: seven families paid, of nine.</summary>
    public bool IsInPart(ClaimUnit unit, ClaimUnit commitment) =>
        commitment.Quantities.Any(q =>
            q.Noun is not null
            && unit.Quantities.Any(o => o.Noun == q.Noun && o.Value < q.Value && o.Bound == NumberBound.Exact)
            && !unit.Quantities.Any(o => o.Noun == q.Noun && q.Agrees(o))
        )
        || unit.Quantities.Any(q => q is { IsWhole: true, Noun: { } whole } && commitment.Concepts.Contains(whole))
        || (
            AllOf(commitment) is { } all
            && !unit.Tokens.Any(t => !t.IsActor && batch.Vocabulary.TextOf(t.Key) is "every" or "each" or "all")
            && unit.Quantities.Any(q => q.Noun == all)
        );

    // "Every household", "each of the owners": the thing of which none is left out.
    private int? AllOf(ClaimUnit unit)
    {
        for (int i = 0; i + 1 < unit.Tokens.Length; i++)
        {
            if (unit.Tokens[i].IsActor || batch.Vocabulary.TextOf(unit.Tokens[i].Key) is not ("every" or "each"))
                continue;
            ContentToken thing = unit.Tokens.Skip(i + 1).FirstOrDefault(t => !t.IsStop);
            return thing is { IsActor: false, Span.IsEmpty: false } ? thing.Concept : null;
        }

        return null;
    }

    /// <summary>Whether what the unit negates is something of the commitment.</summary>
    public bool IsUndoneIn(ClaimUnit unit, ClaimUnit commitment)
    {
        if (batch.Annotations[unit.Article].Factuality.IsEmpty)
            return true;
        (Matter promised, HashSet<string> deeds, _, _) = _reader.Read(commitment);
        if (unit.Deed is { } left)
            return deeds.Contains(left);
        Clauses clauses = new(unit, batch.Annotations[unit.Article], batch.Vocabulary);
        bool isOfDeed = deeds.Overlaps(_reader.Read(unit).Matter.Keys);
        bool isShort = unit is { IsNegative: true, Event: null } && unit.Tokens.Length <= LongestDenied;
        if (isOfDeed && (isShort || Negation.IsUndone(unit.Tokens, batch.Vocabulary)))
            return true;
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            if (clauses.IsDenied(i) && (isOfDeed || (clauses.KeyAt(i) is { } key && promised.Keys.Contains(key))))
                return true;
        }

        return false;
    }

    /// <summary>Whether the doer is of the side that is bound, or what the commitment is about is what the unit tells of.</summary>
    public bool IsBy(ClaimUnit unit, ClaimUnit commitment, IReadOnlySet<ActorId> side)
    {
        Promise promise = _reader.Read(commitment);
        Promise told = _reader.Read(unit);
        if (IsByNamed(unit, commitment) || IsGiven(commitment, promise.Deeds, unit, told.Deeds))
            return true;
        if (promise.Subject.Count > 0)
            return promise.Subject.Overlaps(told.Subject)
                || ((unit.Event is null || promise.KeepsState || IsPassive(commitment)) && promise.Subject.Overlaps(told.Matter.Keys));
        if (SharesFigure(unit, commitment))
            return true;
        if (unit is { Deed: not null, Event.Actor: null } && HasObject(unit) && !_sides.IsNamedLike(unit, commitment, side))
            return false;
        return unit.Event?.Actor is { } doer
            ? _sides.Holds(doer, side, commitment)
            : unit.Event is { Actor: null }
                || IsByDescribed(unit, commitment, told.Subject)
                || SubjectOf(unit) is { } named && _sides.Holds(new ActorReference(named, null, null), side, commitment);
    }

    // "The board has pledged to …", "the harbor board has repaid …": who is bound has no name, and is told by the same word.
    private bool IsByDescribed(ClaimUnit unit, ClaimUnit commitment, HashSet<string> subject)
    {
        if (commitment.Speaker is not null || commitment.Statement?.Source.Party.Description is not { } words)
            return false;
        string head = LetterFolding.Fold(words[(words.LastIndexOf(' ') + 1)..]);
        if (subject.Contains(MatterReader.WordKey(batch.Vocabulary.ConceptOfWord(head))))
            return true;
        return unit.Tokens.FirstOrDefault(t => !t.IsStop) is { IsActor: true } first
            && contents.ActorOf(first.Concept) is { } named
            && LetterFolding.Fold(named.Name).Split(' ').Contains(head);
    }

    // Whether something is done to something: "delivered new doses", not "reopened on Monday".
    private bool HasObject(ClaimUnit unit)
    {
        int after = 0;
        while (after < unit.Tokens.Length && unit.Tokens[after].Span.Start < unit.Event!.Trigger.End)
            after++;
        if (after == unit.Tokens.Length)
            return false;
        ContentToken next = unit.Tokens[after];
        return next.IsActor
            || !next.IsStop
            || batch.Vocabulary.TextOf(next.Key)
                is "the"
                    or "a"
                    or "an"
                    or "its"
                    or "his"
                    or "her"
                    or "their"
                    or "all"
                    or "every"
                    or "each";
    }

    // "Promised the clinic two million marks": the sum is the deed, and whoever hands it over keeps the promise.
    private static bool IsGiven(ClaimUnit commitment, HashSet<string> deeds, ClaimUnit unit, HashSet<string> done) =>
        deeds.Count == 0 && !commitment.IsNegative && done.Overlaps(["conveyed", "paid"]) && SharesFigure(unit, commitment);

    // "Norland would recall its envoy", from its minister: whoever is named before the verb is bound, though another speaks.
    private bool IsByNamed(ClaimUnit unit, ClaimUnit commitment)
    {
        if (unit.Event?.Actor is not { } doer)
            return false;
        string name = LetterFolding.Fold(doer.Actor is { } known ? actors.Get(known).Name : doer.Description ?? "");
        foreach (ContentToken token in commitment.Tokens.TakeWhile(t => t.IsActor || !IsWill(batch.Vocabulary.TextOf(t.Key))))
        {
            if (
                token.IsActor
                && contents.ActorOf(token.Concept) is { } named
                && (named.Id == doer.Actor || LetterFolding.Fold(named.Name) == name)
            )
                return true;
        }

        return false;
    }

    private static bool IsWill(string word) => word is "will" or "would" or "shall";

    // "No plant would be closed": what it is done to stands first, and whoever does it is not named.
    private bool IsPassive(ClaimUnit commitment)
    {
        for (int i = 0; i + 2 < commitment.Tokens.Length; i++)
        {
            if (IsWill(TextAt(i)) && TextAt(i + 1) is "be" or "not" && WordLists.IsPast(TextAt(TextAt(i + 2) is "be" ? i + 3 : i + 2)))
                return true;
        }

        return false;

        string TextAt(int index) =>
            index < commitment.Tokens.Length && !commitment.Tokens[index].IsActor
                ? batch.Vocabulary.TextOf(commitment.Tokens[index].Key)
                : "";
    }

    private ActorId? SubjectOf(ClaimUnit unit) =>
        unit.Tokens.FirstOrDefault(t => !t.IsStop) is { IsActor: true } first ? contents.ActorOf(first.Concept)?.Id : null;

    private static bool SharesFigure(ClaimUnit unit, ClaimUnit commitment) =>
        commitment.Quantities.Any(q =>
            q is { Noun: not null, Value: >= 100 } && unit.Quantities.Any(o => o.Noun == q.Noun && o.Value == q.Value)
        );
}
