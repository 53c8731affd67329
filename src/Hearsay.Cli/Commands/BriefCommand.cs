using System.CommandLine;
using System.Text;
using System.Text.Json;
using Hearsay.Cli.LedgerCommands;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Reports;
using Hearsay.Cli.Terminals;
using Hearsay.Contract;
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
                ("hearsay brief --since 2031-03-01 --outlet \"Istel Herald\"", "Stories of the ledger"),
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
        command.SetAction(parsed =>
        {
            BriefRequest request = options.Read(parsed);
            return CommandRun.ExecuteAsync(
                inputs.Read(parsed),
                async (run, cancellationToken) =>
                    await WriteAsync(
                        run,
                        request,
                        run.HasInputs
                            ? await run.Pipeline.BriefAsync(run.Files, run.Report, run.Progress, cancellationToken)
                            : ledger.Brief(run, parsed)
                    )
            );
        });
        return command;
    }

    private static async Task WriteAsync(CommandRun run, BriefRequest request, Brief brief)
    {
        if (request.Grades is { } grades)
            brief = SourceGrading.Apply(brief, grades);
        switch (request.Format)
        {
            case Json:
                await WriteJsonAsync(run.Output.Stream, brief);
                break;
            case JsonLinesFormat:
                BriefRows.Write(run.Output.Stream, brief);
                break;
            default:
                await WriteTextAsync(run.Output, brief, request);
                break;
        }
    }

    private static async Task WriteJsonAsync(Stream output, Brief brief)
    {
        await using (Utf8JsonWriter json = new(output, ContractWriter.Options(indented: true)))
            new ContractWriter(json).WriteBrief(brief);
        output.WriteByte((byte)'\n');
    }

    private static async Task WriteTextAsync(OutputTarget output, Brief brief, BriefRequest request)
    {
        await using StreamWriter writer = new(output.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        bool isTerminal = output.IsStandardOutput && !Console.IsOutputRedirected;
        ReportWriter report = ReportConsole.Open(writer, isTerminal, request.Color, request.Width);
        BriefReport.Write(report, brief, new ReportOptions(request.All) { Explain = request.Explain });
    }

    private sealed record BriefRequest(string Format, ColorChoice Color, int? Width, bool All)
    {
        public bool Explain { get; init; }

        public OutletGrades? Grades { get; init; }
    }

    private sealed class BriefOptions
    {
        private readonly Option<string> _format = new("--format", "-f")
        {
            Description = "text for people, json for programs, jsonl for one row a line (each with its kind in \"row\").",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => Text,
        };

        private readonly Option<ColorChoice> _color = new("--color")
        {
            Description = "auto, always or never. Auto colours on a terminal, unless NO_COLOR is set.",
            HelpName = "WHEN",
            DefaultValueFactory = _ => ColorChoice.Auto,
        };

        private readonly Option<int?> _width = new("--width")
        {
            Description = "Columns of the text brief (default: the terminal's, at most 120; 100 without a terminal).",
            HelpName = "N",
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

        public BriefOptions() => _format.AcceptOnlyFromAmong(Text, Json, JsonLinesFormat);

        public void AddTo(Command command)
        {
            foreach (Option option in new Option[] { _format, _all, _explain, _outlets, _color, _width })
                command.Options.Add(option);
        }

        public BriefRequest Read(ParseResult parsed) =>
            new(parsed.GetValue(_format) ?? Text, parsed.GetValue(_color), parsed.GetValue(_width), parsed.GetValue(_all))
            {
                Explain = parsed.GetValue(_explain),
                Grades = parsed.GetValue(_outlets),
            };
    }
}
