using Hearsay.Core.Briefs;
using Hearsay.Linking.Claims.Comparison;

namespace Hearsay.Linking.Claims;

/// <summary>Groups units into claims. Two groups join only when every member is compatible with every other and most pairs say the same: no chains.</summary>
internal static class ClaimGroups
{
    /// <summary>The groups, each in the order of its units, by their first units.</summary>
    public static List<(List<ClaimUnit> Units, List<ClaimLink> Links)> Find(
        UnitIndex index,
        SameClaim same,
        IEnumerable<(int First, int Second)> pairs
    )
    {
        List<(Sameness Sameness, int First, int Second)> links = [];
        foreach ((int first, int second) in pairs)
        {
            Sameness sameness = same.Compare(index.Units[first], index.Units[second]);
            if (sameness.Confidence > 0)
                links.Add((sameness, first, second));
        }

        links = WithoutRivals(index, links);
        Dictionary<int, List<int>> groups = [];
        Dictionary<int, List<ClaimLink>> because = [];
        int[] groupOf = new int[index.Units.Count];
        for (int i = 0; i < groupOf.Length; i++)
        {
            groupOf[i] = i;
            groups.Add(i, [i]);
        }

        foreach (
            (Sameness sameness, int first, int second) in links
                .OrderByDescending(l => l.Sameness.Confidence)
                .ThenBy(l => l.First)
                .ThenBy(l => l.Second)
        )
        {
            int keep = Math.Min(groupOf[first], groupOf[second]);
            int join = Math.Max(groupOf[first], groupOf[second]);
            if (keep == join || !CanJoin(groups[keep], groups[join]))
                continue;
            foreach (int unit in groups[join])
                groupOf[unit] = keep;
            groups[keep].AddRange(groups[join]);
            groups.Remove(join);
            List<ClaimLink> reasons = because.TryGetValue(keep, out List<ClaimLink>? known) ? known : [];
            if (because.Remove(join, out List<ClaimLink>? joined))
                reasons.AddRange(joined);
            reasons.Add(new ClaimLink(index.Units[first].Rows[0], index.Units[second].Rows[0], sameness.Because!));
            because[keep] = reasons;
        }

        return
        [
            .. groups
                .Select(g => (Units: g.Value.Order().Select(u => index.Units[u]).ToList(), because.GetValueOrDefault(g.Key) ?? []))
                .OrderBy(g => g.Units[0].Number),
        ];

        bool CanJoin(List<int> left, List<int> right)
        {
            // Of large groups some members stand for all.
            int said = 0;
            int asked = 0;
            foreach (int a in left.Take(Compared))
            {
                foreach (int b in right.Take(Compared))
                {
                    asked++;
                    said += same.Compare(index.Units[a], index.Units[b]).Confidence > 0 ? 1 : 0;
                }
            }

            if (2 * said < asked)
                return false;
            foreach (int a in left.Take(Checked))
            {
                foreach (int b in right.Take(Checked))
                {
                    if (!same.AreCompatible(index.Units[a], index.Units[b]))
                        return false;
                }
            }

            return true;
        }
    }

    private const int Checked = 30;
    private const int Compared = 6;

    // Of two units of which it is only likely that they say the same, each must be the one of its article that is most like the other.
    private static List<(Sameness Sameness, int First, int Second)> WithoutRivals(
        UnitIndex index,
        List<(Sameness Sameness, int First, int Second)> links
    )
    {
        Dictionary<(int Unit, int Article), (double Strength, int Other)> best = [];
        foreach ((Sameness sameness, int first, int second) in links)
        {
            double strength = sameness.Confidence + (sameness.IsTentative ? 0 : 1);
            Note(first, second, strength);
            Note(second, first, strength);
        }

        return links.FindAll(l =>
            !l.Sameness.IsTentative
            || best[(l.First, index.Units[l.Second].Article)].Other == l.Second
                && best[(l.Second, index.Units[l.First].Article)].Other == l.First
        );

        void Note(int unit, int other, double strength)
        {
            (int, int) key = (unit, index.Units[other].Article);
            if (!best.TryGetValue(key, out (double Strength, int Other) known) || strength > known.Strength)
                best[key] = (strength, other);
        }
    }
}
