using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Reports;
using Hearsay.Cli.Runs;
using Hearsay.Core.Briefs;
using Hearsay.Ledger;
using Hearsay.Ledgers;
using Hearsay.Linking.Search;
using Hearsay.Presentation;

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
                "With files, their claims are searched; without, those of the ledger.",
                "The sentence need not be worded as in an article. Where an article gives another figure, or says that it is not so, that is said.",
            ],
            Examples =
            [
                ("hearsay claim \"the crane had failed a brake test\" samples/harbour-crane", "Everything that the articles say of it"),
                ("hearsay claim \"the crane had failed a brake test\"", "The same from the ledger"),
                ("hearsay claim \"the crane had failed a brake test\" --format json", "The same for a program, with the rows it rests on"),
            ],
        };
        Argument<string> text = new("TEXT") { Description = "The sentence, between quotation marks." };
        text.RefuseEmpty("a sentence");
        Option<int> most = NumberOption.Create(["--most", "-n"], $"How many claims at most (default {Most}).", Most);
        command.Arguments.Add(text);
        command.Options.Add(most);
        new AnswerCommand().Complete(
            command,
            async (parsed, run, location, cancellationToken) =>
            {
                string sentence = parsed.GetValue(text) ?? "";
                (Brief brief, ImmutableArray<ClaimMatch> matches) = run.HasInputs
                    ? await FromFilesAsync(run, sentence, parsed.GetValue(most), cancellationToken)
                    : FromLedger(run, location, sentence, parsed.GetValue(most));
                return new Answer(
                    writer =>
                        ClaimReport.Write(
                            writer,
                            brief,
                            matches,
                            run.HasInputs ? "in " + Wording.Count(brief.Articles.Length, "article") : "of the ledger"
                        ),
                    json => json.WriteClaimMatches(brief, sentence, matches)
                );
            }
        );
        return command;
    }

    private static async Task<(Brief Brief, ImmutableArray<ClaimMatch> Matches)> FromFilesAsync(
        CommandRun run,
        string sentence,
        int most,
        CancellationToken cancellationToken
    )
    {
        Brief brief = await run.BriefAsync(cancellationToken);
        return (brief, new ClaimSearch(brief).Find(sentence, most));
    }

    private static (Brief Brief, ImmutableArray<ClaimMatch> Matches) FromLedger(
        CommandRun run,
        LedgerLocation location,
        string sentence,
        int most
    )
    {
        using NewsLedger news = run.OpenLedger(location);
        ClaimAnswer answer = news.FindClaims(sentence, most);
        return (answer.Brief, answer.Matches);
    }
}
