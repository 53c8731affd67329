using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Presentation;

namespace Hearsay.Cli.LedgerCommands;

/// <summary><c>hearsay verify</c>: whether the ledger is whole.</summary>
internal static class VerifyCommand
{
    private const int Most = 100;

    public static Command Create()
    {
        GuidedCommand command = new("verify", "Check the ledger: hashes, every span sliced again, every row and claim with its evidence.")
        {
            Notes = ["The exit code is 0 when all is well and 1 when something is wrong; what is wrong is printed, a line each."],
            Examples = [("hearsay verify", "The whole ledger"), ("hearsay verify --ledger backup.db", "A backup")],
        };
        QueryOptions query = new();
        query.AddTo(command);
        command.SetAction(parsed =>
            query.RunAsync(
                parsed,
                (run, ledger, cancellationToken) =>
                {
                    ImmutableArray<string> faults =
                    [
                        .. ledger.Store.Verify(run.Counting("articles checked"), cancellationToken).Take(Most + 1),
                    ];
                    run.AnswersNo = !faults.IsEmpty;
                    return (Faults: faults, Statistics: ledger.Store.Statistics());
                },
                (writer, answer) =>
                {
                    foreach (string fault in answer.Faults.Take(Most))
                        writer.Line(0, 2, fault);
                    if (answer.Faults.Length > Most)
                        writer.Line(0, 2, "and more");
                    if (answer.Faults.IsEmpty)
                        writer.Line(
                            0,
                            2,
                            $"All is well: {Wording.Count((int)answer.Statistics.Articles, "article")}, {Wording.Count((int)answer.Statistics.Statements, "statement")}, {Wording.Count((int)answer.Statistics.Events, "event")} in {Wording.Count((int)answer.Statistics.Stories, "story", "stories")} were checked."
                        );
                },
                (writer, answer) => writer.WriteFaults(answer.Faults)
            )
        );
        return command;
    }
}
