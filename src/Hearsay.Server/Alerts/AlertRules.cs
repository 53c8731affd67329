using System.Globalization;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Changes;

namespace Hearsay.Server.Alerts;

/// <summary>Which changes of the ledger a watch-list is told of.</summary>
internal static class AlertRules
{
    /// <summary>What a change is to a watch-list; null for nothing.</summary>
    public static AlertKind? KindFor(WatchList list, ChangeFacts facts)
    {
        bool byActor = !list.Actors.IsEmpty || !list.Dyads.IsEmpty;
        bool isAboutAll = list.Stories.IsEmpty && !byActor;
        // Reading the story costs more than looking at the change: what can be told from the change alone goes first.
        if (!isAboutAll && !byActor && !IsOf(list, facts))
            return null;
        AlertKind? kind = KindOf(facts, list.MinOrigins);
        if (kind is null && !(byActor && IsNewArticle(facts.Change)))
            return null;
        bool hasParty = byActor && (list.Actors.Any(facts.Parties.Contains) || list.Dyads.Any(dyad => dyad.All(facts.Parties.Contains)));
        if (!isAboutAll && !hasParty && !IsOf(list, facts))
            return null;
        kind ??= hasParty ? AlertKind.Watched : null;
        return kind is { } known && (list.Kinds.IsEmpty || list.Kinds.Contains(known)) ? known : null;
    }

    /// <summary>What a change is, whoever watches; null when nobody asks to be told of it by itself.</summary>
    public static AlertKind? KindOf(ChangeFacts facts, int minOrigins)
    {
        LedgerChange change = facts.Change;
        return change.Kind switch
        {
            ChangeKind.FirstDenial => AlertKind.FirstDenial,
            ChangeKind.Origins when Reaches(change.Detail, minOrigins) => AlertKind.IndependentOrigin,
            // A claim that comes with several origins at once never had fewer.
            ChangeKind.NewClaim when change.After != ClaimState.Asserted && facts.Origins >= minOrigins => AlertKind.IndependentOrigin,
            ChangeKind.CommitmentTested => TestOf(change.Detail),
            ChangeKind.CommitmentOverdue => AlertKind.DeadlinePassed,
            ChangeKind.NewVersion when facts.ChangedClaim is not null => AlertKind.ArticleChanged,
            _ => null,
        };
    }

    private static bool IsOf(WatchList list, ChangeFacts facts) =>
        list.Stories.Contains(facts.Change.Story) || (!list.Stories.IsEmpty && list.Stories.Contains(facts.Story));

    private static bool IsNewArticle(LedgerChange change) => change.Kind is ChangeKind.NewArticle or ChangeKind.NewVersion;

    private static AlertKind? TestOf(string? detail) =>
        detail switch
        {
            "keeps" => AlertKind.CommitmentKept,
            "strains" => AlertKind.CommitmentStrained,
            "breaks" => AlertKind.CommitmentBroken,
            _ => null,
        };

    // "1 → 2"
    private static bool Reaches(string? detail, int threshold)
    {
        string[] parts = (detail ?? "").Split(" → ");
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int before)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int after)
            && before < threshold
            && after >= threshold;
    }
}
