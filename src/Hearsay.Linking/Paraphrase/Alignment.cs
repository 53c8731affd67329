using System.Collections.Immutable;
using Hearsay.Linking.Claims;

namespace Hearsay.Linking.Paraphrase;

/// <summary>How much of what two units say finds its like in the other, word by word: each concept beside the one of the other unit that is most like it.</summary>
/// <param name="Dice">Weight that finds its like, of both units.</param>
/// <param name="Containment">The same, of the unit of which more does.</param>
/// <param name="Coverage">The same, of the unit of which less does.</param>
internal readonly record struct Alignment(double Dice, double Containment, double Coverage)
{
    /// <summary>Aligns two units.</summary>
    public static Alignment Of(ClaimUnit left, ClaimUnit right, UnitIndex index, ConceptLikeness likeness)
    {
        (double found, double all) = Found(left.Concepts, right.Concepts, index, likeness);
        (double otherFound, double otherAll) = Found(right.Concepts, left.Concepts, index, likeness);
        if (all <= 0 || otherAll <= 0)
            return default;
        double share = found / all;
        double otherShare = otherFound / otherAll;
        return new Alignment((found + otherFound) / (all + otherAll), Math.Max(share, otherShare), Math.Min(share, otherShare));
    }

    private static (double Found, double All) Found(
        ImmutableArray<int> concepts,
        ImmutableArray<int> others,
        UnitIndex index,
        ConceptLikeness likeness
    )
    {
        double found = 0;
        double all = 0;
        foreach (int concept in concepts)
        {
            double weight = index.Weight(concept);
            all += weight;
            if (others.BinarySearch(concept) >= 0)
            {
                found += weight;
                continue;
            }

            double best = 0;
            if (concept >= 0)
            {
                foreach (int other in others)
                    best = Math.Max(best, likeness.Of(concept, other));
            }

            found += weight * best;
        }

        return (found, all);
    }
}
