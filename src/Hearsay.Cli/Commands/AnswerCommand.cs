using System.CommandLine;
using System.Text.Json;
using Hearsay.Cli.Terminals;
using Hearsay.Contract;
using Hearsay.Core.Briefs;

namespace Hearsay.Cli.Commands;

/// <summary>What the commands share that put one question to a brief: files in, the answer as text for people or JSON for programs.</summary>
internal sealed class AnswerCommand
{
    private const string Text = "text";
    private const string Json = "json";

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "text for people, json for programs.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => Text,
    };

    private readonly TextOptions _texts = new();
    private readonly InputOptions _inputs = new();

    /// <summary>Completes a command that has its own arguments.</summary>
    /// <param name="writeText">Writes the answer for people.</param>
    /// <param name="writeJson">Writes the answer for programs.</param>
    public void Complete(
        Command command,
        Action<ParseResult, ReportWriter, Brief> writeText,
        Action<ParseResult, ContractWriter, Brief> writeJson
    )
    {
        _format.AcceptOnlyFromAmong(Text, Json);
        command.Options.Add(_format);
        _texts.AddTo(command);
        _inputs.AddTo(command);
        command.SetAction(parsed =>
            CommandRun.ExecuteAsync(
                _inputs.Read(parsed),
                async (run, cancellationToken) =>
                {
                    Brief brief = await run.Pipeline.BriefAsync(run.Files, run.Report, run.Progress, cancellationToken);
                    if (parsed.GetValue(_format) == Json)
                    {
                        await using (Utf8JsonWriter json = new(run.Output.Stream, ContractWriter.Options(indented: true)))
                            writeJson(parsed, new ContractWriter(json), brief);
                        run.Output.Stream.WriteByte((byte)'\n');
                        return;
                    }

                    await _texts.WriteAsync(parsed, run.Output, writer => writeText(parsed, writer, brief));
                }
            )
        );
    }
}
