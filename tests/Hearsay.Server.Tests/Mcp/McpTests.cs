using System.IO.Pipelines;
using System.Text.Json;
using Hearsay.Server.Mcp;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Hearsay.Server.Tests.Mcp;

public sealed class McpTests(SampleRoom sample) : IClassFixture<SampleRoom>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public async Task List_Tools_MatchesItsSnapshot()
    {
        await using McpClient client = await ConnectAsync();
        IList<McpClientTool> tools = await client.ListToolsAsync();
        string text = JsonSerializer.Serialize(
            tools
                .OrderBy(tool => tool.Name, StringComparer.Ordinal)
                .Select(tool => new
                {
                    tool.Name,
                    tool.Title,
                    tool.Description,
                    tool.JsonSchema,
                    tool.ProtocolTool.Annotations,
                }),
            Readable
        );
        RepositoryFiles.MatchesSnapshot("mcp-tools.json", text + "\n");
    }

    [Fact]
    public async Task Call_SearchThenTrace_AnswersWithLettersAndWhatIsNotKnown()
    {
        await using McpClient client = await ConnectAsync();
        JsonElement found = await CallAsync(client, "search_statements", ("words", "night train"));
        JsonElement[] statements = [.. found.GetProperty("statements").EnumerateArray()];
        Assert.NotEmpty(statements);
        Assert.All(statements, row => Assert.NotEqual("", row.GetProperty("evidence")[0].GetProperty("quote").GetString()));
        string claim = statements.Select(row => row.GetProperty("claim").GetString()).OfType<string>().First();
        JsonElement trace = await CallAsync(client, "trace_claim", ("claim", claim));
        Assert.NotEqual(0, trace.GetProperty("tellings")[0].GetProperty("evidence").GetArrayLength());
        Assert.NotEqual(0, trace.GetProperty("unknown").GetArrayLength());
    }

    [Fact]
    public async Task Call_SearchForWhatNobodySaid_SaysThatThisProvesNothing()
    {
        await using McpClient client = await ConnectAsync();
        JsonElement found = await CallAsync(client, "search_statements", ("words", "zeppelin"));
        Assert.Contains("does not mean that it was not said", found.GetProperty("unknown")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_BriefAndActor_AnswerFromTheLedger()
    {
        await using McpClient client = await ConnectAsync();
        JsonElement stories = await CallAsync(client, "brief_story");
        string story = stories.GetProperty("stories")[0].GetProperty("id").GetString()!;
        JsonElement brief = await CallAsync(client, "brief_story", ("story", story));
        Assert.NotEqual("", brief.GetProperty("claimsShown")[0].GetProperty("evidence")[0].GetProperty("quote").GetString());
        JsonElement actor = await CallAsync(client, "show_actor", ("actor", "Ketter Railways"));
        Assert.NotEqual(0, actor.GetProperty("statementsBy").GetArrayLength());
    }

    [Theory]
    [InlineData("trace_claim", "claim", "none")]
    [InlineData("brief_story", "story", "none")]
    [InlineData("show_actor", "actor", "Nobody At All")]
    [InlineData("search_statements", "since", "yesterday")]
    public async Task Call_WithWhatIsNotThere_SaysSo(string tool, string parameter, string value)
    {
        await using McpClient client = await ConnectAsync();
        CallToolResult result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [parameter] = value });
        Assert.True(result.IsError);
    }

    // What an agent asked for must not be passed over: the answer would be one to another question.
    [Theory]
    [InlineData("search_statements", "query", "crane", "the known ones are: words, speaker, since, until, limit")]
    [InlineData("search_statements", "words", "\"night train", "not closed")]
    [InlineData("search_statements", "limit", "ten", "'limit' must be of the type integer")]
    [InlineData("search_statements", "limit", 4_000_000_000L, "'limit' must be of the type integer")]
    [InlineData("find_claims", "limit", 3, "'sentence' is missing")]
    [InlineData("show_actor", "actor", 5, "'actor' must be of the type string")]
    [InlineData("show_actor", "actor", "Ke", "no actor of this name is known")]
    public async Task Call_WithWhatTheToolDoesNotTake_SaysWhat(string tool, string parameter, object value, string fault)
    {
        await using McpClient client = await ConnectAsync();
        CallToolResult result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [parameter] = value });
        Assert.True(result.IsError);
        Assert.Contains(fault, ((TextContentBlock)result.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_AddArticle_IsInTheLedger()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        await using McpClient client = await ConnectAsync(room, []);
        JsonElement added = await CallAsync(
            client,
            "add_article",
            ("text", "Ines Calder said the bridge was safe."),
            ("outlet", "Tarn Gazette")
        );
        Assert.Equal("new", added.GetProperty("status").GetString());
        Assert.Contains(room.Services.Audit.Before(null, 10), line => line.Action == "add_article");
    }

    [Fact]
    public async Task Connect_WithAKeyToRead_OffersNoToolThatAdds()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync(new ReadingRoomOptions { RequiresSignIn = true });
        string key = room.Services.Accounts.AddKey("reader", Server.Security.Scope.Read);
        await using McpClient client = await ConnectAsync(room, new Dictionary<string, string> { ["Authorization"] = "Bearer " + key });
        Assert.DoesNotContain(await client.ListToolsAsync(), tool => tool.Name == "add_article");
    }

    [Fact]
    public async Task Run_OverStreams_AnswersTheOfficialClient()
    {
        Pipe toServer = new();
        Pipe toClient = new();
        using CancellationTokenSource stop = new();
        Task server = McpStdio.RunAsync(toServer.Reader.AsStream(), toClient.Writer.AsStream(), sample.Room.Services, stop.Token);
        await using (
            McpClient client = await McpClient.CreateAsync(
                new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream())
            )
        )
            Assert.Contains(await client.ListToolsAsync(), tool => tool.Name == "add_article");
        await stop.CancelAsync();
        await server;
    }

    private Task<McpClient> ConnectAsync() => ConnectAsync(sample.Room, []);

    private static Task<McpClient> ConnectAsync(OpenRoom room, Dictionary<string, string> headers) =>
        McpClient.CreateAsync(
            new HttpClientTransport(
                new HttpClientTransportOptions
                {
                    Endpoint = new Uri(room.Address, "/mcp"),
                    TransportMode = HttpTransportMode.StreamableHttp,
                    AdditionalHeaders = headers,
                }
            )
        );

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, params (string Name, string Value)[] arguments)
    {
        CallToolResult result = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Name, pair => (object?)pair.Value));
        string text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.True(result.IsError is not true, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
