using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Paging;
using Hearsay.Ledgers;

namespace Hearsay.Cli.LedgerCommands;

/// <summary><c>hearsay decide</c>: an analyst's decisions.</summary>
internal static class DecideCommand
{
    private const int Most = 100;

    public static Command Create()
    {
        GuidedCommand command = new("decide", "Record what you decide: two actors are one, a row is wrong, a claim is right; or undo it.")
        {
            Notes =
            [
                "merge ACTOR INTO: the two are one. split ACTOR ARTICLE --name NAME: what the article calls so is somebody else. confirm ID: the row or claim is right. "
                    + "reject ID: the statement or event is wrong and left out. note ID --reason TEXT: a remark. undo NUMBER. list.",
                "Decisions are kept with author, time and reason, outlive every re-analysis, and can be undone.",
            ],
            Examples =
            [
                ("hearsay decide merge a-1f0c2b3d4e5f a-6a7b8c9d0e1f --reason \"same person, other spelling\"", "Two actors are one"),
                ("hearsay decide undo 3", "Take a decision back"),
                ("hearsay decide list", "All decisions, the newest first"),
            ],
        };
        DecisionArguments arguments = new();
        arguments.AddTo(command);
        QueryOptions query = new();
        query.AddTo(command);
        command.SetAction(parsed =>
            query.RunAsync(
                parsed,
                (_, ledger, _) => Made(ledger, arguments.KindOf(parsed), arguments.Read(parsed)),
                Write,
                (writer, page) => writer.WriteDecisions(page)
            )
        );
        return command;
    }

    private static Page<Decision> Made(NewsLedger ledger, string kind, DecisionRequest request)
    {
        try
        {
            if (kind == DecisionArguments.List)
                return ledger.Store.Decisions(subject: null, after: null, Most);
            if (kind == DecisionArguments.Undo)
                return One(ledger.Undo(DecisionArguments.NumberOf(request.Subject)!.Value, request.Author));
            DecisionKind wanted = Enum.Parse<DecisionKind>(kind, ignoreCase: true);
            return One(ledger.Decide(request with { Kind = wanted, SubjectKind = KindOf(request.Subject) }));
        }
        catch (ArgumentException exception)
        {
            throw new NotThereException(
                exception.Message.Split(" (Parameter", 2)[0],
                "'hearsay search', 'hearsay actor' and --format json show ids"
            );
        }

        static Page<Decision> One(Decision decision) => new(ImmutableArray.Create(decision), null);
    }

    // Ids say by their first letter what they name.
    private static SubjectKind KindOf(string id) =>
        id.Split('-', 2)[0] switch
        {
            "a" => SubjectKind.Actor,
            "s" => SubjectKind.Statement,
            "e" => SubjectKind.Event,
            "c" => SubjectKind.Claim,
            "t" => SubjectKind.Story,
            "k" => SubjectKind.Commitment,
            _ => SubjectKind.Article,
        };

    private static void Write(ReportWriter writer, Page<Decision> page)
    {
        if (page.Items.IsEmpty)
            writer.Line(0, 2, "Nothing was decided yet.");
        foreach (Decision decision in page.Items)
            writer.Line(
                0,
                4,
                Run.Column(decision.Number.ToString(CultureInfo.InvariantCulture), 4, Tone.Strong),
                $"{decision.Kind.ToString().ToLowerInvariant()} {decision.Subject}{(decision.Other is { } other ? " " + other : "")}{(decision.Name is { } name ? $" as {name}" : "")}",
                Run.Faint(string.Create(CultureInfo.InvariantCulture, $"  {decision.Author}, {decision.At:yyyy-MM-dd HH:mm}Z")),
                decision.Reason.Length > 0 ? ": " + decision.Reason : "",
                decision.UndoneAt is { } at
                    ? new Run(
                        string.Create(CultureInfo.InvariantCulture, $"  undone by {decision.UndoneBy}, {at:yyyy-MM-dd HH:mm}Z"),
                        Tone.Caution
                    )
                    : ""
            );
    }
}
