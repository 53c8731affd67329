using System.Collections.Immutable;
using Hearsay.Core.Actors;

namespace Hearsay.Core.Briefs;

/// <summary>Outlets that cite each other for one claim.</summary>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Outlets">The outlets, each of which cites the next, the last one the first.</param>
/// <param name="Spans">Where each says that it has it from the next.</param>
public sealed record CitationCircle(string Claim, ImmutableArray<ActorId> Outlets, ImmutableArray<Evidence> Spans);
