using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hearsay.Cli.Options;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledgers;

namespace Hearsay.Cli.LedgerCommands;

/// <summary>What <c>hearsay decide</c> is given: which kind of decision, on what, and what that kind needs.</summary>
internal sealed class DecisionArguments
{
    public const string List = "list";
    public const string Undo = "undo";

    private static readonly string[] Kinds = ["merge", "split", "confirm", "reject", "note", Undo, List];

    private readonly Argument<string> _kind = new("KIND") { Description = string.Join(", ", Kinds) + "." };

    private readonly Argument<string?> _subject = new("ID")
    {
        Description = "What it is about, or the number to undo.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string?> _other = new("OTHER")
    {
        Description = "The other actor, or the article.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _name = new("--name") { Description = "Of a split: the name of the other party.", HelpName = "NAME" };

    private readonly Option<string> _reason = new("--reason")
    {
        Description = "Why, or the text of a note.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<string> _author = new("--author")
    {
        Description = "Who decides (default: your user name).",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };

    public void AddTo(Command command)
    {
        _kind.TakeOnly(Kinds);
        foreach (Argument argument in new Argument[] { _kind, _subject, _other })
            command.Arguments.Add(argument);
        foreach (Option option in new Option[] { _name, _reason, _author })
            command.Options.Add(option);
        command.Validators.Add(RequireWhatTheKindNeeds);
    }

    public string KindOf(ParseResult parsed) => parsed.GetValue(_kind)!;

    /// <summary>What is to be decided, but for its kind and the kind of its subject, which the caller knows by the id.</summary>
    public DecisionRequest Read(ParseResult parsed) =>
        new(DecisionKind.Note, SubjectKind.Actor, parsed.GetValue(_subject) ?? "", parsed.GetValue(_author)!)
        {
            Other = parsed.GetValue(_other),
            Name = parsed.GetValue(_name),
            Reason = parsed.GetValue(_reason) ?? "",
        };

    /// <summary>The number of a decision; null for anything else.</summary>
    public static long? NumberOf(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private void RequireWhatTheKindNeeds(CommandResult result)
    {
        // The words as they were written: a value that is asked for here is not checked any more.
        string? word = result.GetResult(_kind)?.Tokens.SingleOrDefault()?.Value;
        if (word is not (null or List) && Kinds.Contains(word) && result.GetResult(_subject) is not { Tokens.Count: > 0 })
            result.AddError($"'{word}' needs {(word == Undo ? "the number of a decision" : "the id of what it is about")}");
        if (word == "note" && IsMissing(result, _reason))
            result.AddError("'note' needs --reason with the text of the note");
        if (word == "split" && IsMissing(result, _name))
            result.AddError("'split' needs --name with the name of the other party");
        if (word is "merge" or "split" && result.GetResult(_other) is not { Tokens.Count: > 0 })
            result.AddError(
                word == "merge" ? "'merge' needs the actor to merge into" : "'split' needs the article whose name is somebody else's"
            );
        if (word == Undo && result.GetResult(_subject) is { Tokens.Count: > 0 } undone && NumberOf(undone.Tokens[0].Value) is null)
            result.AddError($"'{Undo}' needs the number of a decision, not '{undone.Tokens[0].Value}'; 'hearsay decide list' shows them");
    }

    private static bool IsMissing(CommandResult result, Option option) =>
        result.GetResult(option) is not { Tokens: [var given, ..] } || string.IsNullOrWhiteSpace(given.Value);
}
