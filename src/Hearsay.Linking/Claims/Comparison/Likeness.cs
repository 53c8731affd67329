using System.Collections.Immutable;

namespace Hearsay.Linking.Claims.Comparison;

/// <summary>How much two units share.</summary>
/// <param name="Words">Shared words of weight; actors and words too common to tell a matter are not counted.</param>
/// <param name="Actors">Shared actors.</param>
/// <param name="Containment">Weight shared, of the lighter unit's.</param>
/// <param name="Dice">Weight shared, of both.</param>
internal readonly record struct Likeness(int Words, int Actors, double Containment, double Dice)
{
    /// <summary>Compares two units by their concepts.</summary>
    public static Likeness Of(ClaimUnit left, ClaimUnit right, UnitIndex index)
    {
        double shared = 0;
        int words = 0;
        int actors = 0;
        foreach (int concept in Shared(left.Concepts, right.Concepts))
        {
            shared += index.Weight(concept);
            words += concept < 0 || index.IsLight(concept) ? 0 : 1;
            actors += concept < 0 ? 1 : 0;
        }

        double a = left.Concepts.Sum(index.Weight);
        double b = right.Concepts.Sum(index.Weight);
        return shared <= 0 ? default : new Likeness(words, actors, shared / Math.Min(a, b), 2 * shared / (a + b));
    }

    /// <summary>What two ascending lists share, ascending.</summary>
    public static IEnumerable<int> Shared(ImmutableArray<int> left, ImmutableArray<int> right)
    {
        int i = 0;
        int j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                yield return left[i];
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
