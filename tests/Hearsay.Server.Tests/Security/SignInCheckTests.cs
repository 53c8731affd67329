using System.Net;
using Hearsay.Server.Security;

namespace Hearsay.Server.Tests.Security;

public sealed class SignInCheckTests(EmptyRooms rooms) : IClassFixture<EmptyRooms>
{
    [Theory]
    [InlineData("/api/v1/stories")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/metrics")]
    [InlineData("/alerts.atom")]
    public async Task Get_WithoutKey_IsRefused(string path)
    {
        OpenRoom room = rooms.Guarded;
        using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData(Scope.Read, "GET", "/api/v1/stories", HttpStatusCode.OK)]
    [InlineData(Scope.Read, "GET", "/api/v1/audit", HttpStatusCode.Forbidden)]
    [InlineData(Scope.Read, "DELETE", "/api/v1/watch-lists/none", HttpStatusCode.Forbidden)]
    [InlineData(Scope.Write, "DELETE", "/api/v1/watch-lists/none", HttpStatusCode.NotFound)]
    [InlineData(Scope.Write, "GET", "/metrics", HttpStatusCode.Forbidden)]
    [InlineData(Scope.Admin, "GET", "/metrics", HttpStatusCode.OK)]
    public async Task Send_WithKey_IsAnsweredByItsScope(Scope scope, string method, string path, HttpStatusCode expected)
    {
        OpenRoom room = rooms.Guarded;
        string key = room.Services.Accounts.AddKey("key", scope);
        using HttpResponseMessage answer = await room.SendAsync(new HttpMethod(method), path, ("Authorization", "Bearer " + key));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Get_FeedWithTheKeyAsPassword_IsAnswered()
    {
        OpenRoom room = rooms.Guarded;
        string basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("reader:" + room.Key));
        using HttpResponseMessage asked = await room.SendAsync(HttpMethod.Get, "/alerts.atom");
        using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Get, "/alerts.atom", ("Authorization", "Basic " + basic));
        Assert.Equal("Basic", asked.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("192.0.2.7", false)]
    public async Task Get_ThroughAProxyWithTls_SetsSecureCookiesOnlyOnItsWord(string proxy, bool expected)
    {
        await using OpenRoom room = await OpenRoom.OpenAsync(
            new ReadingRoomOptions { RequiresSignIn = true, Proxy = IPAddress.Parse(proxy) }
        );
        using HttpResponseMessage answer = await room.SendAsync(
            HttpMethod.Get,
            "/sign-in",
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", "198.51.100.4")
        );
        string cookie = string.Join(';', answer.Headers.GetValues("Set-Cookie"));
        Assert.Equal(expected, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(expected, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Get_WithAWrongKeyOnLoopback_IsRefusedThoughNoneIsNeeded()
    {
        OpenRoom room = rooms.Open;
        using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Get, "/api/v1/stories", ("Authorization", "Bearer hs_wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Get_ByABrowser_LeadsToSignIn()
    {
        OpenRoom room = rooms.Guarded;
        using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Get, "/anything?x=1", ("Accept", "text/html"));
        Assert.Equal("/sign-in?to=%2Fanything%3Fx%3D1", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task SignIn_WithTheForm_OpensTheRoomAndSignOutClosesIt()
    {
        OpenRoom room = rooms.Guarded;
        room.Services.Accounts.SetPassword("ana", "long enough 1", Scope.Write);
        using HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = room.Address };
        string page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        string token = page.Split($"name=\"{FormTokens.Field}\" value=\"")[1].Split('"')[0];
        using HttpResponseMessage signedIn = await PostAsync(
            browser,
            "/sign-in",
            (FormTokens.Field, token),
            ("name", "ana"),
            ("password", "long enough 1"),
            ("to", "//elsewhere.example/")
        );
        Assert.Equal("/", signedIn.Headers.Location?.ToString());
        Assert.Contains("httponly", string.Join(';', signedIn.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("items", await browser.GetStringAsync(new Uri("/api/v1/stories", UriKind.Relative)), StringComparison.Ordinal);
        using HttpResponseMessage signedOut = await PostAsync(browser, "/sign-out", (FormTokens.Field, token));
        using HttpResponseMessage after = await browser.GetAsync(new Uri("/api/v1/stories", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task SignIn_TooOftenWrong_IsSlowedDownAndWrittenDown()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync(
            new ReadingRoomOptions
            {
                RequiresSignIn = true,
                Limits = new RequestLimits { SignInsPerMinute = 2 },
            }
        );
        using HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = room.Address };
        string page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        string token = page.Split($"name=\"{FormTokens.Field}\" value=\"")[1].Split('"')[0];
        List<HttpStatusCode> statuses = [];
        for (int i = 0; i < 3; i++)
        {
            using HttpResponseMessage answer = await PostAsync(
                browser,
                "/sign-in",
                (FormTokens.Field, token),
                ("name", "ana"),
                ("password", "x")
            );
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(2, room.Services.Audit.Before(null, 10).Count(line => line.Action == "sign-in refused"));
    }

    [Fact]
    public async Task Open_BeyondLoopbackWithoutAccounts_IsRefused()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        ReadingRoomOptions open = new() { Address = IPAddress.Any };
        Assert.Contains("hearsay keys", ReadingRoom.RefusalOf(open, room.Services), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => ReadingRoom.Build(open, room.Services));
        room.Services.Accounts.AddKey("bot", Scope.Read);
        Assert.Null(ReadingRoom.RefusalOf(open, room.Services));
    }

    [Theory]
    [InlineData("/stories?x=1", "/stories?x=1")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/a\r\nSet-Cookie: x", "/")]
    [InlineData("", "/")]
    public void OwnPath_WhereverItLeads_StaysHere(string to, string expected) => Assert.Equal(expected, SignInRoutes.OwnPath(to));

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        return await browser.PostAsync(new Uri(path, UriKind.Relative), form);
    }
}
