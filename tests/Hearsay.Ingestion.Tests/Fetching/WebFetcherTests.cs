using System.IO.Compression;
using System.Net;
using System.Text;
using Hearsay.Ingestion.Fetching;
using Hearsay.Testing;

namespace Hearsay.Ingestion.Tests.Fetching;

public sealed class WebFetcherTests
{
    private static readonly FetchLimits Quick = new()
    {
        HostInterval = TimeSpan.Zero,
        MaxBytes = 100_000,
        MaxRedirects = 3,
    };

    // The test's own server is let through, and nothing else that is private.
    private static readonly AddressGuard OnlyTheServer = new(IPNetwork.Parse("127.0.0.1/32"));

    [Fact]
    public async Task Fetch_Page_GivesContentAndValidators()
    {
        using LoopbackServer server = Server(_ =>
            LoopbackAnswer.Text(
                "hello",
                ("ETag", "\"v1\""),
                ("Last-Modified", "Mon, 03 Mar 2031 08:00:00 GMT"),
                ("Content-Type", "text/html; charset=\"utf-8\"")
            )
        );
        FetchResult result = await FetchAsync(server.At("/a"));
        Assert.Equal(FetchOutcome.Fetched, result.Outcome);
        Assert.Equal("hello", Encoding.UTF8.GetString(result.Content.Span));
        Assert.Equal(("\"v1\"", "Mon, 03 Mar 2031 08:00:00 GMT", "utf-8"), (result.ETag, result.LastModified, result.Charset));
    }

    [Fact]
    public async Task Fetch_WithConditions_SendsThemAndTakesNotModified()
    {
        using LoopbackServer server = Server(r =>
            r.Header("If-None-Match") == "W/\"v1\"" && r.Header("If-Modified-Since") == "yesterday"
                ? LoopbackAnswer.Of(304)
                : LoopbackAnswer.Text("new")
        );
        FetchResult result = await FetchAsync(server.At("/a"), conditions: new FetchConditions("W/\"v1\"", "yesterday"));
        Assert.Equal(FetchOutcome.NotModified, result.Outcome);
    }

