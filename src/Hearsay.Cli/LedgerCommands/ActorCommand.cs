using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Reports;

namespace Hearsay.Cli.LedgerCommands;

/// <summary><c>hearsay actor</c>: what the ledger knows of somebody.</summary>
internal static class ActorCommand
{
    private const int Most = 10;

    public static Command Create()
    {
        GuidedCommand command = new("actor", "Show an actor: names, roles over time, what it said, was told, did and promised.")
        {
            Notes = ["An actor is given by a name, an alias, its id, or a country's ISO code for its government (IRN)."],
            Examples =
            [
                ("hearsay actor \"Harbour Authority\"", "Somebody by name"),
                ("hearsay actor Ebbe --explain --most 50", "With why several names are taken for one party"),
            ],
        };
        Argument<string> name = new("NAME") { Description = "The actor." };
        Option<bool> explain = new("--explain") { Description = "Say why the articles' names were taken for one party." };
        name.RefuseEmpty("a name");
        command.Arguments.Add(name);
        command.Options.Add(explain);
        PageOptions page = new(Most);
        page.AddTo(command);
        QueryOptions query = new();
        query.AddTo(command);
        command.SetAction(parsed =>
            query.RunAsync(
                parsed,
                (run, ledger, _) =>
                {
                    (string? after, int most) = page.Read(parsed);
                    ActorAnswer answer = ActorAnswer.Of(ledger.Store, parsed.GetValue(name) ?? "", after, most, parsed.GetValue(explain));
                    run.AnswersNo = answer.Actor is null;
                    return answer;
                },
                ActorReport.Write,
                (writer, answer) => answer.Write(writer)
            )
        );
        return command;
    }
}
