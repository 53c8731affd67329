using System.Collections.Immutable;

namespace Hearsay.Core.Briefs;

/// <summary>Two claims that cannot both hold as told. Symmetric: First is the one with the smaller id.</summary>
public sealed record Conflict(string First, string Second, ConflictKind On, ImmutableArray<Evidence> Spans)
{
    /// <summary>Gets why the two are taken to speak of one matter.</summary>
    public string Because { get; init; } = "";
}
