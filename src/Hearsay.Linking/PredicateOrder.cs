using System.Collections.Immutable;
using Hearsay.Core;

namespace Hearsay.Linking;

/// <summary>Finds predicates by their place: they stand in the order of the text, and none overlaps another.</summary>
internal static class PredicateOrder
{
    /// <summary>The number of the first predicate that ends after the place; how many there are when none does.</summary>
    public static int FirstFrom(ImmutableArray<PredicateFactuality> predicates, int position)
    {
        int low = 0;
        int high = predicates.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (predicates[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
