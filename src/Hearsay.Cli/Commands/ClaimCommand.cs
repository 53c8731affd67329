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
            Examples = [("hearsay claim \"the crane had been inspected\" samples/harbour-crane", "Everything that the articles say of it")],
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
        TextOptions texts = new();
        texts.AddTo(command);
        InputOptions inputs = new();
        inputs.AddTo(command);
        command.SetAction(parsed =>
            CommandRun.ExecuteAsync(
                inputs.Read(parsed),
                async (run, cancellationToken) =>
                {
                    Brief brief = await run.Pipeline.BriefAsync(run.Files, run.Report, run.Progress, cancellationToken);
                    ImmutableArray<ClaimMatch> matches = new ClaimSearch(brief).Find(parsed.GetValue(text) ?? "", parsed.GetValue(most));
                    await texts.WriteAsync(parsed, run.Output, writer => ClaimReport.Write(writer, brief, matches));
                }
            )
        );
        return command;
    }
}
