using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Reports;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Search;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay claim</c>: what the articles know of a sentence.</summary>
internal static class ClaimCommand
{
    private const int Most = 5;

    public static Command Create()
    {
        GuidedCommand command = new("claim", "Find the claims nearest to a sentence: who says so, where it comes from, who denies it.")
        {
            Notes =
            [
                "The sentence need not be worded as in an article. Where an article gives another figure, or says that it is not so, that is said.",
            ],
            Examples =
            [
                ("hearsay claim \"the crane had been inspected\" samples/harbour-crane", "Everything that the articles say of it"),
                (
                    "hearsay claim \"the crane had been inspected\" saved/ --format json",
                    "The same for a program, with the rows it rests on"
                ),
            ],
        };
        Argument<string> text = new("TEXT") { Description = "The sentence, between quotation marks." };
        Option<int> most = new("--most", "-n")
        {
            Description = "How many claims at most (default 5).",
            HelpName = "N",
            DefaultValueFactory = _ => Most,
        };
        command.Arguments.Add(text);
        command.Options.Add(most);
        new AnswerCommand().Complete(
            command,
            (parsed, writer, brief) => ClaimReport.Write(writer, brief, Find(parsed, brief)),
            (parsed, json, brief) => json.WriteClaimMatches(brief, parsed.GetValue(text) ?? "", Find(parsed, brief))
        );
        return command;

        ImmutableArray<ClaimMatch> Find(ParseResult parsed, Brief brief) =>
            new ClaimSearch(brief).Find(parsed.GetValue(text) ?? "", parsed.GetValue(most));
    }
}
