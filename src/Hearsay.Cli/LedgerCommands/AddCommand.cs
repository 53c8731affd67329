using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Runs;
using Hearsay.Contract;
using Hearsay.Ledgers;
using Hearsay.Presentation;

namespace Hearsay.Cli.LedgerCommands;

/// <summary><c>hearsay add</c>: articles into the ledger.</summary>
internal static class AddCommand
{
    private const string Text = "text";
    private const string JsonLinesFormat = "jsonl";

    public static Command Create()
    {
        GuidedCommand command = new("add", "Read articles, analyse them, and add them to the ledger, linked with all that it holds.")
        {
            Notes =
            [
                "A line comes for every article, and only once it is safe on disk: whatever happens afterwards, it is there whole. "
                    + "What was added before is passed over, so that the same command can be run again after it was stopped.",
                "Articles are never changed. A page that comes again with another text is a new version, and the old one stays.",
            ],
            Examples =
            [
                ("hearsay add samples/harbour-crane", "A folder"),
                ("hearsay add archive.jsonl --ledger news.db --quiet", "A collection, into a ledger of its own"),
                (
                    "hearsay add crawl.warc.gz --format jsonl | jq -r 'select(.status == \"new\") | .story'",
                    "The stories that got new articles"
                ),
            ],
        };
        Option<string> format = new("--format", "-f")
        {
            Description = "text for people (the default), jsonl for programs: an object for every article.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => Text,
        };
        format.TakeOnly(Text, JsonLinesFormat);
        command.Options.Add(format);
        LedgerOption ledger = new();
        ledger.AddTo(command);
        InputOptions inputs = new();
        inputs.AddTo(command);
        command.SetAction(parsed =>
            CommandRun.ExecuteAsync(
                inputs.Read(parsed),
                async (run, cancellationToken) =>
                {
                    using NewsLedger news = run.OpenLedger(ledger.Read(parsed), adds: true);
                    await AddAsync(run, news, parsed.GetValue(format) == JsonLinesFormat, cancellationToken);
                }
            )
        );
        return command;
    }

    private static async Task AddAsync(CommandRun run, NewsLedger news, bool isJson, CancellationToken cancellationToken)
    {
        Dictionary<AddStatus, int> counts = [];
        HashSet<string> stories = new(StringComparer.Ordinal);
        run.WhenStopped = "every article that was named is in the ledger; run the same command again for the rest";
        await foreach (AddOutcome outcome in news.AddAsync(run.Files, run.Progress, cancellationToken))
        {
            if (outcome.Diagnostic is { } diagnostic)
                run.Report(diagnostic);
            // A warning is no article that failed.
            if (outcome.Article is null && outcome.Diagnostic?.Severity != Core.Diagnostics.DiagnosticSeverity.Error)
                continue;
            counts[outcome.Status] = counts.GetValueOrDefault(outcome.Status) + 1;
            if (outcome.Story is { } story)
                stories.Add(story);
            if (outcome.Article is null)
                continue;
            run.Succeed();
            Acknowledge(run, outcome, isJson);
        }

        string summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(AddStatus.New)} new, {Wording.Count(Count(AddStatus.NewVersion), "new version")}, {Count(AddStatus.Known)} known before, {run.Failures} failed; {Wording.Count(stories.Count, "story", "stories")} changed; ledger {news.Store.Location}"
        );
        if (isJson)
            run.Say(summary);
        else
            Line(run, summary);

        int Count(AddStatus status) => counts.GetValueOrDefault(status);
    }

    private static void Acknowledge(CommandRun run, AddOutcome outcome, bool isJson)
    {
        if (isJson)
        {
            using Utf8JsonWriter json = new(run.Output.Stream, ContractWriter.Options(indented: false));
            json.WriteStartObject();
            json.WriteString("article", outcome.Article?.Value);
            json.WriteString("status", ContractWords.Of(outcome.Status));
            json.WriteString("story", outcome.Story);
            json.WriteEndObject();
            json.Flush();
            Line(run, "");
        }
        else
            Line(
                run,
                $"{ContractWords.Of(outcome.Status), -11} {outcome.Article?.Value}{(outcome.Story is { } story ? $"  story {story}" : "")}"
            );
    }

    // Whoever waits for an article must not wait for a buffer.
    private static void Line(CommandRun run, string line)
    {
        run.Output.Stream.Write(Encoding.UTF8.GetBytes(Terminals.VisibleText.Of(line) + "\n"));
        run.Output.Stream.Flush();
    }
}
