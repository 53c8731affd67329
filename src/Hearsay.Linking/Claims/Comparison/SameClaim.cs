using Hearsay.Core.Actors;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Paraphrase;

namespace Hearsay.Linking.Claims.Comparison;

/// <summary>Decides whether two units say the same. Never across different polarity, numbers, times or principal actors.</summary>
internal sealed class SameClaim(
    UnitIndex index,
    ActorDirectory actors,
    Batch batch,
    RelayedUnits relays,
    BareActs bareActs,
    AgreeingCounts counts,
    LearnedSameness learned
)
{
    private const int DaysOfOneAct = 21;

    /// <summary>Makes the comparison for the units of a batch.</summary>
    public static SameClaim Of(Batch batch, ActorDirectory actors, UnitIndex index, RelayedUnits relays, ContentReader contents) =>
        new(
            index,
            actors,
            batch,
            relays,
            new BareActs(index),
            new AgreeingCounts(new Conflicts.MatterReader(batch, index, contents)),
            new LearnedSameness(batch, index, actors)
        );

    /// <summary>How sure it is that both say the same, and why; 0 when they do not.</summary>
    public Sameness Compare(ClaimUnit left, ClaimUnit right)
    {
        if (!AreCompatible(left, right))
            return default;
        Likeness likeness = Likeness.Of(left, right, index);
        Sameness byRule = CompareByRule(left, right, likeness);
        Sameness sameness = byRule.Confidence > 0 ? byRule : learned.Compare(left, right, likeness);
        return sameness.Confidence > 0 && learned.DenyInPart(left, right) ? default : sameness;
    }

    /// <summary>The same by rules alone, for two units that are compatible.</summary>
    public Sameness CompareByRule(ClaimUnit left, ClaimUnit right, Likeness likeness)
    {
        bool isSameWords =
            likeness.Words + likeness.Actors >= Math.Min(left.Concepts.Length, right.Concepts.Length)
            && likeness.Words >= 1
            && likeness.Dice >= 0.9;
        if (isSameWords)
            return new Sameness(1, "the same words");
        bool isMostlyAlike =
            likeness.Words >= 2
            && (likeness.Words >= 3 || TellsDeed(left, right) && TellsDeed(right, left))
            && (likeness.Dice >= 0.6 || likeness is { Containment: >= 0.68, Dice: >= 0.48, Words: >= 3 });
        bool isOtherDeed =
            isMostlyAlike
            && left.Article != right.Article
            && !SameFigures.ShareQuantity(left, right)
            && learned.TellOtherDeeds(left, right);
        if (isOtherDeed)
            return default;
        if (isMostlyAlike)
            return new Sameness(likeness.Dice, "most words of weight alike, no number, date or party against it");
        bool isOneSpeaker = left.Speaker is { } speaker && speaker == right.Speaker;
        bool isContained =
            likeness.Containment >= 0.8
            && (
                likeness.Words >= 2
                    ? isOneSpeaker || SameFigures.ShareQuantity(left, right)
                    : likeness.Words == 1 && SameFigures.ShareQuantity(left, right)
            );
        if (isContained)
            return new Sameness(
                Math.Max(0.5, likeness.Dice),
                isOneSpeaker ? "the same speaker, the one wording inside the other" : "the same figure, the one wording inside the other"
            );
        if (left.Article != right.Article && likeness is { Words: >= 2, Containment: >= 0.9, Dice: >= 0.5 })
            return new Sameness(likeness.Dice, "the shorter wording stands whole in the longer one");
        if (left.Media is not null && left.Media == right.Media && likeness is { Words: >= 2, Containment: >= 0.6 })
            return new Sameness(Math.Max(0.4, likeness.Dice), "both cite one outlet for it");
        if (AreOneDeed(left, right))
            return new Sameness(Math.Max(0.5, likeness.Dice), "one deed: its kind, its word and whom it befell");
        if (IsToldAgain(left, right))
            return new Sameness(Math.Max(0.5, likeness.Dice), "one article tells the deed again: its doer, its word and whom it met");
        if (SameFigures.IsNestedCount(left, right, likeness))
            return new Sameness(Math.Max(0.4, likeness.Dice), "one count, the one figure inside the bounds of the other");
        if (SameFigures.IsOneExactCount(left, right))
            return new Sameness(Math.Max(0.4, likeness.Dice), "the same exact figure of the same thing");
        if (SameFigures.IsOneTally(left, right, likeness))
            return new Sameness(Math.Max(0.4, likeness.Dice), "the same figure, given as the number of all there were");
        if (counts.AreOne(left, right))
            return new Sameness(Math.Max(0.5, likeness.Dice), "the same exact figure of one thing and one deed");
        if (SameFigures.IsOneFigureOfOneSpeaker(left, right))
            return new Sameness(0.5, "the same speaker, and the same figure as the number of all there were");
        if (IsSaidAgain(left, right, likeness))
            return new Sameness(Math.Max(0.4, likeness.Dice), "the same speaker, said again in fewer words");
        if (relays.IsPassedOn(left, right))
            return new Sameness(
                Math.Max(0.45, likeness.Dice),
                "the one article cites the other's outlet, and nothing there is more like it"
            );
        if (AreOneAct(left, right, likeness))
            return new Sameness(Math.Max(0.4, likeness.Dice), "one speech act: its speaker, its addressee and its time");
        return bareActs.AreOne(left, right)
            ? new Sameness(0.5, "one speech act: the only one of its kind by this speaker that either article tells")
            : default;
    }

    /// <summary>Whether nothing in the two contradicts that they say the same.</summary>
    public bool AreCompatible(ClaimUnit left, ClaimUnit right)
    {
        if (left.IsNegative != right.IsNegative || left.IsCommissive != right.IsCommissive && (left.Event is null) == (right.Event is null))
            return false;
        if (left.IsDirective != right.IsDirective)
            return false;
        if (
            left.Event is { } one && right.Event is { } two && one.Type != two.Type
            || left.Whereabouts is { } here && right.Whereabouts is { } there && here.Contradicts(there)
        )
            return false;
        if (left.IsCommissive && right.IsCommissive && !HaveOneSpeaker(left, right))
            return false;
        return SameFigures.QuantitiesAgree(left, right)
            && MomentsAgree(left, right)
            && PrincipalsAgree(left, right)
            && !CountOnOtherDays(left, right)
            && index.Opposites(left, right) is null;
    }

    /// <summary>Whether the two could be one claim and its denial: no number or time differs.</summary>
    public static bool DiffersOnlyInPolarity(ClaimUnit left, ClaimUnit right) =>
        left.IsNegative != right.IsNegative && SameFigures.QuantitiesAgree(left, right) && MomentsAgree(left, right);

    // A named speaker who is quoted with the same thing in fewer words.
    private static bool IsSaidAgain(ClaimUnit left, ClaimUnit right, Likeness likeness) =>
        left.Article != right.Article
        && left.Speaker is { } speaker
        && speaker == right.Speaker
        && likeness is { Words: >= 1, Containment: >= 0.9, Dice: >= 0.5 };

    /// <summary>Whether times of the same kind agree.</summary>
    public static bool MomentsAgree(ClaimUnit left, ClaimUnit right)
    {
        foreach (Moment moment in left.Moments)
        {
            List<Moment> comparable = [.. right.Moments.Where(moment.IsComparable)];
            if (comparable.Count > 0 && !comparable.Exists(moment.Agrees))
                return false;
        }

        return true;
    }

    // "Forty ships are waiting", four days later "at least 30 ships now wait": a figure of now is one of its own day.
    private bool CountOnOtherDays(ClaimUnit left, ClaimUnit right) =>
        left.Article != right.Article
        && batch.Article(left.Article).Published is { } one
        && batch.Article(right.Article).Published is { } other
        && one.Day != other.Day
        && SameFigures.Differ(left, right)
        && (TellsOfNow(left) || TellsOfNow(right));

    private bool TellsOfNow(ClaimUnit unit) => unit.Tokens.Any(t => !t.IsActor && batch.Vocabulary.TextOf(t.Key) is "now");

    // Who did it: two named parties of one kind that differ make two claims.
    private bool PrincipalsAgree(ClaimUnit left, ClaimUnit right)
    {
        if (left.Event?.Actor?.Actor is not { } a || right.Event?.Actor?.Actor is not { } b || a == b)
            return true;
        return IsPerson(a) != IsPerson(b);
    }

    // A deed is known by its kind, whom it befell and the word for it.
    private bool AreOneDeed(ClaimUnit left, ClaimUnit right)
    {
        if (left.Event is not { } a || right.Event is not { } b || a.Type != b.Type || AreKnownApart(a, b))
            return false;
        if (a.Recipient?.Actor is not { } recipient || recipient != b.Recipient?.Actor)
            return false;
        bool isOneActor = a.Actor?.Actor is { } one && one == b.Actor?.Actor;
        bool isOneWord = IsOneWord(left, a, right, b);
        bool isOnPerson = actors.Get(recipient).Kind == ActorKind.Person;
        return (isOneWord && isOnPerson) || (isOneWord && isOneActor && AreNear(left, right));
    }

    // Headline, lede and a later sentence: "Dell met the envoy", "Ana Dell met in secret with the envoy of Norland, Oren Vey".
    private bool IsToldAgain(ClaimUnit left, ClaimUnit right) =>
        left.Article == right.Article
        && left is { Event: { } a, Statement: null }
        && right is { Event: { } b, Statement: null }
        && a.Type == b.Type
        && a.Actor?.Actor is { } actor
        && actor == b.Actor?.Actor
        && !AreKnownApart(a, b)
        && IsOneWord(left, a, right, b)
        && AreDescribedAlike(left.Article, a.Recipient?.Span, b.Recipient?.Span);

    // "Norland's envoy", "the envoy of Norland, Oren Vey": most words of the shorter description.
    private bool AreDescribedAlike(int article, TextSpan? left, TextSpan? right)
    {
        if (left is not { } a || right is not { } b)
            return false;
        HashSet<int> one = WordsOf(article, a);
        HashSet<int> other = WordsOf(article, b);
        int shared = one.Count(other.Contains);
        return shared >= 2 && 5 * shared >= 3 * Math.Min(one.Count, other.Count);
    }

    private HashSet<int> WordsOf(int article, TextSpan span)
    {
        HashSet<int> concepts = [];
        foreach (Words.Word word in batch.Words[article].Within(span))
        {
            if (!batch.Vocabulary.IsStop(word.Key))
                concepts.Add(batch.Vocabulary.ConceptOf(word.Key));
        }

        return concepts;
    }

    private static bool IsOneWord(ClaimUnit left, Event a, ClaimUnit right, Event b) =>
        left
            .Tokens.Where(t => a.Trigger.Contains(t.Span) && !t.IsStop)
            .Any(t => right.Tokens.Any(o => b.Trigger.Contains(o.Span) && o.Concept == t.Concept));

    // "Did not publish the inspection report", "had failed an inspection": two words shared are not a deed, without the word for what was done.
    private static bool TellsDeed(ClaimUnit teller, ClaimUnit deed) =>
        deed.Event is not { } happening
        || teller.Event is not null
        || deed.Tokens.Any(t => happening.Trigger.Contains(t.Span) && teller.Tokens.Any(o => o.Concept == t.Concept));

    private static bool AreKnownApart(Event left, Event right) =>
        left.Status == EventStatus.Occurred
        && right.Status == EventStatus.Occurred
        && left.Date is { } a
        && right.Date is { } b
        && !a.Value.StartsWith(b.Value, StringComparison.Ordinal)
        && !b.Value.StartsWith(a.Value, StringComparison.Ordinal);

    // A speech act is known by who performed it, to whom, and when, even where two reports word its content differently.
    private bool AreOneAct(ClaimUnit left, ClaimUnit right, Likeness likeness)
    {
        if (!left.IsCommissive || !right.IsCommissive || left.Article == right.Article || left.Speaker is null)
            return false;
        Statement a = left.Statement!;
        Statement b = right.Statement!;
        bool isOneAddressee = a.Addressee?.Actor is { } addressee && addressee == b.Addressee?.Actor;
        bool isOneDay =
            a.Date is null
            || b.Date is null
            || a.Date.Value.StartsWith(b.Date.Value, StringComparison.Ordinal)
            || b.Date.Value.StartsWith(a.Date.Value, StringComparison.Ordinal);
        // "It will hand over the logs by 20 February", "it had pledged to hand them over by 20 February".
        bool isOneDeadline =
            likeness.Words > 0
            && (a.Addressee?.Actor is null || b.Addressee?.Actor is null)
            && left.Moments.Any(m => m.Day is not null && right.Moments.Any(o => o.Day == m.Day));
        bool saysWhen = left.Moments.Length > 0 && right.Moments.Length > 0;
        return SpeechActs.AreOneFamily(a.Act, b.Act)
            && (isOneAddressee || isOneDeadline)
            && isOneDay
            && AreNear(left, right)
            && (likeness.Words > 0 || !saysWhen);
    }

    // Of an unnamed speaker only the same words, as in a copy, tell that it is the same.
    private static bool HaveOneSpeaker(ClaimUnit left, ClaimUnit right) =>
        left.Speaker == right.Speaker
        && (left.Speaker is not null || left.Statement?.Source.Party.Description == right.Statement?.Source.Party.Description);

    private bool AreNear(ClaimUnit left, ClaimUnit right) =>
        batch.Article(left.Article).Published is not { } a
        || batch.Article(right.Article).Published is not { } b
        || Math.Abs(a.Day.DayNumber - b.Day.DayNumber) <= DaysOfOneAct;

    private bool IsPerson(ActorId actor) => actors.Get(actor).Kind == ActorKind.Person;
}
