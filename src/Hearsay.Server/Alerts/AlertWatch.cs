using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core.Briefs;
using Hearsay.Ledger;
using Hearsay.Ledger.Changes;

namespace Hearsay.Server.Alerts;

/// <summary>Reads the ledger's log of changes on and turns it into alerts. One at a time; where it stopped stands in the ledger.</summary>
public sealed class AlertWatch
{
    private const string Area = "alerts";
    private const string Cursor = "cursor";
    private const int ChangesAtOnce = 500;

    private readonly LedgerStore _store;
    private readonly WatchListStore _lists;
    private readonly AlertStore _alerts;

    /// <summary>A watch over this ledger.</summary>
    public AlertWatch(LedgerStore store, WatchListStore lists, AlertStore alerts)
    {
        _store = store;
        _lists = lists;
        _alerts = alerts;
    }

    /// <summary>Looks at everything that is new, and says how many alerts it gave.</summary>
    public int LookAtChanges(CancellationToken cancellationToken)
    {
        int given = 0;
        ImmutableArray<StoredWatchList> lists = _lists.All();
        long at = _store.FindDocument(Area, Cursor) is { } document ? long.Parse(document.Json, CultureInfo.InvariantCulture) : 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImmutableArray<LedgerChange> changes = _store.ChangesSince(at, ChangesAtOnce);
            if (changes.IsEmpty)
                return given;
            Alert[] alerts = [.. changes.SelectMany(change => AlertsOf(change, lists))];
            // The alerts first: when the process ends between the two, the changes are looked at again and give the same alerts.
            _alerts.Append(alerts);
            at = changes[^1].Sequence;
            _store.SaveDocument(Area, Cursor, at.ToString(CultureInfo.InvariantCulture));
            given += alerts.Length;
        }
    }

    private IEnumerable<Alert> AlertsOf(LedgerChange change, ImmutableArray<StoredWatchList> lists)
    {
        ChangeFacts facts = new(_store, change);
        foreach (StoredWatchList stored in lists)
        {
            // A list is not told of what was there before it.
            if (change.At < stored.Created || AlertRules.KindFor(stored.List, facts) is not { } kind)
                continue;
            Claim? changed = kind == AlertKind.ArticleChanged ? facts.ChangedClaim : null;
            yield return new Alert
            {
                At = AlertStore.Time(change.At),
                WatchList = stored.List.Name,
                Kind = kind,
                Story = facts.Story,
                Title = facts.Title,
                Claim = change.Claim ?? changed?.Id,
                Commitment = change.Commitment,
                Article = change.Article,
                Text = changed?.Text ?? change.Text,
                Detail = change.Detail,
                Sequence = change.Sequence,
            };
        }
    }
}
