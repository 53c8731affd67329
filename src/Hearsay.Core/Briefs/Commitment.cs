using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;

namespace Hearsay.Core.Briefs;

/// <summary>What an actor bound itself to, for good or ill: one row however often it is voiced.</summary>
/// <param name="By">Who is bound. Its span lies in the article of the first statement.</param>
/// <param name="What">The words that say to what.</param>
public sealed record Commitment(
    string Id,
    ImmutableArray<RowId> Statements,
    ArticleId Article,
    ActorReference By,
    CommitmentKind Kind,
    ImmutableArray<Evidence> What
)
{
    /// <summary>Gets to whom it was made; null when nobody is named.</summary>
    public ActorReference? To { get; init; }

    /// <summary>Gets the TIMEX3 value of the deadline; null when there is none.</summary>
    public string? Due { get; init; }

    /// <summary>Gets the day of the last report, when the deadline had passed by then and nothing tells that the thing was done or not; else null.</summary>
    public string? OverdueAsOf { get; init; }

    /// <summary>Gets the condition in the article's words; null when there is none.</summary>
    public string? Condition { get; init; }

    /// <summary>Gets the later deeds that keep, strain or break it; empty while none is told.</summary>
    public ImmutableArray<CommitmentTest> Tests { get; init; } = [];
}

/// <summary>A later deed that bears on a commitment.</summary>
/// <param name="Row">The event, or the statement that something did not happen.</param>
public sealed record CommitmentTest(RowId Row, TestRelation Relation, ImmutableArray<Evidence> Spans, string Because);
