using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Claims.Figures;

namespace Hearsay.Linking.Conflicts;

/// <summary>What two units on one matter differ on, and the words on both sides.</summary>
internal sealed record Difference(ConflictKind On, TextSpan Left, TextSpan Right)
{
    /// <summary>The first difference that cannot be told away; null when there is none. Both must speak of one matter by the words around the difference.</summary>
    public static Difference? Between(ClaimUnit left, ClaimUnit right, UnitIndex index)
    {
        if (
            left.IsNegative != right.IsNegative
            || left.IsTiedTo(right)
            || IsOneVoice(left, right)
            || left.IsCommissive != right.IsCommissive
            || left.IsDirective != right.IsDirective
        )
            return null;
        Likeness likeness = Likeness.Of(left, right, index);

        // What two different parties did, or what befell them, is no one matter.
        if (likeness.Actors == 0 && left.Concepts.Any(c => c < 0) && right.Concepts.Any(c => c < 0))
            return InPlace(left, right) ?? InActor(left, right, likeness);
        return InNumber(left, right, likeness, index)
            ?? InTime(left, right, likeness)
            ?? InPlace(left, right)
            ?? InActor(left, right, likeness)
            ?? InPolarity(left, right, likeness, index);
    }

    /// <summary>The difference of two units that the text itself sets against each other.</summary>
    public static Difference? Announced(ClaimUnit left, ClaimUnit right)
    {
        foreach (Moment moment in left.Moments)
        {
            if (right.Moments.FirstOrDefault(m => m.IsComparable(moment) && !m.Agrees(moment)) is { } other)
                return new Difference(ConflictKind.Date, moment.Span, other.Span);
        }

        foreach (Quantity quantity in left.Quantities)
        {
            if (right.Quantities.FirstOrDefault(q => q.Noun == quantity.Noun && !q.Agrees(quantity)) is { } other)
                return new Difference(ConflictKind.Number, quantity.Span, other.Span);
        }

        return null;
    }

    /// <summary>Whether one speaker says both in one article: nobody contradicts himself there; he gives two facts.</summary>
    public static bool IsOneVoice(ClaimUnit left, ClaimUnit right) =>
        left.Article == right.Article
        && (
            left.Speaker is { } a
                ? a == right.Speaker
                : right.Speaker is null
                    && (left.Statement?.Source.Party.Description ?? "") == (right.Statement?.Source.Party.Description ?? "")
        );

    private static Difference? InNumber(ClaimUnit left, ClaimUnit right, Likeness likeness, UnitIndex index)
    {
        if (left.IsOfStretch != right.IsOfStretch)
            return null;
        bool isOneMatter = likeness.Words >= 2 && likeness.Containment >= 0.5;
        foreach (Quantity quantity in left.Quantities.Where(q => q is { Noun: not null, IsWhole: false }))
        {
            // "The guests numbered eleven": the number of all there were tells the matter by the thing alone.
            bool isTally =
                likeness is { Words: 1, Containment: >= 0.5 }
                && index.TellsMatter(quantity.Noun!.Value)
                && (quantity.IsTally || right.Quantities.Any(q => q.IsTally && q.Noun == quantity.Noun));
            if (!isOneMatter && !isTally && left.Antecedent?.Number != right.Number && right.Antecedent?.Number != left.Number)
                continue;
            List<Quantity> same = [.. right.Quantities.Where(q => q.Noun == quantity.Noun && !q.IsWhole)];
            // Who gives both figures knows of both.
            if (right.Quantities.Any(q => q.Value == quantity.Value) || same.Exists(q => left.Quantities.Any(o => o.Value == q.Value)))
                continue;
            if (
                same.Count > 0
                && !same.Exists(q => quantity.Agrees(q) || quantity.IsRoundingOf(q))
                && left.Quantities.Count(q => q.Noun == quantity.Noun) == 1
            )
                return new Difference(ConflictKind.Number, quantity.Span, same[0].Span);
        }

        return null;
    }

    private static Difference? InTime(ClaimUnit left, ClaimUnit right, Likeness likeness)
    {
        foreach (Moment moment in left.Moments)
        {
            List<Moment> comparable = [.. right.Moments.Where(moment.IsComparable)];
            if (comparable.Count == 0 || comparable.Exists(moment.Agrees))
                continue;
            bool isClock = moment is { Clock: not null, Until: null } && comparable[0] is { Clock: not null, Until: null };
            // The hours of two days differ as they like.
            if (isClock && left.Moments.Any(m => m.Day is not null && right.Moments.Any(o => o.Day is not null && !o.Agrees(m))))
                continue;

            // A time of day is so fine that one shared thing tells the matter; a date needs the whole sentence.
            bool isOneMatter = isClock
                ? likeness.Words >= 1 && likeness.Containment >= 0.4
                : likeness.Words >= 2 && likeness.Containment >= 0.6;
            if (isOneMatter)
                return new Difference(ConflictKind.Date, moment.Span, comparable[0].Span);
        }

        return null;
    }

    private static Difference? InPlace(ClaimUnit left, ClaimUnit right)
    {
        if (left.Whereabouts is not { } a || right.Whereabouts is not { } b)
            return null;
        return a.Contradicts(b) ? new Difference(ConflictKind.Place, a.Span, b.Span) : null;
    }

    // "The gate was open", "the gate was shut": one thing, and words that cannot both hold of it.
    private static Difference? InPolarity(ClaimUnit left, ClaimUnit right, Likeness likeness, UnitIndex index)
    {
        if (likeness.Words < 1 || left.Tokens.Length > LongestOfOpposites || right.Tokens.Length > LongestOfOpposites)
            return null;
        return index.Opposites(left, right) is { } pair && likeness.Containment >= 0.4
            ? new Difference(ConflictKind.Polarity, pair.Left, pair.Right)
            : null;
    }

    // In a long sentence opposite words are seldom said of one thing.
    private const int LongestOfOpposites = 24;

    // One deed to one party, by two named people.
    private static Difference? InActor(ClaimUnit left, ClaimUnit right, Likeness likeness)
    {
        if (
            left.Event is not { } a
            || right.Event is not { } b
            || a.Type != b.Type
            || a.Status != EventStatus.Occurred
            || b.Status != EventStatus.Occurred
        )
            return null;
        if (
            a.Actor is not { Actor: { } one, Span: { } oneSpan }
            || b.Actor is not { Actor: { } other, Span: { } otherSpan }
            || one == other
        )
            return null;
        ActorId? recipient = a.Recipient?.Actor;
        bool isOneDeed =
            recipient is not null
            && recipient == b.Recipient?.Actor
            && likeness.Words >= 2
            && likeness.Containment >= 0.75
            && a.Type == EventType.Assault;
        return isOneDeed ? new Difference(ConflictKind.Actor, oneSpan, otherSpan) : null;
    }
}
