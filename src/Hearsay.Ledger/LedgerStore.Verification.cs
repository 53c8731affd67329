using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Verification;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    /// <summary>Checks everything that the ledger holds: the engine's own checks, hashes, that every span lies in its article, that every row and claim has its evidence, and that index and counters agree with the rows.</summary>
    /// <param name="progress">Told how many articles were checked.</param>
    /// <returns>What is wrong, in sentences; nothing where all is well.</returns>
    public IEnumerable<string> Verify(IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using LedgerSession session = new(Explained(_engine.Open));
        foreach (string fault in Explained(() => _engine.Faults(session).ToList()))
            yield return fault;
        LedgerVerifier verifier = new(session);
        foreach (string fault in verifier.Articles(progress, cancellationToken))
            yield return fault;
        foreach (string fault in verifier.Stories(cancellationToken))
            yield return fault;
        foreach (string fault in verifier.Indexes())
            yield return fault;
    }
}
