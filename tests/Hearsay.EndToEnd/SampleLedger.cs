namespace Hearsay.EndToEnd;

/// <summary>A ledger of all samples, made once for the tests of a class, which only ask it.</summary>
public sealed class SampleLedger : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearsay-samples-");

    public SampleLedger()
    {
        Ledger = Path.Combine(_folder.FullName, "ledger.db");
        Outcome outcome = CommandLine.Run("add", "samples", "--ledger", Ledger);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    /// <summary>Gets where it lies.</summary>
    public string Ledger { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
