using System.Collections.Immutable;
using Hearsay.Core.Articles;

namespace Hearsay.Core.Briefs;

/// <summary>What changed between two versions of one article.</summary>
/// <param name="Of">The earlier version.</param>
/// <param name="Changes">The changed places, in the order of the text.</param>
public sealed record ArticleRevision(ArticleId Of, ImmutableArray<TextChange> Changes);

/// <summary>A changed place: whole sentences.</summary>
/// <param name="Before">The sentences in the earlier version; null when they are new.</param>
/// <param name="After">The sentences in the later version; null when they were taken out.</param>
/// <param name="Claims">Ids of the claims that have a member in them.</param>
public sealed record TextChange(Evidence? Before, Evidence? After, ImmutableArray<string> Claims);
