using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Reports;
using Hearsay.Contract;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;

namespace Hearsay.Cli.LedgerCommands;

/// <summary><c>hearsay search</c>: statements, articles or actors of the ledger.</summary>
internal static class SearchCommand
{
    private const int Most = 20;

    public static Command Create()
    {
        GuidedCommand command = new("search", "Search the ledger: statements by default, or articles or actors.")
        {
            Notes =
            [
                "All words must occur, in any order; words in quotation marks stand together; a minus forbids a word. "
                    + "Case, accents and a plural's s do not count. Without words, everything that fits the options comes, the newest first.",
            ],
            Examples =
            [
                ("hearsay search crane inspection", "Statements with both words"),
                ("hearsay search '\"inspection report\"' --state denied", "A phrase, in claims that somebody denies"),
                ("hearsay search 'crane -bridge'", "A word without another: quoted as one, or the minus would begin an option"),
                ("hearsay search --speaker \"Ilse Varnholt\" --act promise --since 2031-03-01", "What somebody promised since a day"),
                ("hearsay search crane --in articles --format json | jq -r '.hits[].article.id'", "Ids of articles"),
            ],
        };
        SearchOptions options = new();
        options.AddTo(command);
        PageOptions page = new(Most);
        page.AddTo(command);
        QueryOptions query = new();
        query.AddTo(command);
        command.SetAction(parsed =>
            query.RunAsync(
                parsed,
                (_, ledger, _) =>
                {
                    (string? after, int most) = page.Read(parsed);
                    return ledger.Store.Search(options.Read(parsed, ledger.Store), after, most);
                },
                SearchReport.Write,
                (writer, answer) => writer.WriteSearchAnswer(answer)
            )
        );
        return command;
    }

    private sealed class SearchOptions
    {
        private readonly Argument<string[]> _words = new("WORDS") { Description = "What to look for.", Arity = ArgumentArity.ZeroOrMore };

        private readonly Option<SearchScope> _scope = WordOption.Create<SearchScope>(
            "--in",
            "statements, articles or actors (default statements).",
            "WHAT"
        );

        private readonly Option<string?> _speaker = new("--speaker")
        {
            Description = "Who said it: a name, an alias, or an actor's id.",
            HelpName = "NAME",
        };

        private readonly Option<string?> _addressee = new("--addressee") { Description = "To whom it was said.", HelpName = "NAME" };

        private readonly Option<string?> _act = new("--act")
        {
            Description = "The speech act: " + string.Join(", ", Enum.GetValues<SpeechAct>().Select(ContractWords.Of)) + ".",
            HelpName = "ACT",
        };

        private readonly Option<string?> _outlet = new("--outlet") { Description = "Only articles of this outlet.", HelpName = "NAME" };
        private readonly Option<DateOnly?> _since = DayOption.Create("--since", "Said, or else published, on this day or later.");
        private readonly Option<DateOnly?> _until = DayOption.Create("--until", "Said, or else published, on this day or earlier.");

        private readonly Option<string?> _state = new("--state")
        {
            Description = "Where the claim stands: " + string.Join(", ", Enum.GetValues<ClaimState>().Select(ContractWords.Of)) + ".",
            HelpName = "STATE",
        };

        private readonly Option<int?> _origins = NumberOption.CreateOptional(
            "--min-origins",
            "At least so many provably independent origins."
        );

        public SearchOptions()
        {
            _speaker.RefuseEmpty("a name");
            _addressee.RefuseEmpty("a name");
            _outlet.RefuseEmpty("a name");
            _act.TakeOnly([.. Enum.GetValues<SpeechAct>().Select(ContractWords.Of)]);
            _state.TakeOnly([.. Enum.GetValues<ClaimState>().Select(ContractWords.Of)]);
            _words.Validators.Add(result =>
            {
                if (LedgerQuery.FaultOf(string.Join(' ', result.Tokens.Select(t => t.Value))) is { } fault)
                    result.AddError(fault);
            });
        }

        public void AddTo(Command command)
        {
            command.Arguments.Add(_words);
            foreach (Option option in new Option[] { _scope, _speaker, _addressee, _act, _outlet, _since, _until, _state, _origins })
                command.Options.Add(option);
            DayOption.RefuseReversed(command, _since, _until);
            command.Validators.Add(RefuseWhatTheScopeLacks);
        }

        public LedgerQuery Read(ParseResult parsed, LedgerStore store) =>
            new()
            {
                Words = string.Join(' ', parsed.GetValue(_words) ?? []),
                Scope = parsed.GetValue(_scope),
                Speaker = ActorOf(store, parsed.GetValue(_speaker)),
                Addressee = ActorOf(store, parsed.GetValue(_addressee)),
                Act = Enum.GetValues<SpeechAct>()
                    .Cast<SpeechAct?>()
                    .FirstOrDefault(a => ContractWords.Of(a!.Value) == parsed.GetValue(_act)),
                Outlet = LedgerNames.RequireOutlet(store, parsed.GetValue(_outlet)),
                Since = parsed.GetValue(_since),
                Until = parsed.GetValue(_until),
                State = Enum.GetValues<ClaimState>()
                    .Cast<ClaimState?>()
                    .FirstOrDefault(s => ContractWords.Of(s!.Value) == parsed.GetValue(_state)),
                MinOrigins = parsed.GetValue(_origins),
            };

        // An article has no speaker and an actor no outlet: nothing could fit, and nobody would know why.
        private void RefuseWhatTheScopeLacks(CommandResult result)
        {
            string? scope = result.GetResult(_scope) is { Tokens: [var token] } ? token.Value.ToLowerInvariant() : null;
            Option[] lacking = scope switch
            {
                "articles" => [_speaker, _addressee, _act, _state, _origins],
                "actors" => [_speaker, _addressee, _act, _outlet, _since, _until, _state, _origins],
                _ => [],
            };
            foreach (Option option in lacking.Where(option => result.GetResult(option) is { Implicit: false }))
                result.AddError($"{option.Name} does not go with --in {scope}");
        }

        private static ActorId? ActorOf(LedgerStore store, string? name) => name is null ? null : LedgerNames.RequireActor(store, name);
    }
}
