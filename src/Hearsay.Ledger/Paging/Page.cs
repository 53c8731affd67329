using System.Collections.Immutable;

namespace Hearsay.Ledger.Paging;

/// <summary>A stretch of a list that is paged by key: nothing is shown twice or left out when rows come in meanwhile.</summary>
/// <param name="Next">What to ask for the next stretch with; null at the end. Opaque, of ASCII letters safe in addresses.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);
