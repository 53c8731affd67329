using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
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
    private const string List = "list";
    private const string Undo = "undo";
    private const int Most = 100;

    private static readonly string[] Kinds = ["merge", "split", "confirm", "reject", "note", Undo, List];

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
        Argument<string> kind = new("KIND") { Description = string.Join(", ", Kinds) + "." };
        kind.TakeOnly(Kinds);
        Argument<string?> subject = new("ID") { Description = "What it is about, or the number to undo.", Arity = ArgumentArity.ZeroOrOne };
        Argument<string?> other = new("OTHER") { Description = "The other actor, or the article.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> name = new("--name") { Description = "Of a split: the name of the other party.", HelpName = "NAME" };
        Option<string> reason = new("--reason")
        {
            Description = "Why, or the text of a note.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "",
        };
        Option<string> author = new("--author")
        {
            Description = "Who decides (default: your user name).",
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };
        foreach (Argument argument in new Argument[] { kind, subject, other })
            command.Arguments.Add(argument);
        foreach (Option option in new Option[] { name, reason, author })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            // The words as they were written: a value that is asked for here is not checked any more.
            string? word = result.GetResult(kind)?.Tokens.SingleOrDefault()?.Value;
            if (word is not (null or List) && Kinds.Contains(word) && result.GetResult(subject) is not { Tokens.Count: > 0 })
                result.AddError($"'{word}' needs {(word == Undo ? "the number of a decision" : "the id of what it is about")}");
            if (word == "note" && IsMissing(result, reason))
                result.AddError("'note' needs --reason with the text of the note");
            if (word == "split" && IsMissing(result, name))
                result.AddError("'split' needs --name with the name of the other party");
            if (word is "merge" or "split" && result.GetResult(other) is not { Tokens.Count: > 0 })
                result.AddError(
                    word == "merge" ? "'merge' needs the actor to merge into" : "'split' needs the article whose name is somebody else's"
                );
            if (word == Undo && result.GetResult(subject) is { Tokens.Count: > 0 } undone && NumberOf(undone.Tokens[0].Value) is null)
                result.AddError(
                    $"'{Undo}' needs the number of a decision, not '{undone.Tokens[0].Value}'; 'hearsay decide list' shows them"
                );
        });
        QueryOptions query = new();
        query.AddTo(command);
        command.SetAction(parsed =>
            query.RunAsync(
                parsed,
                (_, ledger, _) =>
                    Made(
                        ledger,
                        parsed.GetValue(kind)!,
                        new DecisionRequest(DecisionKind.Note, SubjectKind.Actor, parsed.GetValue(subject) ?? "", parsed.GetValue(author)!)
                        {
                            Other = parsed.GetValue(other),
                            Name = parsed.GetValue(name),
                            Reason = parsed.GetValue(reason) ?? "",
                        }
                    ),
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
            if (kind == List)
                return ledger.Store.Decisions(subject: null, after: null, Most);
            if (kind == Undo)
                return One(ledger.Undo(NumberOf(request.Subject)!.Value, request.Author));
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

    private static bool IsMissing(CommandResult result, Option option) =>
        result.GetResult(option) is not { Tokens: [var given, ..] } || string.IsNullOrWhiteSpace(given.Value);

    private static long? NumberOf(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

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
