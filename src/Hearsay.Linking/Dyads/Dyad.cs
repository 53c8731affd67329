using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;

namespace Hearsay.Linking.Dyads;

/// <summary>What two actors did to each other over time.</summary>
/// <param name="Deeds">By date; undated ones last.</param>
public sealed record Dyad(ImmutableArray<ActorId> First, ImmutableArray<ActorId> Second, ImmutableArray<DyadDeed> Deeds)
{
    /// <summary>The deeds of a month put together: number, and sum of weights. Planned, denied and hypothetical ones do not count.</summary>
    public IEnumerable<(string Month, int Deeds, double Weight)> Months() =>
        Deeds
            .Where(d => d.Counts && d.Date is { Length: >= 7 })
            .GroupBy(d => d.Date![..7], StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count(), g.Sum(d => d.Weight)));
}

/// <summary>One deed, however many articles tell it.</summary>
/// <param name="Rows">The rows that tell it, copies included.</param>
/// <param name="Date">ISO date, of the deed where it is told, else of the first publication; null when neither is known.</param>
/// <param name="IsForward">Whether the first did it to the second.</param>
/// <param name="Weight">From -10, hostile, to 10, friendly.</param>
/// <param name="Counts">Whether it is told as something that took place.</param>
public sealed record DyadDeed(ImmutableArray<RowId> Rows, string? Date, bool IsForward, string Kind, double Weight, bool Counts);

/// <summary>A deed with who did it and to whom.</summary>
public sealed record DirectedDeed(ActorId From, ActorId To, DyadDeed Deed);
