using System.Collections.Immutable;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Search;

/// <summary>A claim that is near a sentence.</summary>
/// <param name="Likeness">From 0 to 1.</param>
/// <param name="Differences">Where it says something else: "other figure: 900", "says that it is not so".</param>
public sealed record ClaimMatch(Claim Claim, double Likeness, ImmutableArray<string> Differences);
