using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Ledger.Articles;

namespace Hearsay.Ledger.Search;

/// <summary>A statement or an event where it stands: with its article, its sentence and the claim that it belongs to. Exactly one of the two is there.</summary>
public sealed record LedgerRow(RowId Id, ArticleSummary Article)
{
    /// <summary>Gets the article with its letters, into which all spans point.</summary>
    public required Article Source { get; init; }

    /// <summary>Gets the statement; null where the row is an event.</summary>
    public Statement? Statement { get; init; }

    /// <summary>Gets the event; null where the row is a statement.</summary>
    public Event? Event { get; init; }

    /// <summary>Gets what it was said, or the words that name the deed, letter for letter.</summary>
    public required string Words { get; init; }

    /// <summary>Gets the sentences that hold it, letter for letter.</summary>
    public required string Context { get; init; }

    /// <summary>Gets where <see cref="Context"/> stands in the article.</summary>
    public required TextSpan ContextSpan { get; init; }

    /// <summary>Gets the name or words of who said or did it; null when nobody is named.</summary>
    public string? By { get; init; }

    /// <summary>Gets the name or words of to whom; null when nobody is named.</summary>
    public string? To { get; init; }

    /// <summary>Gets the day that it is dated to, else the day of publication; null when neither is known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Gets the id of its claim; null where it belongs to none.</summary>
    public string? Claim { get; init; }

    /// <summary>Gets where its claim stands; null where it belongs to none.</summary>
    public ClaimState? State { get; init; }

    /// <summary>Gets how many origins of its claim are independent; null where it belongs to none.</summary>
    public OriginCount? IndependentOrigins { get; init; }
}
