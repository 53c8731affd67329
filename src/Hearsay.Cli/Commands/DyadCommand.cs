using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Reports;
using Hearsay.Core.Briefs;
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
                ("hearsay dyad \"Marek Sandoval\" \"Brightwater Terminals\" samples/harbour-crane", "Any two actors"),
                ("hearsay dyad IRN USA", "What the ledger holds of them"),
            ],
        };
        Argument<string> first = new("A") { Description = "The one actor." };
        Argument<string> second = new("B") { Description = "The other actor." };
        first.RefuseEmpty("a name");
        second.RefuseEmpty("a name");
        command.Arguments.Add(first);
        command.Arguments.Add(second);
        new AnswerCommand().Complete(
            command,
            async (parsed, run, location, cancellationToken) =>
            {
                string a = parsed.GetValue(first) ?? "";
                string b = parsed.GetValue(second) ?? "";
                if (!run.HasInputs)
                {
                    NewsLedger news = run.OpenLedger(location);
                    run.AnswersNo = news.Store.ActorNamed(a) is null || news.Store.ActorNamed(b) is null;
                    return new Answer(
                        writer => LedgerDyadReport.Write(writer, news.Store, a, b),
                        json => LedgerDyadReport.Write(json, news.Store, a, b)
                    )
                    {
                        Source = news,
                    };
                }

                Brief brief = await run.BriefAsync(cancellationToken);
                Dyad dyad = DyadFinder.Find(brief, DyadFinder.Named(brief, a), DyadFinder.Named(brief, b));
                run.AnswersNo = dyad.First.IsEmpty || dyad.Second.IsEmpty;
                return new Answer(writer => DyadReport.Write(writer, brief, dyad, a, b), json => json.WriteDyad(brief, a, b, dyad));
            }
        );
        return command;
    }
}
