using System.CommandLine;
using System.Text;
using System.Text.Json;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Terminals;
using Hearsay.Contract;
using Hearsay.Core.Analyses;
using Hearsay.Language.Conllu;
using Hearsay.Language.Parsing;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay parse</c>: sentences, words and their syntax, as CoNLL-U, JSON or drawn trees.</summary>
internal static class ParseCommand
{
    private const string ConlluFormat = "conllu";
    private const string JsonFormat = "json";
    private const string TextFormat = "text";

    public static Command Create()
    {
        GuidedCommand command = new("parse", "Print sentences, words and their syntax, in the terms of Universal Dependencies.")
        {
            Notes =
            [
                "In CoNLL-U, every word carries TokenRange=start:end in its last column: code points of the text that 'hearsay read' prints.",
            ],
            Examples =
            [
                ("hearsay parse story.txt", "One article"),
                ("hearsay parse --format text story.txt", "Its sentences as trees, for reading"),
                ("hearsay parse corpus/ --out corpus.conllu", "A folder into one file"),
            ],
        };
        Option<string> format = new("--format", "-f")
        {
            Description = "conllu, the default; json, one object per article and line; text, trees for reading.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => ConlluFormat,
        };
        format.TakeOnly(ConlluFormat, JsonFormat, TextFormat);
        command.Options.Add(format);
        InputOptions inputs = new(findsEvents: false);
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            string chosen = parsed.GetValue(format) ?? ConlluFormat;
            return CommandRun.ExecuteAsync(inputs.Read(parsed), (run, cancellationToken) => WriteAsync(run, chosen, cancellationToken));
        });
        return command;
    }

    private static async Task WriteAsync(CommandRun run, string format, CancellationToken cancellationToken)
    {
        IAsyncEnumerable<Analysis> results = run.Results(run.Pipeline.AnalyzeAsync(run.Files, run.Progress, cancellationToken));
        if (format == JsonFormat)
        {
            using Utf8JsonWriter json = new(run.Output.Stream, ContractWriter.Options(indented: false));
            await foreach (Analysis analysis in results)
            {
                SyntaxJsonWriter.Write(json, analysis);
                await json.FlushAsync(cancellationToken);
                json.Reset();
                run.Output.Stream.WriteByte((byte)'\n');
            }

            return;
        }

        await using StreamWriter writer = new(run.Output.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await foreach (Analysis analysis in results)
        {
            if (format == TextFormat)
                WriteTrees(writer, analysis);
            else
                ConlluWriter.Write(writer, analysis);
        }
    }

    // People look at it in a terminal, which must not obey the article.
    private static void WriteTrees(TextWriter output, Analysis analysis)
    {
        using StringWriter trees = new() { NewLine = "\n" };
        TreeTextWriter.Write(trees, analysis);
        foreach (ReadOnlySpan<char> line in trees.GetStringBuilder().ToString().AsSpan().TrimEnd('\n').EnumerateLines())
            output.WriteLine(VisibleText.Of(line.ToString()));
        output.WriteLine();
    }
}
