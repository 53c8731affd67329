using Hearsay.Cli.Runs;
using Hearsay.Core.Actors;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;

namespace Hearsay.Cli.LedgerCommands;

/// <summary>Actors, outlets and stories as a person names them on the command line. An empty answer would hide a slip of the pen.</summary>
internal static class LedgerNames
{
    /// <summary>The actor that goes by a name, an alias, an id or a country's code.</summary>
    /// <exception cref="NotThereException">The ledger knows none.</exception>
    public static ActorId RequireActor(LedgerStore store, string name) =>
        store.ActorNamed(name)?.Id
        ?? throw new NotThereException(
            $"no actor of the ledger goes by the name of {name}",
            "'hearsay search NAME --in actors' shows who is near"
        );

    /// <summary>The outlet's name as it was given; null where none was.</summary>
    /// <exception cref="NotThereException">No article of the ledger is of this outlet.</exception>
    public static string? RequireOutlet(LedgerStore store, string? name) =>
        name is null || store.HasOutlet(name)
            ? name
            : throw new NotThereException($"the ledger has no article of an outlet {name}", "'hearsay outlets' lists them");

    /// <summary>The story of an id, or of one that it had before.</summary>
    /// <exception cref="NotThereException">The ledger knows none.</exception>
    public static StoredStory RequireStory(LedgerStore store, string id) =>
        store.FindStory(id) ?? throw new NotThereException($"the ledger has no story {id}", "'hearsay story' lists them");
}
