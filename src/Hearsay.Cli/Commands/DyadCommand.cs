using System.CommandLine;
using Hearsay.Cli.Reports;
using Hearsay.Core.Briefs;
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
            ],
        };
        Argument<string> first = new("A") { Description = "The one actor." };
        Argument<string> second = new("B") { Description = "The other actor." };
        command.Arguments.Add(first);
        command.Arguments.Add(second);
        new AnswerCommand().Complete(
            command,
            (parsed, writer, brief) => DyadReport.Write(writer, brief, Find(parsed, brief), Asked(parsed, first), Asked(parsed, second)),
            (parsed, json, brief) => json.WriteDyad(brief, Asked(parsed, first), Asked(parsed, second), Find(parsed, brief))
        );
        return command;

        Dyad Find(ParseResult parsed, Brief brief) =>
            DyadFinder.Find(brief, DyadFinder.Named(brief, Asked(parsed, first)), DyadFinder.Named(brief, Asked(parsed, second)));
    }

    private static string Asked(ParseResult parsed, Argument<string> argument) => parsed.GetValue(argument) ?? "";
}
