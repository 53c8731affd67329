using Hearsay.Core.Events;
using Hearsay.Linking.Claims.Figures;

namespace Hearsay.Linking.Claims.Comparison;

/// <summary>What figures say for two units being one claim, and against it.</summary>
internal static class SameFigures
{
    /// <summary>Whether no count of the same thing differs.</summary>
    public static bool QuantitiesAgree(ClaimUnit left, ClaimUnit right)
    {
        foreach (Quantity quantity in left.Quantities)
        {
            List<Quantity> same = [.. right.Quantities.Where(q => q.Noun is not null && q.Noun == quantity.Noun)];
            if (quantity.Noun is not null && same.Count > 0 && !same.Exists(quantity.Agrees))
                return false;
        }

        // "212 people", "221 passengers": whatever they are called.
        return left.Quantities.Count(q => q.IsOfPersons) != 1
            || right.Quantities.Count(q => q.IsOfPersons) != 1
            || left.Quantities.First(q => q.IsOfPersons) is var one
                && right.Quantities.First(q => q.IsOfPersons) is var other
                && (one.Agrees(other) || one.IsRoundingOf(other));
    }

    /// <summary>Whether one number lies inside the other's bounds, and nothing else is said: "at least 20 people were hurt", "23 of them were injured".</summary>
    public static bool IsNestedCount(ClaimUnit left, ClaimUnit right, Likeness likeness) =>
        IsBareNestedCount(left, right, likeness)
        || left.Article != right.Article
            && likeness is { Words: >= 2, Containment: >= 0.5 }
            && left.Quantities.Any(q =>
                q.Noun is not null && right.Quantities.Any(o => o.Noun == q.Noun && o.Bound != q.Bound && o.Agrees(q))
            );

    private static bool IsBareNestedCount(ClaimUnit left, ClaimUnit right, Likeness likeness) =>
        likeness is { Words: 1, Containment: >= 0.8 }
        && left.Article != right.Article
        && left.Quantities.Length == 1
        && right.Quantities.Length == 1
        && left.Quantities[0].Agrees(right.Quantities[0])
        && (left.Quantities[0].Bound != right.Quantities[0].Bound || left.Quantities[0].Value == right.Quantities[0].Value);

    /// <summary>Whether both give one exact figure of one thing: so exact a figure of one story is no chance ("4,100 people had been cut off", "the number of people without a line is 4,100").</summary>
    public static bool IsOneExactCount(ClaimUnit left, ClaimUnit right) =>
        left.Article != right.Article
        && left.Event is null
        && right.Event is null
        && left.Quantities.Length == 1
        && right.Quantities.Length == 1
        && left.Quantities[0] is { Noun: { } noun, Value: >= 100 } one
        && right.Quantities[0] is var other
        && other.Noun == noun
        && other.Value == one.Value
        && one.Value % PowerBelow(one.Value) != 0;

    /// <summary>Whether both give the number of all there were: "the number of dead at nine", "nine people died in the blaze".</summary>
    public static bool IsOneTally(ClaimUnit left, ClaimUnit right, Likeness likeness) =>
        left.Article != right.Article
        && likeness.Words >= 1
        && left.Quantities.Length == 1
        && right.Quantities.Length == 1
        && (left.Quantities[0].IsTally || right.Quantities[0].IsTally)
        && left.Quantities[0] is { Bound: NumberBound.Exact, Value: >= 2 } figure
        && right.Quantities[0] is { Bound: NumberBound.Exact } other
        && other.Value == figure.Value;

    /// <summary>Whether one speaker gives one exact figure twice: "some 640 workers walked out, the union said", "the union puts the number at 640".</summary>
    public static bool IsOneFigureOfOneSpeaker(ClaimUnit left, ClaimUnit right) =>
        left.Article != right.Article
        && left.Speaker is { } speaker
        && speaker == right.Speaker
        && (left.Quantities is [{ IsTally: true }] || right.Quantities is [{ IsTally: true }])
        && left.Quantities.Length == 1
        && right.Quantities.Length == 1
        && left.Quantities[0].Value == right.Quantities[0].Value
        && left.Quantities[0].Value > LeastTold;

    private const decimal LeastTold = 2;

    // The power of ten with as many digits: 4,100 is no multiple of 1,000, but 400 is one of 100.
    private static decimal PowerBelow(decimal value)
    {
        decimal power = 1;
        while (power * 10 <= value)
            power *= 10;
        return power;
    }

    /// <summary>Whether both count one thing with one figure.</summary>
    public static bool ShareQuantity(ClaimUnit left, ClaimUnit right) =>
        left.Quantities.Any(q => q.Noun is not null && right.Quantities.Any(o => o.Noun == q.Noun && o.Value == q.Value));

    /// <summary>Whether a figure of one thing is another in the other, though both may be true of it.</summary>
    public static bool Differ(ClaimUnit left, ClaimUnit right) =>
        left.Quantities.Any(q => q.Noun is not null && right.Quantities.Any(o => o.Noun == q.Noun && o.Value != q.Value));
}
