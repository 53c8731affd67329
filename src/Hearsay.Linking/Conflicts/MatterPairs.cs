using System.Globalization;

namespace Hearsay.Linking.Conflicts;

/// <summary>Brings together the units that count, date or place one kind of deed, whatever their other words.</summary>
internal static class MatterPairs
{
    // As with claims: of one kind of deed each meets the first ones and its neighbours.
    private const int Earliest = 12;
    private const int Neighbours = 24;

    /// <summary>The pairs, smaller number first, ascending.</summary>
    public static IEnumerable<(Matter First, Matter Second)> Of(IEnumerable<Matter> matters)
    {
        Dictionary<string, List<Matter>> holders = new(StringComparer.Ordinal);
        SortedSet<(int, int)> seen = [];
        foreach (Matter matter in matters)
        {
            foreach (string key in KeysOf(matter).Distinct(StringComparer.Ordinal))
            {
                if (!holders.TryGetValue(key, out List<Matter>? known))
                    holders.Add(key, known = []);
                for (int i = 0; i < known.Count; i++)
                {
                    if (i == Earliest && known.Count - Neighbours > i)
                        i = known.Count - Neighbours;
                    if (seen.Add((known[i].Unit.Number, matter.Unit.Number)))
                        yield return (known[i], matter);
                }

                known.Add(matter);
            }
        }
    }

    private static IEnumerable<string> KeysOf(Matter matter)
    {
        foreach (CountedDeed count in matter.Counts)
            yield return $"n {count.Deed} {count.Thing}";
        foreach (DatedDeed date in matter.Dates)
            yield return $"d {date.Deed}";
        foreach (PlacedDeed place in matter.Places)
            yield return $"p {place.Deed}";
        if (matter.Way is not null)
            yield return "w";
        if (matter.Dates.Any(d => d.Moment.Clock is not null))
            yield return "c";
        foreach (int pair in matter.Opposites)
            yield return string.Create(CultureInfo.InvariantCulture, $"o {pair}");
        if (matter.Unit.Whereabouts is { } here)
        {
            foreach (int subject in here.Subject.Order())
                yield return string.Create(CultureInfo.InvariantCulture, $"s {subject}");
        }
    }
}
