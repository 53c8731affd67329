using Hearsay.Core.Events;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Conflicts;

namespace Hearsay.Linking.Claims.Comparison;

/// <summary>Finds units that count the same of one deed, whatever the words: "eleven men lost their lives", "eleven people died". What would conflict if the figures differed says the same where they do not.</summary>
internal sealed class AgreeingCounts(MatterReader matters)
{
    // Smaller figures are met by chance in two reports of one story.
    private const decimal Least = 5;

    private readonly Dictionary<int, Matter> _known = [];

    /// <summary>Whether both give one exact figure for one thing of one deed, and name nothing that tells two happenings apart.</summary>
    public bool AreOne(ClaimUnit left, ClaimUnit right)
    {
        if (left.Article == right.Article || left.IsNegative || right.IsNegative || !HaveFigure(left, right))
            return false;
        Matter one = MatterOf(left);
        Matter other = MatterOf(right);
        return one.IsAsserted
            && other.IsAsserted
            && !AreApart(one, other)
            && one.Counts.Any(c =>
                IsExact(c.Quantity)
                && c.Deed != "was"
                && other.Counts.Any(o =>
                    IsExact(o.Quantity) && o.Quantity.Value == c.Quantity.Value && o.Deed == c.Deed && o.Thing == c.Thing
                )
            );
    }

    // The same for the reader's sake: few pairs have a figure in common.
    private static bool HaveFigure(ClaimUnit left, ClaimUnit right) =>
        left.Quantities.Any(q => IsExact(q) && right.Quantities.Any(o => IsExact(o) && o.Value == q.Value));

    private static bool IsExact(Quantity quantity) => quantity is { Bound: NumberBound.Exact, Value: >= Least };

    private static bool AreApart(Matter left, Matter right) =>
        left.Names.Count > 0 && right.Names.Count > 0 && !left.Names.Overlaps(right.Keys) && !right.Names.Overlaps(left.Keys);

    private Matter MatterOf(ClaimUnit unit)
    {
        if (!_known.TryGetValue(unit.Number, out Matter? matter))
            _known.Add(unit.Number, matter = matters.Read(unit));
        return matter;
    }
}
