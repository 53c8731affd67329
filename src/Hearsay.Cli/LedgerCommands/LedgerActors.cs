using Hearsay.Cli.Runs;
using Hearsay.Core.Actors;
using Hearsay.Ledger;

namespace Hearsay.Cli.LedgerCommands;

/// <summary>Actors as a person names them on the command line.</summary>
internal static class LedgerActors
{
    /// <summary>The actor that goes by a name, an alias, an id or a country's code.</summary>
    /// <exception cref="NotInLedgerException">The ledger knows none.</exception>
    public static ActorId Require(LedgerStore store, string name) =>
        store.ActorNamed(name)?.Id
        ?? throw new NotInLedgerException(
            $"no actor of the ledger goes by the name of {name}",
            "'hearsay search NAME --in actors' shows who is near"
        );
}
