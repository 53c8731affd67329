using Hearsay.Ledger;

namespace Hearsay.Cli.Runs;

/// <summary>A ledger that has to be there already: a question to one that is not there is a slip, and must not leave an empty one behind.</summary>
internal static class ExistingLedger
{
    /// <summary>Refuses a file that is not there. A database is asked when it is opened.</summary>
    /// <exception cref="LedgerException">There is no such file.</exception>
    public static void Require(LedgerLocation location)
    {
        if (!location.IsPostgres && !Directory.Exists(location.Value) && !File.Exists(location.Value))
            throw new LedgerException($"there is no ledger at {location}", "'hearsay add FILE' makes one; --ledger names another");
    }
}
