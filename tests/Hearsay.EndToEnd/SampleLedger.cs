using Hearsay.Testing;

namespace Hearsay.EndToEnd;

/// <summary>A ledger of all samples, made once for the tests of a class, which only ask it.</summary>
public sealed class SampleLedger : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SampleLedger()
    {
        Ledger = _folder.At("ledger.db");
        Outcome outcome = CommandLine.Run("add", "samples", "--ledger", Ledger);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    /// <summary>Gets where it lies.</summary>
    public string Ledger { get; }

    public void Dispose() => _folder.Dispose();
}
