using System.Collections.Immutable;
using Hearsay.Core.Text;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Paging;

namespace Hearsay.Ledger.Search;

/// <summary>Something that fits a query. Of row, article and actor the one that was looked for is there; a row's article is in the row.</summary>
/// <param name="Excerpt">The words around the best match, letter for letter.</param>
/// <param name="Highlights">The places in the excerpt that fit, in UTF-16 units.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
public sealed record SearchHit(string Excerpt, ImmutableArray<TextSpan> Highlights, double Score)
{
    /// <summary>Gets the statement or event; null where something else was looked for.</summary>
    public LedgerRow? Row { get; init; }

    /// <summary>Gets the article; null where something else was looked for.</summary>
    public ArticleSummary? Article { get; init; }

    /// <summary>Gets the actor; null where something else was looked for.</summary>
    public ActorSummary? Actor { get; init; }
}

/// <summary>A stretch of the answer to a query.</summary>
/// <param name="IsPartial">Whether only the newest of very many rows with these words were looked through.</param>
public sealed record SearchAnswer(Page<SearchHit> Page, bool IsPartial);
