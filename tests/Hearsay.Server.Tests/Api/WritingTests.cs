using System.Net;
using System.Text;
using System.Text.Json;

namespace Hearsay.Server.Tests.Api;

public sealed class WritingTests(EmptyRooms rooms) : IClassFixture<EmptyRooms>
{
    private const string Article =
        """{"outlet":"Tarn Gazette","title":"Bridge shut","published":"2030-05-02","text":"The mayor, Ines Calder, said on Tuesday that the bridge would be closed for a month."}""";

    [Fact]
    public async Task Post_Article_IsAddedOnceAndKnownTheSecondTime()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        using HttpResponseMessage first = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/articles", Article);
        using HttpResponseMessage second = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/articles", Article);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("\"known\"", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TwoTextsWithoutName_AreTwoArticles()
    {
        OpenRoom room = rooms.Open;
        foreach (string text in new[] { "Ines Calder said the bridge was safe.", "Orrin Vance said the tunnel was flooded." })
        {
            using HttpResponseMessage answer = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/articles", text, "text/plain");
            Assert.Contains("\"new\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_Bulk_AnswersALineForEveryLine()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        string body = $"{Article}\nnot json\n{{\"text\":\"\"}}\n{Article}\n";
        using HttpResponseMessage answer = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/articles/bulk", body, "application/x-ndjson");
        string[] lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] states = [.. lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("status").GetString()!)];
        Assert.Equal(["new", "failed", "failed", "known"], states);
        Assert.Equal("line:2", JsonDocument.Parse(lines[1]).RootElement.GetProperty("item").GetString());
    }

    [Fact]
    public async Task Post_Files_IsAJobWhoseEventsEnd()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        using MultipartFormDataContent form = new();
        foreach (string path in RepositoryFiles.Sample("harbour-crane").Take(2))
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(path)), "file", Path.GetFileName(path));
        using HttpResponseMessage accepted = await room.Client.PostAsync(new Uri("/api/v1/files", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        string events = await room.Client.GetStringAsync(new Uri(accepted.Headers.Location + "/events", UriKind.Relative));
        Assert.Contains("event: over\ndata: {", events, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"done\",\"done\":2", events, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://10.0.0.1/")]
    public async Task Post_FetchOfAPrivateAddress_FailsWithoutAsking(string address)
    {
        OpenRoom room = rooms.Open;
        using HttpResponseMessage accepted = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/fetches", $$"""{"url":"{{address}}"}""");
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        string events = await room.Client.GetStringAsync(new Uri(accepted.Headers.Location + "/events", UriKind.Relative));
        Assert.Contains("not on the public internet", events, StringComparison.Ordinal);
    }

    // It could be followed only with the password in every log.
    [Theory]
    [InlineData("https://mo:secret@oskday.example/feed.xml", HttpStatusCode.BadRequest)]
    [InlineData("ftp://oskday.example/feed.xml", HttpStatusCode.BadRequest)]
    [InlineData("https://oskday.example/feed.xml", HttpStatusCode.Created)]
    public async Task Post_Feed_IsFollowedOnlyWhereItCanBeAskedFor(string url, HttpStatusCode expected)
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        using HttpResponseMessage answer = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/feeds", $$"""{"url":"{{url}}"}""");
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Created ? 1 : 0, room.Services.Ledger.Store.Feeds().Length);
    }

    [Fact]
    public async Task Post_Decision_IsListedAndUndoneOnce()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        using HttpResponseMessage added = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/articles", Article);
        string story = JsonDocument.Parse(await added.Content.ReadAsStringAsync()).RootElement.GetProperty("story").GetString()!;
        string note = $$"""{"kind":"note","subjectKind":"story","subject":"{{story}}","reason":"Ask the mayor"}""";
        using HttpResponseMessage decided = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/decisions", note);
        Assert.Equal(HttpStatusCode.Created, decided.StatusCode);
        int number = JsonDocument.Parse(await decided.Content.ReadAsStringAsync()).RootElement.GetProperty("number").GetInt32();
        using HttpResponseMessage undone = await room.SendAsync(HttpMethod.Post, $"/api/v1/decisions/{number}/undo");
        using HttpResponseMessage again = await room.SendAsync(HttpMethod.Post, $"/api/v1/decisions/{number}/undo");
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("\"undoneBy\":\"local\"", await undone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"merge","subjectKind":"actor","subject":"nobody","other":"none"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"kind":"delete","subjectKind":"actor","subject":"a"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"kind":"note","subjectKind":"actor"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"kind":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""[]""", HttpStatusCode.BadRequest)]
    [InlineData("""{"kind":"note","author":"somebody else"}""", HttpStatusCode.BadRequest)]
    public async Task Post_WrongDecision_IsRefused(string body, HttpStatusCode expected)
    {
        OpenRoom room = rooms.Open;
        using HttpResponseMessage answer = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/decisions", body);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Post_Change_StandsInTheAuditLog()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        using HttpResponseMessage added = await room.SendJsonAsync(HttpMethod.Post, "/api/v1/articles", Article);
        string audit = await room.Client.GetStringAsync(new Uri("/api/v1/audit", UriKind.Relative));
        Assert.Contains(
            "\"who\":\"local\",\"action\":\"POST\",\"subject\":\"/api/v1/articles\",\"status\":201",
            audit,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Post_BodyAboveTheLimit_IsRefused()
    {
        ReadingRoomOptions options = new()
        {
            Limits = new RequestLimits { MaxUploadBytes = 4_000, MaxBodyBytes = 1_000 },
        };
        await using OpenRoom room = await OpenRoom.OpenAsync(options);
        using HttpResponseMessage upload = await room.SendJsonAsync(
            HttpMethod.Post,
            "/api/v1/articles",
            new string('x', 5_000),
            "text/plain"
        );
        using StringContent decision = new("{\"reason\":\"" + new string('x', 2_000) + "\"}", Encoding.UTF8, "application/json");
        using HttpResponseMessage other = await room.Client.PostAsync(new Uri("/api/v1/decisions", UriKind.Relative), decision);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, upload.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, other.StatusCode);
    }
}
