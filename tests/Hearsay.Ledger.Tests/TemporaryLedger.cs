using Hearsay.Ledgers;

namespace Hearsay.Ledger.Tests;

/// <summary>A SQLite ledger for one test, gone afterwards. It can be opened again as another process would.</summary>
internal sealed class TemporaryLedger : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearsay-ledger-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "ledger.db");

    public NewsLedger Open() => NewsLedger.Open(LedgerLocation.Of(Path), new PipelineOptions(), TimeProvider.System);

    public void Dispose() => _folder.Delete(recursive: true);
}
