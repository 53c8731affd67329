using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Server.Security;
using Hearsay.Server.Security.Accounts;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay keys</c>: who may come into the reading room.</summary>
internal static class KeysCommand
{
    private delegate int Work(AccountStore accounts, ParseResult parsed, StandardError errors);

    public static Command Create()
    {
        GuidedCommand command = new("keys", "Set up who may come into the reading room: keys for programs, passwords for people.")
        {
            Notes =
            [
                "On loopback nobody has to sign in. Beyond it 'hearsay serve' starts only once there is a key or a password. A key is shown once and kept as a hash.",
            ],
            Examples =
            [
                ("hearsay keys add newsroom-bot --scope write", "A key for a program that adds articles"),
                ("hearsay keys password ana --scope admin", "A password for a person"),
                ("hearsay keys list", "All keys"),
            ],
        };
        command.Subcommands.Add(Add());
        command.Subcommands.Add(List());
        command.Subcommands.Add(Revoke());
        command.Subcommands.Add(Password());
        command.Subcommands.Add(Remove());
        return command;
    }

    private static Command Add() =>
        Granting(
            "add",
            "Make a key and print it: this is the only time that it can be seen.",
            "What the key is for.",
            (accounts, name, scope, _) =>
            {
                Console.Out.WriteLine(accounts.AddKey(name, scope));
                return ExitCodes.Success;
            }
        );

    private static Command List() =>
        Finish(
            new Command("list", "Print all keys, revoked ones too."),
            null,
            (accounts, _, _) =>
            {
                ImmutableArray<KeyRecord> keys = accounts.ListKeys();
                if (keys.IsEmpty)
                    Console.Out.WriteLine("There is no key yet; 'hearsay keys add NAME' makes one.");
                foreach (KeyRecord key in keys)
                {
                    string state = key.Revoked is { } revoked ? "revoked " + Day(revoked) : "made " + Day(key.Created);
                    Console.Out.WriteLine($"{key.Id}  {WordOf(key.Scope), -5}  {state}  {VisibleText.Of(key.Name)}");
                }

                return ExitCodes.Success;
            }
        );

    private static Command Revoke() =>
        Taking(
            "revoke",
            "Take a key out of use for good.",
            new Argument<string>("ID") { Description = "The key's id, as 'hearsay keys list' prints it." },
            "a key's id",
            (accounts, id) => accounts.RevokeKey(id),
            "there is no such key, or it is revoked"
        );

    private static Command Password() =>
        Granting(
            "password",
            "Set a person's password, read from standard input; open sessions of that person end.",
            "The person's name, as it will stand beside decisions.",
            (accounts, name, scope, errors) =>
            {
                string? password = PasswordPrompt.Read();
                if (password is not { Length: >= PasswordPrompt.LeastLetters })
                {
                    errors.Line($"hearsay: a password has at least {PasswordPrompt.LeastLetters} letters");
                    return ExitCodes.WrongUse;
                }

                accounts.SetPassword(name, password, scope);
                return ExitCodes.Success;
            }
        );

    private static Command Remove() =>
        Taking(
            "remove",
            "Take a person's password away; open sessions of that person end.",
            new Argument<string>("NAME") { Description = "The person's name." },
            "a name",
            (accounts, name) => accounts.RemovePerson(name),
            "nobody of this name has a password"
        );

    // What lets somebody in has a name and a scope.
    private static Command Granting(
        string name,
        string description,
        string ofName,
        Func<AccountStore, string, Scope, StandardError, int> grant
    )
    {
        Command command = new(name, description);
        Argument<string> holder = new("NAME") { Description = ofName };
        Option<string> scope = ScopeOption();
        holder.RefuseEmpty("a name");
        command.Arguments.Add(holder);
        return Finish(
            command,
            scope,
            (accounts, parsed, errors) => grant(accounts, parsed.GetValue(holder) ?? "", ScopeOf(parsed.GetValue(scope)), errors)
        );
    }

    // What is taken away is named by one argument; where there is nothing to take, that is said.
    private static Command Taking(
        string name,
        string description,
        Argument<string> what,
        string wanted,
        Func<AccountStore, string, bool> take,
        string missing
    )
    {
        Command command = new(name, description);
        what.RefuseEmpty(wanted);
        command.Arguments.Add(what);
        return Finish(
            command,
            null,
            (accounts, parsed, errors) =>
            {
                if (take(accounts, parsed.GetValue(what) ?? ""))
                    return ExitCodes.Success;
                errors.Line("hearsay: " + missing);
                return ExitCodes.SomeFailed;
            }
        );
    }

    // Whoever sets up a key may do so before the first article; what is listed or taken away must be there.
    private static Command Finish(Command command, Option<string>? scope, Work work)
    {
        if (scope is not null)
            command.Options.Add(scope);
        LedgerOption ledger = new();
        ledger.AddTo(command);
        command.SetAction(parsed =>
        {
            StandardError errors = new(Console.Error);
            try
            {
                LedgerLocation location = ledger.Read(parsed);
                if (scope is null)
                    ExistingLedger.Require(location);
                using LedgerStore store = LedgerStore.Open(location, TimeProvider.System);
                return work(new AccountStore(store, TimeProvider.System), parsed, errors);
            }
            catch (LedgerException fault)
            {
                errors.Line($"hearsay: {fault.Message}; {fault.Advice}");
                return ExitCodes.LedgerUnusable;
            }
        });
        return command;
    }

    // A text until the command runs: whoever asks for a brief does not load the server's code.
    private static Option<string> ScopeOption()
    {
        Option<string> scope = new("--scope")
        {
            Description = "read (look), write (add, decide, watch) or admin (see the audit log, retry deliveries); default read.",
            HelpName = "SCOPE",
            DefaultValueFactory = _ => "read",
        };
        scope.TakeOnly("read", "write", "admin");
        return scope;
    }

    private static Scope ScopeOf(string? word) => Enum.Parse<Scope>(word ?? "read", ignoreCase: true);

    private static string WordOf(Scope scope) => scope.ToString().ToLowerInvariant();

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
