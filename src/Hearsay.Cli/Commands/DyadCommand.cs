using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Reports;
using Hearsay.Cli.Terminals;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Ledger;
using Hearsay.Ledgers;
using Hearsay.Linking.Dyads;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay dyad</c>: what two actors did to each other over time.</summary>
internal static class DyadCommand
{
    public static Command Create()
    {
        GuidedCommand command = new("dyad", "Show what two actors did to each other over time, weighed from conflict to cooperation.")
        {
            Notes =
            [
                "An actor is given by a name, an alias, or a country's ISO code (USA, IRN). A deed counts once, however many articles and copies tell it; "
                    + "planned, denied and hypothetical deeds are shown and not counted. Weights run from -10 (assault) to 10 (Goldstein 1992).",
            ],
            Examples =
            [
                ("hearsay dyad IRN USA saved/", "Two governments"),
                ("hearsay dyad \"Harbour Board\" \"Dockers' Union\" saved/", "Any two actors"),
                ("hearsay dyad IRN USA", "What the ledger holds of them"),
            ],
        };
        Argument<string> first = new("A") { Description = "The one actor." };
        Argument<string> second = new("B") { Description = "The other actor." };
        command.Arguments.Add(first);
        command.Arguments.Add(second);
        TextOptions texts = new();
        texts.AddTo(command);
        LedgerOption ledger = new();
        ledger.AddTo(command);
        InputOptions inputs = new(needsFiles: false);
        inputs.AddTo(command);
        command.SetAction(parsed =>
            CommandRun.ExecuteAsync(
                inputs.Read(parsed),
                async (run, cancellationToken) =>
                {
                    if (!run.HasInputs)
                    {
                        await FromLedgerAsync(
                            run,
                            ledger.Read(parsed),
                            parsed.GetValue(first) ?? "",
                            parsed.GetValue(second) ?? "",
                            (report) => texts.WriteAsync(parsed, run.Output, report)
                        );
                        return;
                    }

                    Brief brief = await run.Pipeline.BriefAsync(run.Files, run.Report, run.Progress, cancellationToken);
                    string a = parsed.GetValue(first) ?? "";
                    string b = parsed.GetValue(second) ?? "";
                    ImmutableArray<ActorId> one = DyadFinder.Named(brief, a);
                    ImmutableArray<ActorId> other = DyadFinder.Named(brief, b);
                    await texts.WriteAsync(
                        parsed,
                        run.Output,
                        writer => DyadReport.Write(writer, brief, DyadFinder.Find(brief, one, other), a, b)
                    );
                }
            )
        );
        return command;
    }

    private static async Task FromLedgerAsync(
        CommandRun run,
        LedgerLocation location,
        string first,
        string second,
        Func<Action<ReportWriter>, Task> write
    )
    {
        using NewsLedger news = run.OpenLedger(location);
        await write(writer => LedgerDyadReport.Write(writer, news.Store, first, second));
    }
}