    [Theory]
    [InlineData(404, FetchOutcome.Refused)]
    [InlineData(410, FetchOutcome.Gone)]
    [InlineData(500, FetchOutcome.Failed)]
    [InlineData(502, FetchOutcome.Failed)]
    public async Task Fetch_ErrorStatus_IsSaid(int status, FetchOutcome expected)
    {
        using LoopbackServer server = Server(_ => LoopbackAnswer.Of(status));
        FetchResult result = await FetchAsync(server.At("/a"));
        Assert.Equal((expected, status), (result.Outcome, result.Status));
        Assert.NotNull(result.Problem);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Fetch_Busy_SaysHowLong(int status)
    {
        using LoopbackServer server = Server(_ => LoopbackAnswer.Of(status, ("Retry-After", "120")));
        FetchResult result = await FetchAsync(server.At("/a"));
        Assert.Equal((FetchOutcome.Busy, TimeSpan.FromSeconds(120)), (result.Outcome, result.RetryAfter));
    }

    [Fact]
    public async Task Fetch_PackedBomb_IsCutOff()
    {
        using MemoryStream packed = new();
        await using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(new byte[50_000_000]);
        Assert.True(packed.Length < Quick.MaxBytes);
        using LoopbackServer server = Server(_ => new LoopbackAnswer(200, packed.ToArray(), ("Content-Encoding", "gzip")));
        FetchResult result = await FetchAsync(server.At("/a"));
        Assert.Equal((FetchOutcome.TooLarge, Quick.MaxBytes), (result.Outcome, result.Content.Length));
    }

    [Fact]
    public async Task Fetch_SlowBody_TimesOut()
    {
        using LoopbackServer server = Server(_ => LoopbackAnswer.Text("late") with { Delay = TimeSpan.FromMinutes(1) });
        FetchResult result = await FetchAsync(server.At("/a"), Quick with { Timeout = TimeSpan.FromMilliseconds(300) });
        Assert.Equal(FetchOutcome.TimedOut, result.Outcome);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://127.0.0.2/admin")]
    [InlineData("http://[::1]/admin")]
    [InlineData("http://[::ffff:127.0.0.2]/admin")]
    [InlineData("http://0x7f000002/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://files.example/a")]
    [InlineData("http://user:secret@news.example/")]
    public async Task Fetch_RedirectOutOfBounds_IsNotFollowed(string location)
    {
        using LoopbackServer server = Server(_ => LoopbackAnswer.Redirect(302, location));
        FetchResult result = await FetchAsync(server.At("/a"));
        Assert.Equal(FetchOutcome.OutOfBounds, result.Outcome);
        Assert.NotNull(result.Problem);
    }

    [Theory]
    [InlineData("ftp://files.example/robots.txt")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://user:secret@news.example/robots.txt")]
    public async Task Fetch_RobotsLeadElsewhereThanToTheWeb_AreAsGoodAsNone(string location)
    {
        using LoopbackServer server = new(r =>
            r.Path == "/robots.txt" ? LoopbackAnswer.Redirect(302, location) : LoopbackAnswer.Text("page")
        );
        FetchResult result = await FetchAsync(server.At("/a"));
        Assert.Equal(FetchOutcome.Fetched, result.Outcome);
    }

    [Theory]
    [InlineData("http://127.0.0.2/robots.txt")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public async Task Fetch_RobotsLeadToThePrivateNetwork_NothingIsAsked(string location)
    {
        using LoopbackServer server = new(r =>
            r.Path == "/robots.txt" ? LoopbackAnswer.Redirect(302, location) : LoopbackAnswer.Text("page")
        );
        FetchResult result = await FetchAsync(server.At("/a"));
        Assert.Equal(FetchOutcome.OutOfBounds, result.Outcome);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("osk-desk/1.0 (+mailto:desk@oskday.example)", true)]
    [InlineData("osk-desk", true)]
    [InlineData("a b(", false)]
    [InlineData("", false)]
    public void IsAgent_HeaderGrammar_Decides(string agent, bool expected) => Assert.Equal(expected, WebFetcher.IsAgent(agent));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Fetch_OwnMachine_RefusedUnlessAllowed(string host)
    {
        using LoopbackServer server = Server(_ => LoopbackAnswer.Text("secret"));
        Uri address = new UriBuilder(server.At("/a")) { Host = host }.Uri;
        FetchResult refused = await FetchAsync(address, guard: AddressGuard.PublicOnly);
        Assert.Equal(FetchOutcome.OutOfBounds, refused.Outcome);
        Assert.Empty(server.Requests);
        Assert.Contains("public", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_Redirects_FollowedAndPermanentOnesTold()
    {
        using LoopbackServer server = Server(r =>
            r.Path switch
            {
                "/old" => LoopbackAnswer.Redirect(301, "/new"),
                "/new" => LoopbackAnswer.Redirect(302, "/today"),
                _ => LoopbackAnswer.Text("here"),
            }
        );
        FetchResult result = await FetchAsync(server.At("/old"));
        Assert.Equal(FetchOutcome.Fetched, result.Outcome);
        Assert.Equal(server.At("/today"), result.Address);
        // What is temporary may lead elsewhere tomorrow.
        Assert.Equal(server.At("/new"), result.MovedTo);
    }

    [Fact]
    public async Task Fetch_RedirectsInACircle_End()
    {
        using LoopbackServer server = Server(_ => LoopbackAnswer.Redirect(302, "/a"));
        FetchResult result = await FetchAsync(server.At("/a"));
        Assert.Equal(FetchOutcome.OutOfBounds, result.Outcome);
        Assert.Equal(Quick.MaxRedirects + 1, server.Requests.Count);
    }

    [Fact]
    public async Task Fetch_ForbiddenByRobots_IsNotAsked()
    {
        using LoopbackServer server = new(r => LoopbackAnswer.Text(r.Path == "/robots.txt" ? "User-agent: *\nDisallow: /private" : "page"));
        Assert.Equal(FetchOutcome.Forbidden, (await FetchAsync(server.At("/private/a"))).Outcome);
        Assert.Empty(server.Requests);
        Assert.Equal(FetchOutcome.Fetched, (await FetchAsync(server.At("/open"))).Outcome);
    }

    [Fact]
    public async Task Fetch_RobotsCannotBeHad_NothingIsAsked()
    {
        using LoopbackServer server = new(r => r.Path == "/robots.txt" ? LoopbackAnswer.Of(500) : LoopbackAnswer.Text("page"));
        FetchResult result = await FetchAsync(server.At("/a"));
        Assert.Equal(FetchOutcome.Failed, result.Outcome);
        Assert.Contains("robots.txt", result.Problem, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Fetch_OneHost_IsAskedInTurnWithPauses()
    {
        using LoopbackServer server = Server(_ => LoopbackAnswer.Text("x"));
        using WebFetcher fetcher = Fetcher(Quick with { HostInterval = TimeSpan.FromMilliseconds(150) });
        long start = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => fetcher.FetchAsync(server.At("/" + i), null, CancellationToken.None)));
        // robots.txt, then three pages: three pauses at least.
        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(440));
    }

    [Fact]
    public async Task Fetch_NobodyThere_Fails()
    {
        Uri address;
        using (LoopbackServer server = Server(_ => LoopbackAnswer.Text("x")))
            address = server.At("/a");
        Assert.Equal(FetchOutcome.Failed, (await FetchAsync(address)).Outcome);
    }

    private static LoopbackServer Server(Func<LoopbackRequest, LoopbackAnswer> answer) =>
        new(r => r.Path == "/robots.txt" ? LoopbackAnswer.Of(404) : answer(r));

    private static WebFetcher Fetcher(FetchLimits limits, AddressGuard? guard = null) =>
        new(guard ?? OnlyTheServer, limits, TimeProvider.System, "hearsay-tests/1.0");

    private static async Task<FetchResult> FetchAsync(
        Uri address,
        FetchLimits? limits = null,
        FetchConditions? conditions = null,
        AddressGuard? guard = null
    )
    {
        using WebFetcher fetcher = Fetcher(limits ?? Quick, guard);
        return await fetcher.FetchAsync(address, conditions, CancellationToken.None);
    }
}
