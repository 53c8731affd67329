using System.Collections.Immutable;
using Hearsay.Core.Articles;

namespace Hearsay.Core.Briefs;

/// <summary>Articles about one course of events.</summary>
/// <param name="Title">The headline that says most of what its articles share; where none has one, the first words.</param>
public sealed record Story(
    string Id,
    string Title,
    ImmutableArray<ArticleId> Articles,
    ImmutableArray<string> Claims,
    ImmutableArray<TimelineEntry> Timeline
);

/// <summary>A dated row of a story.</summary>
/// <param name="Date">TIMEX3 value.</param>
public sealed record TimelineEntry(string Date, RowId Row);
