using Hearsay.Ingestion;
using Hearsay.Ingestion.Fetching;
using Hearsay.Ledgers;
using Hearsay.Server.Alerts;
using Hearsay.Server.Hosting;
using Hearsay.Server.Intake;
using Hearsay.Server.Jobs;
using Hearsay.Server.Security;
using Hearsay.Server.Security.Accounts;
using Hearsay.Server.Telemetry;

namespace Hearsay.Server;

/// <summary>What pages, REST and MCP work with. Made once by whoever opens the room, who also disposes of the ledger; everything in it is thread-safe.</summary>
public sealed class RoomServices : IDisposable
{
    private readonly WebFetcher _fetcher;

    /// <summary>Services over a ledger.</summary>
    /// <param name="limits">What one item that is added may cost.</param>
    /// <param name="guard">Which addresses may be fetched; public ones only unless set.</param>
    public RoomServices(NewsLedger ledger, TimeProvider time, ReadLimits? limits = null, AddressGuard? guard = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(time);
        Ledger = ledger;
        Time = time;
        Guard = guard ?? AddressGuard.PublicOnly;
        Accounts = new AccountStore(ledger.Store, time);
        Audit = new AuditLog(ledger.Store, time);
        Jobs = new JobRunner(time);
        Intake = new ArticleIntake(ledger, limits ?? ReadLimits.Default, Metrics);
        _fetcher = new WebFetcher(Guard, FetchLimits.Default, time, WebFetcher.Product + "/1 (news reader)");
        Fetches = new PageFetch(_fetcher, Intake);
        WatchLists = new WatchListStore(ledger.Store, time);
        Alerts = new AlertStore(ledger.Store);
    }

    /// <summary>Gets the ledger: <c>Ledger.Store</c> answers, the rest adds and decides.</summary>
    public NewsLedger Ledger { get; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>Gets which addresses may be asked for pages and posted to.</summary>
    public AddressGuard Guard { get; }

    /// <summary>Gets the files built into the program.</summary>
    public EmbeddedAssets Assets { get; } = EmbeddedAssets.Load();

    /// <summary>Gets what protects forms.</summary>
    public FormTokens FormTokens { get; } = new();

    /// <summary>Gets what the room counts of itself.</summary>
    public RoomMetrics Metrics { get; } = new();

    /// <summary>Gets who may come in.</summary>
    public AccountStore Accounts { get; }

    /// <summary>Gets who changed what.</summary>
    public AuditLog Audit { get; }

    /// <summary>Gets the long work.</summary>
    public JobRunner Jobs { get; }

    /// <summary>Gets what adds articles.</summary>
    public ArticleIntake Intake { get; }

    /// <summary>Gets what fetches pages.</summary>
    public PageFetch Fetches { get; }

    /// <summary>Gets what people want to be told of.</summary>
    public WatchListStore WatchLists { get; }

    /// <summary>Gets what they were told of.</summary>
    public AlertStore Alerts { get; }

    public void Dispose()
    {
        _fetcher.Dispose();
        Metrics.Dispose();
    }
}
