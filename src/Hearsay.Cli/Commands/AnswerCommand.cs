using System.CommandLine;
using Hearsay.Cli.Options;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Terminals;
using Hearsay.Contract;
using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary>What the commands share that put one question to articles or to the ledger: the answer comes as text for people or as JSON for programs.</summary>
internal sealed class AnswerCommand
{
    private const string Text = "text";
    private const string Json = "json";

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "text for people (the default), json for programs.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => Text,
    };

    private readonly TextOptions _texts = new();
    private readonly LedgerOption _ledger = new();
    private readonly InputOptions _inputs = new(needsFiles: false);

    /// <summary>Completes a command that has its own arguments.</summary>
    /// <param name="command">Gets the options, and the answer as its action.</param>
    /// <param name="find">Finds the answer in the files of the run; without files, in the ledger named.</param>
    public void Complete(Command command, Func<ParseResult, CommandRun, LedgerLocation, CancellationToken, Task<Answer>> find)
    {
        _format.TakeOnly(Text, Json);
        command.Options.Add(_format);
        _texts.AddTo(command);
        _ledger.AddTo(command);
        _inputs.AddTo(command);
        _inputs.RefuseWithFiles(command, _ledger.Option);
        command.SetAction(parsed =>
            CommandRun.ExecuteAsync(
                _inputs.Read(parsed),
                async (run, cancellationToken) =>
                {
                    using Answer answer = await find(parsed, run, _ledger.Read(parsed), cancellationToken);
                    if (parsed.GetValue(_format) == Json)
                        JsonLines.WriteOne(run.Output.Stream, answer, (writer, found) => found.WriteJson(writer));
                    else
                        await _texts.WriteAsync(parsed, run.Output, answer.WriteText);
                }
            )
        );
    }
}

/// <summary>An answer in both forms. Holds the ledger that it reads from open until it is written.</summary>
/// <param name="WriteText">For people.</param>
/// <param name="WriteJson">For programs.</param>
internal sealed record Answer(Action<ReportWriter> WriteText, Action<ContractWriter> WriteJson) : IDisposable
{
    /// <summary>Gets what the answer reads from.</summary>
    public IDisposable? Source { get; init; }

    public void Dispose() => Source?.Dispose();
}
