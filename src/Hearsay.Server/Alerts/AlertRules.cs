using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core.Actors;
using Hearsay.Ledger;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Claims;

namespace Hearsay.Server.Alerts;

/// <summary>Which changes of the ledger a watch-list is told of.</summary>
internal static class AlertRules
{
    /// <summary>What a change is to a watch-list; null for nothing.</summary>
    /// <param name="parties">Ids of the actors that have part in the change; asked only where the list names actors.</param>
    public static AlertKind? KindFor(WatchList list, LedgerChange change, Func<ImmutableHashSet<string>> parties)
    {
        AlertKind? kind = KindOf(change, list.MinOrigins);
        bool isWatched = IsAbout(list, change, parties, out bool byActor);
        if (!isWatched)
            return null;
        if (kind is null && byActor && change.Kind == ChangeKind.NewClaim)
            kind = AlertKind.Watched;
        return kind is { } known && (list.Kinds.IsEmpty || list.Kinds.Contains(known)) ? known : null;
    }

    /// <summary>What a change is, whoever watches; null when nobody asks to be told of it by itself.</summary>
    public static AlertKind? KindOf(LedgerChange change, int minOrigins) =>
        change.Kind switch
        {
            ChangeKind.FirstDenial => AlertKind.FirstDenial,
            ChangeKind.Origins when Reaches(change.Detail, minOrigins) => AlertKind.IndependentOrigin,
            ChangeKind.CommitmentTested => TestOf(change.Detail),
            ChangeKind.CommitmentOverdue => AlertKind.DeadlinePassed,
            // A version that changes no claim is a matter of wording.
            ChangeKind.NewVersion when change.Claim is not null => AlertKind.ArticleChanged,
            _ => null,
        };

    /// <summary>Who has part in a change: sources, addressees, actors and recipients of the claim's rows, and who is bound by a commitment.</summary>
    public static ImmutableHashSet<string> PartiesOf(LedgerStore store, LedgerChange change)
    {
        IEnumerable<ActorReference?> parties = [];
        if (change.Claim is { } claim && store.FindClaim(claim) is { } stored)
            parties = PartiesOf(stored);
        else if (
            change.Commitment is { } id
            && store.FindStory(change.Story)?.Brief.Commitments.FirstOrDefault(c => c.Id == id) is { } commitment
        )
            parties = [commitment.By, commitment.To];
        return [.. parties.Select(party => party?.Actor?.Value).OfType<string>()];
    }

    private static IEnumerable<ActorReference?> PartiesOf(StoredClaim claim) =>
        claim
            .Statements.SelectMany(said => new[] { said.Source.Party, said.Addressee })
            .Concat(claim.Events.SelectMany(deed => new[] { deed.Actor, deed.Recipient }));

    private static bool IsAbout(WatchList list, LedgerChange change, Func<ImmutableHashSet<string>> parties, out bool byActor)
    {
        byActor = false;
        if (list.Stories.IsEmpty && list.Actors.IsEmpty && list.Dyads.IsEmpty)
            return true;
        if (list.Stories.Contains(change.Story))
            return true;
        if (list.Actors.IsEmpty && list.Dyads.IsEmpty)
            return false;
        ImmutableHashSet<string> having = parties();
        byActor = list.Actors.Any(having.Contains) || list.Dyads.Any(dyad => dyad.All(having.Contains));
        return byActor;
    }

    private static AlertKind? TestOf(string? detail) =>
        detail switch
        {
            "keeps" => AlertKind.CommitmentKept,
            "strains" => AlertKind.CommitmentStrained,
            "breaks" => AlertKind.CommitmentBroken,
            _ => null,
        };

    // "origins 1 → 2"
    private static bool Reaches(string? detail, int threshold)
    {
        string[] parts = (detail ?? "").Split(' ');
        return parts.Length == 4
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int before)
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out int after)
            && before < threshold
            && after >= threshold;
    }
}
