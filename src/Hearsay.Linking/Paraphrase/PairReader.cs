using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;

namespace Hearsay.Linking.Paraphrase;

/// <summary>Measures what two units have in common and what stands between them.</summary>
internal sealed class PairReader(Batch batch, UnitIndex index, ActorDirectory actors, ConceptLikeness likeness)
{
    private const double ManyActors = 2;
    private const double ManyWords = 4;
    private const double LongTime = 30;
    private const double FewConcepts = 3;

    // From here the word that both have in common may be the predicate itself.
    private const double HalfSame = 0.5;

    // Below that two verbs are as far from each other as any two.
    private const double LeastLike = 0.3;

    // "Had never quite approved".
    private const int ReachOfNegation = 2;

    // A smaller number is met by chance in two reports of one story.
    private const decimal Telling = 10;

    private readonly Dictionary<int, int[]> _predicates = [];

    /// <summary>The measures of the pair, in the order of <see cref="PairFeature"/>; the same whichever unit comes first.</summary>
    public double[] Read(ClaimUnit left, ClaimUnit right)
    {
        double[] values = new double[PairJudge.FeatureCount];
        Likeness shared = Likeness.Of(left, right, index);
        Alignment aligned = Alignment.Of(left, right, index, likeness);
        Set(values, PairFeature.Bias, 1);
        Set(values, PairFeature.SharedWeight, shared.Dice);
        Set(values, PairFeature.SharedOfShorter, shared.Containment);
        Set(values, PairFeature.AlignedWeight, aligned.Dice);
        Set(values, PairFeature.AlignedOfMore, aligned.Containment);
        Set(values, PairFeature.AlignedOfLess, aligned.Coverage);
        Set(values, PairFeature.SharedActors, Math.Min(1, shared.Actors / ManyActors));
        Set(values, PairFeature.NoActorShared, shared.Actors == 0 && HasActor(left) && HasActor(right));
        Set(values, PairFeature.SharedWords, Math.Min(1, shared.Words / ManyWords));
        Set(values, PairFeature.NoWordShared, shared.Words == 0);
        Set(values, PairFeature.TwoWordsShared, shared.Words >= 2);
        Set(values, PairFeature.ThreeWordsShared, shared.Words >= 3);
        double predicate = PredicateLikeness(left, right);
        Set(values, PairFeature.PredicateLikeness, predicate);
        Set(values, PairFeature.SamePredicate, predicate >= 1);
        Set(values, PairFeature.PredicateWithActor, shared.Actors > 0 ? predicate : 0);
        Set(values, PairFeature.PredicateWithWord, shared.Words > (predicate >= HalfSame ? 1 : 0) ? predicate : 0);
        ReadDeeds(values, left, right);
        if (left.IsCommissive && right.IsCommissive)
            Set(values, PairFeature.SameAct, SpeechActs.AreOneFamily(left.Statement!.Act, right.Statement!.Act));
        ReadFigures(values, left, right);
        int fewer = Math.Min(left.Concepts.Length, right.Concepts.Length);
        Set(values, PairFeature.LengthRatio, fewer / (double)Math.Max(1, Math.Max(left.Concepts.Length, right.Concepts.Length)));
        Set(values, PairFeature.Shortness, FewConcepts / Math.Max(FewConcepts, fewer));
        Set(values, PairFeature.CitesTheOther, Cites(left, right) || Cites(right, left));
        if (batch.Article(left.Article).Published is { } one && batch.Article(right.Article).Published is { } two)
            Set(values, PairFeature.DaysApart, Math.Min(1, Math.Abs(one.Day.DayNumber - two.Day.DayNumber) / LongTime));
        return values;
    }

    /// <summary>The first unit's main predicate, or the second's, and the predicate of the other that is most like it; null when either has none.</summary>
    public (int Left, int Right)? MostAlikePredicates(ClaimUnit left, ClaimUnit right)
    {
        int[] one = PredicatesOf(left);
        int[] two = PredicatesOf(right);
        if (one.Length == 0 || two.Length == 0)
            return null;
        int there = two.MaxBy(p => likeness.Of(one[0], p));
        int here = one.MaxBy(p => likeness.Of(p, two[0]));
        return likeness.Of(one[0], there) >= likeness.Of(here, two[0]) ? (one[0], there) : (here, two[0]);
    }

    private void ReadDeeds(double[] values, ClaimUnit left, ClaimUnit right)
    {
        if (left.Event is not { } a || right.Event is not { } b)
        {
            Set(values, PairFeature.DeedAndStatement, left.Event is null != right.Event is null);
            return;
        }

        Set(values, PairFeature.TwoDeeds, true);
        double trigger = Best(TriggerOf(left, a), TriggerOf(right, b));
        Set(values, PairFeature.SameTrigger, trigger >= 1);
        Set(values, PairFeature.TriggerLikeness, trigger);
        Set(values, PairFeature.SameDoer, AreOne(a.Actor, b.Actor));
        Set(values, PairFeature.SameTarget, AreOne(a.Recipient, b.Recipient));
        Set(values, PairFeature.OtherTarget, AreTwo(a.Recipient, b.Recipient));
        Set(values, PairFeature.SlotsCrossed, AreOne(a.Actor, b.Recipient) || AreOne(a.Recipient, b.Actor));
        if (a.Date is { } day && b.Date is { } other)
        {
            bool isOne =
                day.Value.StartsWith(other.Value, StringComparison.Ordinal) || other.Value.StartsWith(day.Value, StringComparison.Ordinal);
            Set(values, PairFeature.SameDate, isOne);
            Set(values, PairFeature.OtherDate, !isOne);
        }
    }

