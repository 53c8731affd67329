using System.CommandLine;
using System.Text;
using Hearsay.Core.Analyses;
using Hearsay.Language.Conllu;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay parse</c>: sentences and words, as CoNLL-U.</summary>
internal static class ParseCommand
{
    private const string ConlluFormat = "conllu";

    public static Command Create()
    {
        GuidedCommand command = new("parse", "Print sentences and words as CoNLL-U, the format of Universal Dependencies.")
        {
            Notes = ["Every word carries TokenRange=start:end in its last column: code points of the text that 'hearsay read' prints."],
            Examples =
            [
                ("hearsay parse story.txt", "One article"),
                ("hearsay parse corpus/ --out corpus.conllu", "A folder into one file"),
            ],
        };
        Option<string> format = new("--format", "-f")
        {
            Description = "conllu, the only one for now.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => ConlluFormat,
        };
        format.AcceptOnlyFromAmong(ConlluFormat);
        command.Options.Add(format);
        InputOptions inputs = new();
        inputs.AddTo(command);
        command.SetAction(parsed => CommandRun.ExecuteAsync(inputs.Read(parsed), WriteAsync));
        return command;
    }

    private static async Task WriteAsync(CommandRun run, CancellationToken cancellationToken)
    {
        await using StreamWriter writer = new(run.Output.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await foreach (Analysis analysis in run.Results(run.Pipeline.AnalyzeAsync(run.Files, run.Progress, cancellationToken)))
            ConlluWriter.Write(writer, analysis);
    }
}
