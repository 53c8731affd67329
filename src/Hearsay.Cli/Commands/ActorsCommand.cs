using System.CommandLine;
using System.Text;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Reports;
using Hearsay.Cli.Runs;
using Hearsay.Core.Briefs;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay actors</c>: who is who in several articles, and why several names are taken for one party.</summary>
internal static class ActorsCommand
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create()
    {
        GuidedCommand command = new(
            "actors",
            "Print who is who: each party's name, kind, other names, roles and mentions, and why names were joined."
        )
        {
            Notes =
            [
                "Parties of several articles are joined name by name: every name of a party must fit every other, so that nobody is joined through a third. "
                    + "Each joined name comes with its reason; leaving that name out undoes the merger.",
            ],
            Examples =
            [
                ("hearsay actors samples/harbour-crane", "The parties of a folder"),
                ("hearsay actors saved/ --explain", "With every article's own name and the reason for joining it"),
                ("hearsay actors saved/ --format json | jq '.actors[] | [.name, .kind]'", "For a program"),
            ],
        };
        Option<string> format = new("--format", "-f")
        {
            Description = "text for people (the default), json for programs.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => Text,
        };
        format.TakeOnly(Text, Json);
        Option<bool> explain = new("--explain")
        {
            Description = "Say of every article what it calls the party and why it is taken for it.",
        };
        command.Options.Add(format);
        command.Options.Add(explain);
        InputOptions inputs = new();
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            string chosen = parsed.GetValue(format) ?? Text;
            bool explains = parsed.GetValue(explain);
            return CommandRun.ExecuteAsync(inputs.Read(parsed), (run, token) => WriteAsync(run, chosen, explains, token));
        });
        return command;
    }

    private static async Task WriteAsync(CommandRun run, string format, bool explains, CancellationToken cancellationToken)
    {
        Brief brief = await run.BriefAsync(cancellationToken);
        if (format == Json)
        {
            JsonLines.WriteOne(run.Output.Stream, brief, (writer, value) => writer.WriteActorTable(value));
            return;
        }

        await using StreamWriter writer = new(run.Output.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        ActorTable.Write(writer, brief, explains);
    }
}
