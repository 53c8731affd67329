using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Text;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Reports;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Terminals;
using Hearsay.Ingestion.Fetching;
using Hearsay.Ledger;
using Hearsay.Ledger.Feeds;
using Hearsay.Ledgers;
using Hearsay.Watching;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay watch</c>: asks feeds for news and adds it to the ledger.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        GuidedCommand command = new(
            "watch",
            "Ask feeds for news again and again, and add it to the ledger. One line a visit says how each feed does."
        )
        {
            Notes =
            [
                "Feeds are RSS, Atom, JSON Feed and news sitemaps. Where a feed carries only teasers, its pages are asked for. robots.txt holds, and each host is asked by one at a time, with pauses.",
                "Without FEED, the feeds of the ledger are watched. Ctrl-C ends it; what was said to be added is in the ledger.",
            ],
            Examples =
            [
                ("hearsay watch https://oskday.example/feed.xml --every 10m", "One feed, until Ctrl-C"),
                ("hearsay watch --once", "All known feeds once, for a scheduler"),
                ("hearsay watch --list", "How the known feeds do"),
            ],
        };
        WatchArguments arguments = new();
        arguments.AddTo(command);
        LedgerOption ledger = new();
        ledger.AddTo(command);
        command.SetAction(parsed => RunAsync(arguments.Read(parsed), ledger.Read(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(WatchRequest request, LedgerLocation location)
    {
        StandardError errors = new(Console.Error);
        using Interruption interruption = new();
        try
        {
            if (request.List && !location.IsPostgres && !File.Exists(location.Value))
                return List([]);
            // A feed that is named may begin a ledger; those that a ledger knows must be in one.
            if (request.Feeds.Length == 0)
                ExistingLedger.Require(location);
            using NewsLedger ledger = NewsLedger.Open(location, new PipelineOptions(), TimeProvider.System);
            if (request.List)
                return List(ledger.Store.Feeds());
            ledger.Store.RequireWriting();
            errors.Line($"hearsay: adding to the ledger {location}");
            return await WatchAsync(request, ledger, errors, interruption.Token);
        }
        catch (LedgerException exception)
        {
            errors.Line($"hearsay: {exception.Message}; {exception.Advice}");
            return ExitCodes.LedgerUnusable;
        }
    }

    private static int List(ImmutableArray<Feed> feeds)
    {
        foreach (Feed feed in feeds)
            Console.Out.WriteLine(FeedLine.Of(feed));
        if (feeds.IsEmpty)
            Console.Out.WriteLine("No feed is watched yet; 'hearsay watch FEED' begins with one.");
        return ExitCodes.Success;
    }

    private static async Task<int> WatchAsync(
        WatchRequest request,
        NewsLedger ledger,
        StandardError errors,
        CancellationToken cancellationToken
    )
    {
        using WebFetcher fetcher = new(new AddressGuard(request.Allowed), FetchLimits.Default, TimeProvider.System, request.Agent);
        FeedWatcher watcher = new(ledger, fetcher, new WatchOptions { Every = request.Every }, TimeProvider.System);
        ImmutableArray<Feed> feeds = watcher.Enter(request.Feeds);
        if (feeds.IsEmpty)
        {
            errors.Line("hearsay: the ledger knows no feed yet; name one: hearsay watch https://…");
            return ExitCodes.WrongUse;
        }

        await using Stream output = StandardOutput.Open();
        try
        {
            if (!request.Once)
                await watcher.WatchAsync(feeds, Tell, cancellationToken);
            ImmutableArray<FeedVisit> visits = await watcher.VisitAllAsync(feeds, Tell, cancellationToken);
            return visits.Any(visit => visit.Feed.Failures > 0) ? ExitCodes.SomeFailed : ExitCodes.Success;
        }
        catch (OperationCanceledException)
        {
            // How a watch ends: what was told is in the ledger.
            errors.Line("hearsay: stopped watching");
            return request.Once ? ExitCodes.Cancelled : ExitCodes.Success;
        }

        // A reader that went away ("| head") ends the watch: the exception travels to Program.
        void Tell(FeedVisit visit) => output.Write(Encoding.UTF8.GetBytes(FeedLine.Of(visit) + "\n"));
    }

    private sealed record WatchRequest(
        string[] Feeds,
        TimeSpan Every,
        bool Once,
        bool List,
        string Agent,
        ImmutableArray<IPNetwork> Allowed
    );

    private sealed class WatchArguments
    {
        private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

        private readonly Argument<string[]> _feeds = new("FEED")
        {
            Description = "The address of a feed; none for those of the ledger.",
            Arity = ArgumentArity.ZeroOrMore,
        };

        private readonly Option<TimeSpan> _every = new("--every")
        {
            Description = "How often each feed is asked, from 1m to 24h (default 10m). After failures it waits longer.",
            HelpName = "TIME",
            CustomParser = ReadEvery,
            DefaultValueFactory = _ => TimeSpan.FromMinutes(10),
        };

        private readonly Option<bool> _once = new("--once") { Description = "Ask each feed once and end." };

        private readonly Option<bool> _list = new("--list") { Description = "Show how the feeds of the ledger do, and end." };

        private readonly Option<string> _agent = new("--agent")
        {
            Description = "What to call yourself to hosts, with an address for complaints: 'osk-desk/1.0 (+mailto:desk@oskday.example)'.",
            HelpName = "AGENT",
            DefaultValueFactory = _ => WebFetcher.Product + "/1.0",
        };

        private readonly Option<IPNetwork[]> _allow = new("--allow-address")
        {
            Description = "Ask these addresses too although they are not public: 10.20.0.0/16, 127.0.0.1/32.",
            HelpName = "NETWORK",
            CustomParser = ReadNetworks,
        };

        public WatchArguments() => _feeds.Validators.Add(RequireAddresses);

        public void AddTo(Command command)
        {
            command.Arguments.Add(_feeds);
            _agent.Validators.Add(RequireAgent);
            foreach (Option option in new Option[] { _every, _once, _list, _agent, _allow })
                command.Options.Add(option);
        }

        public WatchRequest Read(ParseResult parsed) =>
            new(
                parsed.GetValue(_feeds) ?? [],
                parsed.GetValue(_every),
                parsed.GetValue(_once),
                parsed.GetValue(_list),
                parsed.GetValue(_agent) ?? WebFetcher.Product,
                [.. parsed.GetValue(_allow) ?? []]
            );

        private static TimeSpan ReadEvery(ArgumentResult result)
        {
            TimeSpan every = SizeArgument.ParseTime(result);
            if (every < Shortest && !result.Errors.Any())
                result.AddError("--every must be at least 1m");
            return every;
        }

        private static void RequireAgent(OptionResult result)
        {
            if (result.Tokens.Count > 0 && !WebFetcher.IsAgent(result.Tokens[0].Value))
                result.AddError(
                    $"--agent wants a name, a version and a remark such as 'osk-desk/1.0 (+mailto:desk@oskday.example)', not '{result.Tokens[0].Value}'"
                );
        }

        private static IPNetwork[] ReadNetworks(ArgumentResult result)
        {
            List<IPNetwork> networks = [];
            foreach (Token token in result.Tokens)
            {
                if (IPNetwork.TryParse(token.Value, out IPNetwork network))
                    networks.Add(network);
                else
                    result.AddError($"--allow-address {token.Value} is no network such as 10.20.0.0/16");
            }

            return [.. networks];
        }

        private static void RequireAddresses(ArgumentResult result)
        {
            foreach (Token token in result.Tokens)
            {
                if (FetchAddress.Parse(token.Value) is null)
                    result.AddError(
                        token.Value.StartsWith('-')
                            ? $"there is no option {token.Value}"
                            : $"{token.Value} is no http or https address without name and password; files go to 'hearsay add'"
                    );
            }
        }
    }
}
