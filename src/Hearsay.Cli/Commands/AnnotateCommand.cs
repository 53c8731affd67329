using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Runs;
using Hearsay.Core;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay annotate</c>: what each article says, taken alone.</summary>
internal static class AnnotateCommand
{
    private const string JsonLinesFormat = "jsonl";

    public static Command Create()
    {
        GuidedCommand command = new("annotate", "Print what each article says, one JSON object a line: statements, events, dates, names.")
        {
            Notes =
            [
                "Articles are looked at one by one; nothing is linked across them, so that a collection of any size fits. 'hearsay brief' links them.",
            ],
            Examples =
            [
                ("hearsay annotate samples/harbour-crane", "Every article of a folder"),
                ("hearsay annotate archive.jsonl --out annotations.jsonl", "A whole collection into a file"),
                ("hearsay annotate story.txt | jq '.statements[] | [.act, .source.description]'", "Who does what by speaking"),
            ],
        };
        Option<string> format = new("--format", "-f")
        {
            Description = "jsonl, the only one for now.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => JsonLinesFormat,
        };
        format.TakeOnly(JsonLinesFormat);
        command.Options.Add(format);
        Option<bool> explain = new("--explain") { Description = "Say of every mention why it is one and what it refers to." };
        command.Options.Add(explain);
        InputOptions inputs = new();
        inputs.AddTo(command);
        command.SetAction(parsed =>
            CommandRun.ExecuteAsync(inputs.Read(parsed), (run, token) => WriteAsync(run, parsed.GetValue(explain), token))
        );
        return command;
    }

    private static async Task WriteAsync(CommandRun run, bool explains, CancellationToken cancellationToken)
    {
        using JsonLines lines = new(run.Output.Stream) { Explains = explains };
        await foreach (Annotation annotation in run.Results(run.Pipeline.AnnotateAsync(run.Files, run.Progress, cancellationToken)))
            lines.Write(annotation, static (writer, value) => writer.WriteAnnotation(value));
    }
}