    private static void ReadFigures(double[] values, ClaimUnit left, ClaimUnit right)
    {
        Set(
            values,
            PairFeature.SameFigure,
            left.Quantities.Any(q => q.Noun is not null && right.Quantities.Any(o => o.Noun == q.Noun && o.Value == q.Value))
        );
        Set(values, PairFeature.SameValue, left.Quantities.Any(q => q.Value >= Telling && right.Quantities.Any(o => o.Value == q.Value)));
        Set(values, PairFeature.FigureInOne, left.Quantities.IsEmpty != right.Quantities.IsEmpty);
        Set(values, PairFeature.SameTime, left.Moments.Any(m => right.Moments.Any(o => m.IsComparable(o) && m.Agrees(o))));
        Set(values, PairFeature.TimeInOne, left.Moments.IsEmpty != right.Moments.IsEmpty);
    }

    private static void Set(double[] values, PairFeature feature, double value) => values[(int)feature] = value;

    private static void Set(double[] values, PairFeature feature, bool holds) => values[(int)feature] = holds ? 1 : 0;

    private static bool HasActor(ClaimUnit unit) => !unit.Concepts.IsEmpty && unit.Concepts[0] < 0;

    private static bool AreOne(ActorReference? left, ActorReference? right) => left?.Actor is { } actor && actor == right?.Actor;

    private static bool AreTwo(ActorReference? left, ActorReference? right) =>
        left?.Actor is { } actor && right?.Actor is { } other && actor != other;

    private bool Cites(ClaimUnit citing, ClaimUnit cited) => citing.Media is { } media && media == actors.OutletOf(cited.Article);

    /// <summary>Whether both tell with a predicate, and neither's main one is like any of the other's or stands there as another kind of word ("opened fire on", "was fired at").</summary>
    public bool TellOtherDeeds(ClaimUnit left, ClaimUnit right) =>
        PredicatesOf(left) is [var one, ..]
        && PredicatesOf(right) is [var other, ..]
        && PredicateLikeness(left, right) < LeastLike
        && !left.Concepts.Contains(other)
        && !right.Concepts.Contains(one);

    /// <summary>Whether one of the two denies what the other tells with the same predicate, though neither is a denial as a whole: "…, and that the cabinet had never approved it".</summary>
    public bool DenyInPart(ClaimUnit left, ClaimUnit right) =>
        !left.IsNegative
        && !right.IsNegative
        && MostAlikePredicates(left, right) is var (one, other)
        && one == other
        && IsNegated(left, one) != IsNegated(right, one);

    private bool IsNegated(ClaimUnit unit, int predicate)
    {
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            if (unit.Tokens[i].Concept != predicate)
                continue;
            for (int j = Math.Max(0, i - ReachOfNegation); j < i; j++)
            {
                if (!unit.Tokens[j].IsActor && Negation.IsNegation(batch.Vocabulary.TextOf(unit.Tokens[j].Key)))
                    return true;
            }
        }

        return false;
    }

    private double PredicateLikeness(ClaimUnit left, ClaimUnit right)
    {
        int[] one = PredicatesOf(left);
        int[] two = PredicatesOf(right);
        if (one.Length == 0 || two.Length == 0)
            return 0;
        return (Best(one.AsSpan(0, 1), two) + Best(two.AsSpan(0, 1), one)) / 2;
    }

    private double Best(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        double best = 0;
        foreach (int concept in left)
        {
            foreach (int other in right)
                best = Math.Max(best, likeness.Of(concept, other));
        }

        return best;
    }

    private static int[] TriggerOf(ClaimUnit unit, Event happening) =>
        [.. unit.Tokens.Where(t => !t.IsActor && !t.IsStop && happening.Trigger.Contains(t.Span)).Select(t => t.Concept)];

    // The words that tell what is so, in their order; of a deed its trigger comes first.
    private int[] PredicatesOf(ClaimUnit unit)
    {
        if (_predicates.TryGetValue(unit.Number, out int[]? known))
            return known;
        List<TextSpan> spans = PredicatesIn(unit.Article, TextSpan.FromBounds(unit.Content[0].Start, unit.Content[^1].End));
        IEnumerable<int> found = unit
            .Tokens.Where(t => !t.IsActor && !t.IsStop && spans.Exists(s => s.Contains(t.Span)))
            .Select(t => t.Concept);
        int[] predicates = [.. unit.Event is { } happening ? [.. TriggerOf(unit, happening), .. found] : found];
        _predicates.Add(unit.Number, predicates);
        return predicates;
    }

    private List<TextSpan> PredicatesIn(int article, TextSpan span)
    {
        ImmutableArray<PredicateFactuality> all = batch.Annotations[article].Factuality;
        List<TextSpan> found = [];
        for (int i = PredicateOrder.FirstFrom(all, span.Start); i < all.Length && all[i].Span.Start < span.End; i++)
        {
            if (all[i].Span.Start >= span.Start)
                found.Add(all[i].Span);
        }

        return found;
    }
}
