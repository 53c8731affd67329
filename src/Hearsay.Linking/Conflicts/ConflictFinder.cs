using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Claims;

namespace Hearsay.Linking.Conflicts;

/// <summary>Finds claims about one matter that cannot both hold, with the words on both sides.</summary>
internal static class ConflictFinder
{
    /// <summary>The conflicts, each pair of claims once for each thing it differs on; also notes them in the claims.</summary>
    public static ImmutableArray<Conflict> Find(
        Batch batch,
        UnitIndex index,
        List<ClaimDraft> claims,
        IEnumerable<(int First, int Second)> pairs,
        ContentReader contents
    )
    {
        ClaimDraft[] claimOf = new ClaimDraft[index.Units.Count];
        foreach (ClaimDraft claim in claims)
        {
            foreach (ClaimUnit unit in claim.Units)
                claimOf[unit.Number] = claim;
        }

        Dictionary<(string, string, ConflictKind), Conflict> found = [];
        HashSet<(string, string)> noted = [];
        MatterReader reader = new(batch, index, contents);
        Matter[] matters = [.. index.Units.Select(reader.Read)];
        foreach ((int first, int second) in pairs)
        {
            Difference? difference = Difference.Between(index.Units[first], index.Units[second], index);
            if (difference is not null && MatterDifference.AreOfTwoDeeds(matters[first], matters[second], difference))
                continue;
            Add(
                first,
                second,
                difference,
                index.Units[second].Antecedent is null && index.Units[first].Antecedent is null
                    ? "they share the words around the difference"
                    : "the figure stands right after the other, without a matter of its own"
            );
        }

        foreach ((int first, int second) in Disagreements.Pairs(batch, index.Units))
        {
            if (!Difference.IsOneVoice(index.Units[first], index.Units[second]) && !index.Units[first].IsTiedTo(index.Units[second]))
                Add(
                    first,
                    second,
                    Difference.Announced(index.Units[first], index.Units[second]),
                    "the article sets them against each other"
                );
        }

        MatterDifference differences = new(batch, index);
        foreach ((Matter first, Matter second) in MatterPairs.Of(matters.Where(m => m.IsAsserted)))
        {
            if (differences.Between(first, second) is { } known)
                Add(first.Unit.Number, second.Unit.Number, known.Difference, known.Because);
        }

        return
        [
            .. found.Values.OrderBy(c => c.First, StringComparer.Ordinal).ThenBy(c => c.Second, StringComparer.Ordinal).ThenBy(c => c.On),
        ];

        void Add(int first, int second, Difference? difference, string because)
        {
            ClaimDraft a = claimOf[first];
            ClaimDraft b = claimOf[second];
            if (a == b || difference is null)
                return;
            bool inOrder = string.CompareOrdinal(a.Id, b.Id) < 0;
            (string, string, ConflictKind) key = inOrder ? (a.Id, b.Id, difference.On) : (b.Id, a.Id, difference.On);
            Evidence one = new(batch.Article(index.Units[first].Article).Id, difference.Left);
            Evidence two = new(batch.Article(index.Units[second].Article).Id, difference.Right);
            if (
                !found.TryAdd(
                    key,
                    new Conflict(key.Item1, key.Item2, difference.On, inOrder ? [one, two] : [two, one]) { Because = because }
                ) || !noted.Add((key.Item1, key.Item2))
            )
                return;
            a.Conflicting.Add(b);
            b.Conflicting.Add(a);
        }
    }
}
