using System.Text;
using System.Text.Json;
using Hearsay.Server.Mcp;

namespace Hearsay.Server.Tests.Mcp;

/// <summary>A client that writes all it has to say and closes its side: a script, or an agent's program that ends.</summary>
public sealed class EndOfInputTests(SampleRoom sample) : IClassFixture<SampleRoom>
{
    private const string Hello =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{},"clientInfo":{"name":"script","version":"1"}}}""";
    private const string Search =
        """{"jsonrpc":"2.0","id":"two","method":"tools/call","params":{"name":"search_statements","arguments":{"words":"crane"}}}""";

    // With and without a line break at the very end; what is no message, and what nobody answers, holds nothing up.
    [Theory]
    [InlineData(Hello + "\n" + Search + "\n", "1", "two")]
    [InlineData(Hello + "\n" + Search, "1", "two")]
    [InlineData(Hello + "\n" + """{"jsonrpc":"2.0","method":"notifications/initialized"}""", "1")]
    [InlineData(Hello + "\nno message\n" + """{"jsonrpc":"2.0","id":7,"method":"no/such"}""", "1", "7")]
    [InlineData("")]
    public async Task Run_InputThatEnds_EndsWhenAllIsAnswered(string input, params string[] answered)
    {
        using MemoryStream output = new();
        await McpStdio
            .RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, sample.Room.Services, CancellationToken.None)
            .WaitAsync(TimeSpan.FromMinutes(2));
        string[] lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // In whatever order they were ready.
        Assert.Equal(
            answered,
            lines
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Where(HasId)
                .Select(line => line.GetProperty("id").ToString())
                .Order(StringComparer.Ordinal)
        );
    }

    private static bool HasId(JsonElement line) =>
        line.TryGetProperty("id", out JsonElement id) && id.ValueKind is (JsonValueKind.Number or JsonValueKind.String);
}
