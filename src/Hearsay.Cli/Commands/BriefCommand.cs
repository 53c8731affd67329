using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Reports;
using Hearsay.Cli.Runs;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Grades;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay brief</c>: what several articles say together.</summary>
internal static class BriefCommand
{
    private const string Text = "text";
    private const string Json = "json";
    private const string JsonLinesFormat = "jsonl";

    public static Command Create()
    {
        GuidedCommand command = new(
            "brief",
            "Print one brief of files, or of what the ledger holds: what happened, who says so, and how anybody knows."
        )
        {
            Notes =
            [
                "Claims come with their origins, followed through every outlet that merely repeats another: three papers that copy one agency are one origin. "
                    + "Conflicts stand side by side, commitments with the later deeds that keep, strain or break them, and what the articles leave open is said to be open.",
                "Without files, the stories of the ledger that fit the options are told, the latest changed ones.",
                "Every line that begins with a bar (│) is an article's own words, letter for letter.",
            ],
            Examples =
            [
                ("hearsay brief samples/harbour-crane", "The brief of a folder"),
                ("hearsay brief *.html --format json --out brief.json", "The same as JSON, for a program"),
                ("hearsay brief saved/ --all --color always | less -R", "Everything, in a pager"),
                ("hearsay brief --since 2031-03-01 --outlet \"Coast Seven\"", "Stories of the ledger"),
                (
                    "hearsay brief saved/ --format jsonl | jq -c 'select(.row == \"claim\" and .state == \"denied\")'",
                    "Only the claims that somebody denies"
                ),
            ],
        };
        BriefOptions options = new();
        options.AddTo(command);
        LedgerBriefOptions ledger = new();
        ledger.AddTo(command);
        InputOptions inputs = new(needsFiles: false);
        inputs.AddTo(command);
        ledger.RefuseWithFiles(command, inputs);
        command.SetAction(parsed =>
            CommandRun.ExecuteAsync(
                inputs.Read(parsed),
                async (run, cancellationToken) =>
                    await options.WriteAsync(
                        parsed,
                        run.Output,
                        run.HasInputs ? await run.BriefAsync(cancellationToken) : ledger.Brief(run, parsed)
                    )
            )
        );
        return command;
    }

    private sealed class BriefOptions
    {
        private readonly Option<string> _format = new("--format", "-f")
        {
            Description = "text for people (the default), json for programs, jsonl for one row a line (each with its kind in \"row\").",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => Text,
        };

        private readonly Option<bool> _all = new("--all", "-a")
        {
            Description = "Show every row of the text brief, not just the most telling ones of each list.",
        };

        private readonly Option<bool> _explain = new("--explain")
        {
            Description = "Say of every link why it was made: copies, claims, conflicts, states and grades.",
        };

        private readonly Option<OutletGrades?> _outlets = OutletsOption.Create();
        private readonly TextOptions _texts = new();

        public BriefOptions() => _format.TakeOnly(Text, Json, JsonLinesFormat);

        public void AddTo(Command command)
        {
            foreach (Option option in new Option[] { _format, _all, _explain, _outlets })
                command.Options.Add(option);
            _texts.AddTo(command);
        }

        public async Task WriteAsync(ParseResult parsed, OutputTarget output, Brief brief)
        {
            if (parsed.GetValue(_outlets) is { } grades)
                brief = SourceGrading.Apply(brief, grades);
            ReportOptions report = new(parsed.GetValue(_all)) { Explain = parsed.GetValue(_explain) };
            switch (parsed.GetValue(_format))
            {
                case Json:
                    JsonLines.WriteOne(output.Stream, brief, (writer, value) => writer.WriteBrief(value));
                    break;
                case JsonLinesFormat:
                    BriefRows.Write(output.Stream, brief);
                    break;
                default:
                    await _texts.WriteAsync(parsed, output, writer => BriefReport.Write(writer, brief, report));
                    break;
            }
        }
    }
}
