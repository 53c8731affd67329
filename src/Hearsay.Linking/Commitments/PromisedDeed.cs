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
    // A name shorter than that begins too many words.
    private const int ShortestDemonym = 4;

    // In so few words the negation can be of nothing else.
    private const int LongestDenied = 14;

    private readonly MatterReader _reader = new(batch, index, contents);
    private readonly Dictionary<int, (Matter Matter, HashSet<string> Deeds, HashSet<string> Subject)> _known = [];

    // The deeds that are named, without those by which they are seen to have been done.
    private readonly Dictionary<int, HashSet<string>> _own = [];

    /// <summary>The classes of the deeds that the commitment is about, with those by which they are seen to have been done.</summary>
    public IReadOnlySet<string> DeedsOf(ClaimUnit commitment) => Of(commitment).Deeds;

    /// <summary>Whether the unit tells of the deed, done or not.</summary>
    public bool IsToldBy(ClaimUnit unit, ClaimUnit commitment)
    {
        (Matter promised, HashSet<string> deeds, HashSet<string> subject) = Of(commitment);
        (Matter told, HashSet<string> done, HashSet<string> teller) = Of(unit);
        if (IsGiven(commitment, deeds, unit, done))
            return true;
        if (
            (!deeds.Overlaps(done) && !(unit is { IsNegative: true, Event: null } && deeds.Overlaps(told.Keys)))
            || !(SameClaim.QuantitiesAgree(unit, commitment) || IsInPart(unit, commitment))
        )
            return false;
        // Seen by another deed only: more of the matter must be told.
        if (deeds.Overlaps(done) && !_own[commitment.Number].Overlaps(done))
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
        HashSet<string> deeds = Of(commitment).Deeds;
        Clauses clauses = new(unit, batch.Annotations[unit.Article], batch.Vocabulary);
        return Enumerable
            .Range(0, unit.Tokens.Length)
            .Any(i => clauses.IsDenied(i) && clauses.DeedOf(i) is { } deed && deeds.Contains(deed));
    }

    /// <summary>Whether less was done than was promised of one thing: seven families paid, of nine.</summary>
    public static bool IsInPart(ClaimUnit unit, ClaimUnit commitment) =>
        commitment.Quantities.Any(q =>
            q.Noun is not null
            && unit.Quantities.Any(o => o.Noun == q.Noun && o.Value < q.Value && o.Bound == NumberBound.Exact)
            && !unit.Quantities.Any(o => o.Noun == q.Noun && q.Agrees(o))
        );

    /// <summary>Whether what the unit negates is something of the commitment.</summary>
    public bool IsUndoneIn(ClaimUnit unit, ClaimUnit commitment)
    {
        if (batch.Annotations[unit.Article].Factuality.IsEmpty)
            return true;
        (Matter promised, HashSet<string> deeds, _) = Of(commitment);
        if (unit.Deed is { } left)
            return deeds.Contains(left);
        Clauses clauses = new(unit, batch.Annotations[unit.Article], batch.Vocabulary);
        bool isOfDeed = deeds.Overlaps(Of(unit).Matter.Keys);
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
        (_, _, HashSet<string> subject) = Of(commitment);
        (Matter told, _, HashSet<string> teller) = Of(unit);
        if (IsByNamed(unit, commitment) || IsGiven(commitment, Of(commitment).Deeds, unit, Of(unit).Deeds))
            return true;
        if (subject.Count > 0)
            return subject.Overlaps(teller) || ((unit.Event is null || IsPassive(commitment)) && subject.Overlaps(told.Keys));
        if (SharesFigure(unit, commitment))
            return true;
        if (unit is { Deed: not null, Event.Actor: null } && HasObject(unit) && !IsNamedLike(unit, commitment, side))
            return false;
        return unit.Event?.Actor is { } doer
            ? IsOfSide(doer, side, commitment)
            : unit.Event is { Actor: null }
                || SubjectOf(unit) is { } named && IsOfSide(new ActorReference(named, null, null), side, commitment);
    }

    // "The Quillport council mended the pier": a doer without a row of its own is known by a word of the speaker's name or office.
    private bool IsNamedLike(ClaimUnit unit, ClaimUnit commitment, IReadOnlySet<ActorId> side)
    {
        string text = batch.Article(unit.Article).Text;
        List<string> subject =
        [
            .. unit
                .Tokens.TakeWhile(t => t.Span.Start < unit.Event!.Trigger.Start)
                .Where(t => !t.IsStop)
                .SelectMany(t => LetterFolding.Fold(text[t.Span.Start..t.Span.End]).Split(' '))
                .Where(w => w.Length >= ShortestDemonym),
        ];
        string own = LetterFolding.Fold(commitment.Statement?.Source.Party.Description ?? "");
        IEnumerable<string> names = side.Select(actors.Get)
            .SelectMany(a => a.Aliases.Append(a.Name).Concat(a.Roles.Select(r => r.Of ?? "")))
            .Select(LetterFolding.Fold)
            .Append(own);
        return subject.Count == 0
            || IsNameless(LetterFolding.Fold(text[unit.Content[0].Start..unit.Event!.Trigger.Start]).Trim())
            || names.Any(name => subject.Exists(w => name.Contains(w, StringComparison.Ordinal)));
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

    // "Karskan marines" are of Karsk, "the health ministry" is the health minister's, "the company" may be any firm's.
    private bool IsOfSide(ActorReference doer, IReadOnlySet<ActorId> side, ClaimUnit commitment)
    {
        if (doer.Actor is { } id && side.Contains(id))
            return true;
        string name = LetterFolding.Fold(doer.Actor is { } known ? actors.Get(known).Name : doer.Description ?? "");
        if (name.Length == 0)
            return false;
        if (commitment.Statement?.Source.Party is { Actor: null, Description: { } words } && LetterFolding.Fold(words) == name)
            return true;
        foreach (Actor own in side.Select(actors.Get))
        {
            string folded = LetterFolding.Fold(own.Name);
            bool isTheirs =
                own.Kind is ActorKind.Government or ActorKind.Place or ActorKind.Organization
                && folded.Length >= ShortestDemonym
                && (" " + name).Contains(" " + folded, StringComparison.Ordinal);
            bool isOfOffice = own.Roles.Any(role =>
                IsBodyOf(LetterFolding.Fold(role.Title), name)
                || (role.Of is { Length: >= ShortestDemonym } of && name.EndsWith(LetterFolding.Fold(of), StringComparison.Ordinal))
            );
            bool isFirm =
                doer.Actor is null
                && IsNameless(name)
                && (own.Kind == ActorKind.Organization || own.Roles.Any(role => IsHeadOfFirm(LetterFolding.Fold(role.Title))));
            if (isTheirs || isOfOffice || isFirm)
                return true;
        }

        return false;
    }

    private static bool IsBodyOf(string title, string name)
    {
        int minister = title.IndexOf("minister", StringComparison.Ordinal);
        string field = minister <= 0 ? "" : title[..minister].Trim();
        return field.Length > 0
            && name.Contains(field, StringComparison.Ordinal)
            && (name.Contains("ministry", StringComparison.Ordinal) || name.Contains("department", StringComparison.Ordinal));
    }

    private static bool IsHeadOfFirm(string title) =>
        title.Contains("chief executive", StringComparison.Ordinal)
        || title.Contains("director", StringComparison.Ordinal)
        || title.Contains("chairman", StringComparison.Ordinal)
        || title.Contains("president", StringComparison.Ordinal)
        || title.Contains("owner", StringComparison.Ordinal);

    private static bool IsNameless(string name) =>
        name
            is "the company"
                or "the firm"
                or "the group"
                or "the club"
                or "the union"
                or "the bank"
                or "the board"
                or "the operator"
                or "the owner"
                or "the railway"
                or "the museum"
                or "the agency"
                or "the council"
                or "the party";

    private static bool SharesFigure(ClaimUnit unit, ClaimUnit commitment) =>
        commitment.Quantities.Any(q =>
            q is { Noun: not null, Value: >= 100 } && unit.Quantities.Any(o => o.Noun == q.Noun && o.Value == q.Value)
        );

    // "… that the first convoy would pass": what is promised of begins after the last "that".
    private static int WillOf(ClaimUnit unit, Clauses clauses)
    {
        for (int i = 1; i < unit.Tokens.Length; i++)
        {
            if (clauses.TextAt(i) is "will" or "would" or "shall")
                return i;
        }

        return -1;
    }

    private (Matter Matter, HashSet<string> Deeds, HashSet<string> Subject) Of(ClaimUnit unit)
    {
        if (_known.TryGetValue(unit.Number, out (Matter, HashSet<string>, HashSet<string>) known))
            return known;
        Clauses clauses = new(unit, batch.Annotations[unit.Article], batch.Vocabulary);
        HashSet<string> deeds = [];
        HashSet<string> subject = [];
        int will = WillOf(unit, clauses);
        if (unit.Deed is { } told)
        {
            deeds.Add(told);
            // What is still closed was neither opened nor opened again.
            if (unit.IsNegative)
                deeds.UnionWith(MatterClasses.KinOf(told));
        }

        bool isBefore = true;
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            string word = clauses.TextAt(i);
            // What it hangs on is not what is promised.
            if (i > 0 && word is "if" or "unless" or "until")
                break;
            bool isDeed =
                unit.Deed is not null ? false
                : unit.Event is { } happening ? happening.Trigger.Overlaps(unit.Tokens[i].Span)
                : clauses.IsPredicate(i) && (unit.IsCommissive || unit.IsNegative || clauses.IsFact(i) || clauses.IsDenied(i));
            isBefore &= will >= 0 ? i < will : !clauses.IsPredicate(i) && word is not ("to" or "not");
            if (will >= 0 && i < will && word is "that")
                subject.Clear();
            // Of a promise its main verb is the deed; what follows is its matter.
            bool isMain = !unit.IsCommissive || (deeds.Count == 0 && i > will);
            if (isDeed && isMain && clauses.DeedOf(i) is { } deed)
                deeds.Add(deed);
            else if (isBefore && !unit.Tokens[i].IsActor && !unit.Tokens[i].IsStop && clauses.KeyAt(i) is { } key)
                subject.Add(key);
        }

        _own.Add(unit.Number, [.. deeds]);
        if (unit is { IsCommissive: true, IsNegative: false })
            deeds.UnionWith([.. deeds.SelectMany(MatterClasses.KinOf)]);
        known = (_reader.Read(unit), deeds, subject);
        _known.Add(unit.Number, known);
        return known;
    }
}
