using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Ledger;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Stories;

namespace Hearsay.Server.Alerts;

/// <summary>What is known of a change beside the change itself, read from its story when a rule first asks.</summary>
internal sealed class ChangeFacts
{
    private readonly Lazy<StoredStory?> _story;
    private readonly Lazy<ImmutableHashSet<string>> _parties;

    public ChangeFacts(LedgerStore store, LedgerChange change)
    {
        Change = change;
        _story = new Lazy<StoredStory?>(() => store.FindStory(change.Story));
        _parties = new Lazy<ImmutableHashSet<string>>(FindParties);
    }

    public LedgerChange Change { get; }

    /// <summary>Id of the story today: one that got an earlier article or was merged has another than at the time of the change.</summary>
    public string Story => _story.Value?.Summary.Id ?? Change.Story;

    public string Title => _story.Value?.Summary.Title ?? "";

    /// <summary>Ids of the actors that have part in it: in the claim's rows, in the commitment, else in the article's rows.</summary>
    public ImmutableHashSet<string> Parties => _parties.Value;

    /// <summary>How many origins of the claim are provably independent now.</summary>
    public int Origins => Claim(Change.Claim)?.IndependentOrigins.Min ?? 0;

    /// <summary>The first claim that rests on sentences which the new version of the article changed; null when there is none: the change is one of wording.</summary>
    public Claim? ChangedClaim =>
        _story
            .Value?.Brief.Articles.FirstOrDefault(row => row.Article.Id.Value == Change.Article)
            ?.RevisionOf?.Changes.SelectMany(place => place.Claims)
            .Select(Claim)
            .FirstOrDefault(claim => claim is not null);

    private Claim? Claim(string? id) => _story.Value?.Brief.Claims.FirstOrDefault(claim => claim.Id == id);

    private ImmutableHashSet<string> FindParties()
    {
        if (_story.Value?.Brief is not { } brief)
            return [];
        IEnumerable<ActorReference?> parties =
            Change.Commitment is { } commitment
                ? brief.Commitments.Where(row => row.Id == commitment).SelectMany(row => new[] { row.By, row.To })
            : Claim(Change.Claim) is { } claim ? PartiesOf(brief, claim.Members.Concat(claim.DeniedBy).ToHashSet(), null)
            : PartiesOf(brief, null, Change.Article);
        return [.. parties.Select(party => party?.Actor?.Value).OfType<string>()];
    }

    private static IEnumerable<ActorReference?> PartiesOf(Brief brief, HashSet<RowId>? rows, string? article)
    {
        foreach (Statement said in brief.Statements.Where(row => rows?.Contains(row.Id) ?? row.Article.Value == article))
        {
            yield return said.Source.Party;
            yield return said.Addressee;
        }

        foreach (Event deed in brief.Events.Where(row => rows?.Contains(row.Id) ?? row.Article.Value == article))
        {
            yield return deed.Actor;
            yield return deed.Recipient;
        }
    }
}
