using System.CommandLine;
using Hearsay.Ledger;

namespace Hearsay.Cli.Options;

/// <summary>The option that says where the ledger lies.</summary>
internal sealed class LedgerOption
{
    /// <summary>Gets the option itself.</summary>
    public Option<string?> Option { get; } =
        new("--ledger")
        {
            Description = "The ledger: a file, or a PostgreSQL address (default: $HEARSAY_LEDGER, else a file in your data folder).",
            HelpName = "LEDGER",
        };

    // An empty name is a variable that was not set: what is added must not go to the default ledger unasked.
    public LedgerOption() => Option.RefuseEmpty("a file or an address");

    public void AddTo(Command command) => command.Options.Add(Option);

    /// <summary>The option's ledger, else that of the environment, else the default one.</summary>
    public LedgerLocation Read(ParseResult parsed) => LedgerLocation.Resolve(parsed.GetValue(Option), Environment.GetEnvironmentVariable);
}
