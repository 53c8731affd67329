using System.CommandLine;
using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary>The option that says where the ledger lies.</summary>
internal sealed class LedgerOption
{
    private readonly Option<string?> _option = new("--ledger")
    {
        Description = "The ledger: a file, or a PostgreSQL address (default: $HEARSAY_LEDGER, else a file in your data folder).",
        HelpName = "LEDGER",
    };

    public void AddTo(Command command) => command.Options.Add(_option);

    /// <summary>The option's ledger, else that of the environment, else the default one.</summary>
    public LedgerLocation Read(ParseResult parsed) => LedgerLocation.Resolve(parsed.GetValue(_option), Environment.GetEnvironmentVariable);
}
