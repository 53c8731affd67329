using Hearsay.Core.Events;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Claims.Figures;

/// <summary>A number in what is said, and what it counts.</summary>
/// <param name="Noun">Concept of the thing counted; null when the text does not name it beside the number.</param>
internal sealed record Quantity(decimal Value, NumberBound Bound, int? Noun, TextSpan Span)
{
    /// <summary>Gets the upper end of a range, "between 30 and 40"; null of a single figure.</summary>
    public decimal? Highest { get; init; }

    /// <summary>Gets whether it is given as the number of all there were: "the guests numbered eleven".</summary>
    public bool IsTally { get; init; }

    /// <summary>Gets whether it counts people, whatever they are called.</summary>
    public bool IsOfPersons { get; init; }

    /// <summary>Gets whether it is the whole of which a part is told: "fewer than half of the 900 households", "210 of 640 owners".</summary>
    public bool IsWhole { get; init; }

    // "About 600" and "some 650" agree; so does a figure within a tenth of a rough one.
    private const decimal Roughly = 0.1m;

    /// <summary>Whether both can be true of one count: "at least 20" and "23" can, "140" and "410" cannot.</summary>
    public bool Agrees(Quantity other)
    {
        (decimal low, decimal high) = Range();
        (decimal otherLow, decimal otherHigh) = other.Range();
        return low <= otherHigh && otherLow <= high;
    }

    /// <summary>Whether the one figure is the other in round numbers: "1,400" for 1,412.</summary>
    public bool IsRoundingOf(Quantity other)
    {
        decimal larger = Math.Max(Math.Abs(Value), Math.Abs(other.Value));
        decimal gap = Math.Abs(Value - other.Value);
        // "36 percent" for 35.7.
        if (decimal.IsInteger(Value) != decimal.IsInteger(other.Value))
            return gap <= Half;
        if (larger < SmallestRounded || gap > larger * Rounded)
            return false;
        return IsRound(Value, gap) || IsRound(other.Value, gap);
    }

    // Below that every figure is counted one by one.
    private const decimal SmallestRounded = 100;
    private const decimal Rounded = 0.05m;
    private const decimal Half = 0.5m;

    // A round figure ends in noughts, and what was left out is less than half of its last digit.
    private static bool IsRound(decimal value, decimal gap)
    {
        decimal unit = 1;
        while (value % (unit * 10) == 0 && unit < value)
            unit *= 10;
        return unit >= 10 && gap * 2 <= unit;
    }

    private (decimal Low, decimal High) Range() =>
        Bound switch
        {
            NumberBound.AtLeast => (Value, decimal.MaxValue),
            NumberBound.AtMost => (decimal.MinValue, Value),
            NumberBound.About => (Value - (Math.Abs(Value) * Roughly), Value + (Math.Abs(Value) * Roughly)),
            _ => (Value, Highest ?? Value),
        };
}
