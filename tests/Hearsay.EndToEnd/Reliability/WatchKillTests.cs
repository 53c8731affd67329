using System.Diagnostics;
using System.Globalization;
using System.Security;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Tests.Stores;
using Hearsay.Testing;

namespace Hearsay.EndToEnd.Reliability;

/// <summary>Kills <c>hearsay watch</c> at random moments: what a feed's line told is there whole, nothing is half or doubled, and the next watch ends what was begun.</summary>
/// <remarks>A few moments a run; <c>HEARSAY_KILLS=200</c> for as many as docs/reliability.md tells of.</remarks>
public sealed class WatchKillTests : IDisposable
{
    private const int Feeds = 4;
    private const int EntriesOfAFeed = 4;
    private const int Seed = 20310302;

    private readonly TemporaryFolder _folder = new();

    // Each feed on a host of its own, so that none waits for another's pauses.
    private readonly LoopbackServer[] _servers;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    // Set when a feed is first asked: until then there is nothing to lose, and half of a run would be spent on moments before it.
    private readonly ManualResetEventSlim _asked = new();
    private long _firstAsked;

    public WatchKillTests() => _servers = [.. Enumerable.Range(0, Feeds).Select(Serve)];

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Watch_KilledAtRandomMoments_LosesAndDoublesNothing(string engine)
    {
        (int moments, KilledRun killed) = KilledRun.Asked(few: 2, Seed);
        TimeSpan whole = WholeRun(engine);
        string place = NewPlace(engine, 0);
        HashSet<string> told = new(StringComparer.Ordinal);
        for (int moment = 1; moment <= moments; moment++)
        {
            told.UnionWith(WatchUntilKilled(place, killed, whole));
            Check(place, told);
            if (told.Count < Feeds && moment < moments)
                continue;
            Outcome outcome = CommandLine.Run(Arguments(place));
            Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
            told.UnionWith(Addresses);
            Check(place, told);
            told.Clear();
            place = NewPlace(engine, moment);
        }
    }

    public void Dispose()
    {
        foreach (LoopbackServer server in _servers)
            server.Dispose();
        _asked.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<string> Addresses => _servers.Select(server => server.At("/feed").AbsoluteUri);

    private string[] Arguments(string place) => ["watch", .. Addresses, "--once", "--ledger", place, "--allow-address", "127.0.0.1/32"];

    private string NewPlace(string engine, int number) =>
        engine == "postgres"
            ? PostgresServer.Shared.Value!.CreateDatabase()
            : _folder.At(string.Create(CultureInfo.InvariantCulture, $"ledger{number}.db"));

    // How long a watch takes that is left alone, from its first question: later moments would find it done.
    private TimeSpan WholeRun(string engine)
    {
        Outcome outcome = CommandLine.Run(Arguments(NewPlace(engine, -1)));
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
        return Stopwatch.GetElapsedTime(Interlocked.Read(ref _firstAsked));
    }

    // The feeds whose line was printed before the end.
    private List<string> WatchUntilKilled(string place, KilledRun killed, TimeSpan whole)
    {
        _asked.Reset();
        IReadOnlyList<string> lines = killed.LinesOf(Arguments(place), whole, Feeds, IsAcknowledgement, _asked);
        return
        [
            .. Addresses.Where(address =>
                lines.Any(line => IsAcknowledgement(line) && line.Contains(address + "  next", StringComparison.Ordinal))
            ),
        ];
    }

    private static bool IsAcknowledgement(string line) => line.Contains("  healthy  ", StringComparison.Ordinal);

    private void Check(string place, HashSet<string> told)
    {
        using LedgerStore store = LedgerStore.Open(LedgerLocation.Of(place), TimeProvider.System);
        HashSet<string> urls = new(StringComparer.Ordinal);
        string? after = null;
        do
        {
            Page<ArticleSummary> page = store.Articles(new ArticleFilter(), after, 100);
            foreach (ArticleSummary article in page.Items)
            {
                Assert.True(urls.Add(article.Url!), $"{article.Url} is there twice");
                Assert.Equal(_texts[article.Url!], store.FindArticle(article.Id)!.Annotation.Article.Text);
                Assert.NotNull(article.Story);
            }

            after = page.Next;
        } while (after is not null);
        Assert.All(
            told.SelectMany(address =>
                _texts.Keys.Where(url => url.StartsWith(new Uri(address).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
            ),
            url => Assert.Contains(url, urls)
        );
        Assert.Empty(store.Verify());
    }

    private LoopbackServer Serve(int number)
    {
        string? feed = null;
        LoopbackServer server = new(request =>
        {
            Interlocked.CompareExchange(ref _firstAsked, Stopwatch.GetTimestamp(), 0);
            _asked.Set();
            return request.Path != "/feed" ? LoopbackAnswer.Of(404)
                : request.Header("If-None-Match") == "\"v1\"" ? LoopbackAnswer.Of(304)
                : LoopbackAnswer.Text(feed!, ("ETag", "\"v1\""));
        });
        StringBuilder items = new();
        for (int i = 0; i < EntriesOfAFeed; i++)
        {
            string url = server.At($"/{number}/{i}").AbsoluteUri;
            string text = Report(number, i);
            _texts.Add(url, text);
            items.Append(
                CultureInfo.InvariantCulture,
                $"<item><guid>{url}</guid><link>{url}</link><title>Barge {i} of wharf {number}</title><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate><description>{SecurityElement.Escape(text)}</description></item>"
            );
        }

        feed = $"<rss version=\"2.0\"><channel><title>Vane {number}</title>{items}</channel></rss>";
        return server;
    }

    // Long enough to be no teaser, with few enough statements that linking takes no longer than writing.
    private static string Report(int wharf, int barge) =>
        $"The harbour office of Osk said that barge {barge} lost {barge + 7} tonnes of salt at wharf {wharf}. "
        + $"Edda Trawl, who runs wharf {wharf}, denied it and promised a report by March {10 + barge}. "
        + string.Join(
            ' ',
            Enumerable.Range(1, 12).Select(i => $"Crane {i} of wharf {wharf} stood idle in the wind for {barge + i} hours.")
        );
}
