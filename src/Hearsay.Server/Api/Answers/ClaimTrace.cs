using System.Collections.Immutable;
using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Claims;
using Hearsay.Presentation;

namespace Hearsay.Server.Api.Answers;

/// <summary>A claim followed to where it comes from, with names and letters at hand, and what remains open about it.</summary>
internal sealed class ClaimTrace
{
    private readonly Dictionary<ActorId, Actor> _actors;
    private readonly Dictionary<ArticleId, Article> _articles;

    public ClaimTrace(StoredClaim stored)
    {
        Stored = stored;
        _actors = stored.Actors.ToDictionary(actor => actor.Id);
        _articles = stored.Articles.ToDictionary(row => row.Article.Id, row => row.Article);
    }

    public StoredClaim Stored { get; }

    /// <summary>What cannot be said of the claim, in plain sentences: a reader must not take silence for certainty.</summary>
    public IEnumerable<string> Unknown
    {
        get
        {
            Claim claim = Stored.Claim;
            int unnamed = claim.Origins.Count(origin => origin.Actor is null);
            if (claim.Origins.IsEmpty)
                yield return "Where it comes from is not told.";
            else if (unnamed == claim.Origins.Length)
                yield return "No origin is given by name.";
            else if (unnamed > 0)
                yield return $"{unnamed} of {claim.Origins.Length} origins are not given by name.";
            if (claim.IndependentOrigins.Min < 2)
                yield return claim.IndependentOrigins.Max > claim.IndependentOrigins.Min
                    ? "Whether its origins are independent of each other is not known."
                    : "It rests on one origin.";
            if (claim.State is ClaimState.Asserted or ClaimState.Corroborated)
                yield return "Whether it is true is not known: it is what was said.";
            if (claim.DeniedBy.IsEmpty)
                yield return "No denial was read; that is no confirmation.";
            if (claim.Grade.Source == 'F')
                yield return "The reliability of its source cannot be judged.";
        }
    }

    /// <summary>The name of an origin, or the words that describe it.</summary>
    public string? NameOf(ClaimOrigin origin) =>
        origin.Actor is { } id && _actors.TryGetValue(id, out Actor? actor) ? actor.Name : origin.Description;

    /// <summary>These rows as they were told.</summary>
    public IEnumerable<ClaimTelling> Tellings(ImmutableArray<RowId> rows)
    {
        foreach (RowId row in rows)
        {
            if (Stored.Statements.FirstOrDefault(statement => statement.Id == row) is { } said)
                yield return Of(said);
            else if (Stored.Events.FirstOrDefault(deed => deed.Id == row) is { } deed)
                yield return Of(deed);
        }
    }

    private ClaimTelling Of(Statement said) =>
        new(said.Id, NameOf(said.Source.Party, said.Article), ContractWords.Of(said.Act))
        {
            To = NameOf(said.Addressee, said.Article),
            Through = NameOf(said.Channel, said.Article),
            Evidence = [.. said.Content.Select(span => new Evidence(said.Article, span))],
        };

    private ClaimTelling Of(Event deed) =>
        new(deed.Id, NameOf(deed.Actor, deed.Article), ContractWords.Of(deed.Type) ?? Wording.Of(deed.Type))
        {
            To = NameOf(deed.Recipient, deed.Article),
            Evidence = [new Evidence(deed.Article, deed.Trigger)],
        };

    private string? NameOf(ActorReference? party, ArticleId article)
    {
        if (party is null)
            return null;
        if (party.Actor is { } id && _actors.TryGetValue(id, out Actor? actor))
            return actor.Name;
        return party.Description
            ?? (party.Span is { } span && _articles.TryGetValue(article, out Article? home) ? span.TextIn(home.Text) : null);
    }
}

/// <summary>A row of a claim as it was told.</summary>
/// <param name="By">Who said or did it; null when nobody is named.</param>
/// <param name="Act">The speech act or the kind of deed, in the contract's words.</param>
internal sealed record ClaimTelling(RowId Row, string? By, string Act)
{
    public string? To { get; init; }

    public string? Through { get; init; }

    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}
