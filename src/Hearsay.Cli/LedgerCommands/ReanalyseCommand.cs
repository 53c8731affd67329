using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Presentation;

namespace Hearsay.Cli.LedgerCommands;

/// <summary><c>hearsay reanalyse</c>: read again what an earlier program or model read.</summary>
internal static class ReanalyseCommand
{
    public static Command Create()
    {
        GuidedCommand command = new("reanalyse", "Read again what an earlier version of the program or its models read, and link it anew.")
        {
            Notes =
            [
                "Articles stay as they are; what was read in them is replaced, story by story: of each the old reading holds or the new one. Analysts' decisions stay.",
            ],
            Examples = [("hearsay reanalyse", "What another version read"), ("hearsay reanalyse --all", "Everything")],
        };
        Option<bool> all = new("--all") { Description = "Read everything again, also what this version read." };
        command.Options.Add(all);
        QueryOptions query = new();
        query.AddTo(command);
        command.SetAction(parsed =>
            query.RunAsync(
                parsed,
                (run, ledger, cancellationToken) =>
                {
                    run.WhenStopped = "the stories that were done are kept; run the same command again for the rest";
                    IProgress<long>? counting = run.Counting("articles read again");
                    return ledger.Reanalyse(parsed.GetValue(all), counting, cancellationToken);
                },
                (writer, count) => writer.Line(0, 2, $"{Wording.Count(count, "article was", "articles were")} read again."),
                (writer, count) => writer.WriteCount("articles", count)
            )
        );
        return command;
    }
}
