using Hearsay.Ledgers;

namespace Hearsay.Ledger.Tests.Stores;

/// <summary>An empty ledger of either engine for one test, gone afterwards. It can be opened again as another process would.</summary>
internal sealed class LedgerPlace : IDisposable
{
    private readonly LedgerLocation _location;
    private readonly Action _remove;

    private LedgerPlace(LedgerLocation location, Action remove)
    {
        _location = location;
        _remove = remove;
    }

    public LedgerLocation Location => _location;

    /// <summary>Makes one.</summary>
    public static LedgerPlace Create(string engine)
    {
        if (engine == "postgres")
            return new LedgerPlace(LedgerLocation.Of(PostgresServer.Shared.Value!.CreateDatabase()), () => { });
        DirectoryInfo folder = Directory.CreateTempSubdirectory("hearsay-ledger-");
        return new LedgerPlace(LedgerLocation.Of(Path.Combine(folder.FullName, "ledger.db")), () => folder.Delete(recursive: true));
    }

    public NewsLedger Open() => NewsLedger.Open(_location, new PipelineOptions(), TimeProvider.System);

    /// <summary>Opens it with a bound on what linking keeps in memory.</summary>
    public NewsLedger Open(LinkingMemory memory) => NewsLedger.Open(_location, new PipelineOptions(), TimeProvider.System, memory);

    public void Dispose() => _remove();
}
