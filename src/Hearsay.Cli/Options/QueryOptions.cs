using System.CommandLine;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Terminals;
using Hearsay.Contract;
using Hearsay.Ingestion;
using Hearsay.Ledgers;

namespace Hearsay.Cli.Options;

/// <summary>The options of every command that asks a ledger: where it lies, how the answer is printed and where to.</summary>
internal sealed class QueryOptions
{
    private const string Text = "text";
    private const string Json = "json";

    private readonly LedgerOption _ledger = new();
    private readonly TextOptions _texts = new();

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "text for people (the default), json for programs.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => Text,
    };

    private readonly Option<string?> _out = new("--out", "-o")
    {
        Description = "Write to this file instead of standard output. It appears whole or not at all.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say nothing but the answer and errors." };

    public QueryOptions() => _format.TakeOnly(Text, Json);

    public void AddTo(Command command)
    {
        _ledger.AddTo(command);
        command.Options.Add(_format);
        command.Options.Add(_out);
        _texts.AddTo(command);
        command.Options.Add(_quiet);
    }

    /// <summary>Opens the ledger, asks it and writes the answer.</summary>
    public Task<int> RunAsync<T>(
        ParseResult parsed,
        Func<CommandRun, NewsLedger, CancellationToken, T> ask,
        Action<ReportWriter, T> text,
        Action<ContractWriter, T> json
    ) =>
        CommandRun.ExecuteAsync(
            Request(parsed),
            async (run, cancellationToken) =>
            {
                using NewsLedger ledger = run.OpenLedger(_ledger.Read(parsed));
                T answer = ask(run, ledger, cancellationToken);
                if (parsed.GetValue(_format) == Json)
                {
                    using JsonLines lines = new(run.Output.Stream);
                    lines.Write(answer, json);
                }
                else
                    await _texts.WriteAsync(parsed, run.Output, writer => text(writer, answer));
            }
        );

    private InputRequest Request(ParseResult parsed) =>
        new([], parsed.GetValue(_out))
        {
            Limits = ReadLimits.Default,
            Jobs = Environment.ProcessorCount,
            IsQuiet = parsed.GetValue(_quiet),
            ShowsProgress = false,
        };
}
