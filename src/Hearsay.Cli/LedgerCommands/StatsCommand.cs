using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;

namespace Hearsay.Cli.LedgerCommands;

/// <summary><c>hearsay stats</c>: what the ledger holds.</summary>
internal static class StatsCommand
{
    private const int NameCells = 12;

    public static Command Create()
    {
        GuidedCommand command = new("stats", "Say where the ledger lies and what it holds.")
        {
            Examples = [("hearsay stats", "In words"), ("hearsay stats --format json | jq .articles", "One figure for a program")],
        };
        QueryOptions query = new();
        query.AddTo(command);
        command.SetAction(parsed =>
            query.RunAsync(
                parsed,
                (_, ledger, _) => (Statistics: ledger.Store.Statistics(), Location: ledger.Store.Location.ToString()),
                (writer, answer) => Write(writer, answer.Statistics, answer.Location),
                (writer, answer) => writer.WriteStatistics(answer.Statistics, answer.Location)
            )
        );
        return command;
    }

    private static void Write(ReportWriter writer, LedgerStatistics statistics, string location)
    {
        Row("ledger", location);
        Row("engine", $"{statistics.Engine}, schema {statistics.Schema}");
        foreach (
            (string name, long number) in new[]
            {
                ("articles", statistics.Documents),
                ("versions", statistics.Articles),
                ("stories", statistics.Stories),
                ("statements", statistics.Statements),
                ("events", statistics.Events),
                ("claims", statistics.Claims),
                ("actors", statistics.Actors),
                ("decisions", statistics.Decisions),
                ("feeds", statistics.Feeds),
            }
        )
            Row(name, number.ToString("N0", CultureInfo.InvariantCulture));
        string perArticle =
            statistics.Articles == 0
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $", {(double)statistics.SizeBytes / statistics.Articles / 1024:F1} KiB a version"
                );
        Row("size", string.Create(CultureInfo.InvariantCulture, $"{statistics.SizeBytes / 1048576.0:F1} MiB{perArticle}"));

        void Row(string name, string value) => writer.Line(0, NameCells + 2, Run.Column(name, NameCells, Tone.Faint), value);
    }
}
