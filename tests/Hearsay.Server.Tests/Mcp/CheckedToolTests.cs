using System.Text.Json;
using Hearsay.Server.Mcp;

namespace Hearsay.Server.Tests.Mcp;

public sealed class CheckedToolTests
{
    private const string Schema = """
        {"properties": {"sentence": {"type": "string"}, "limit": {"type": "integer"}, "speaker": {"type": ["string", "null"]}}, "required": ["sentence"]}
        """;

    [Theory]
    [InlineData("""{"sentence": "it rained"}""", null)]
    [InlineData("""{"sentence": "it rained", "limit": 3, "speaker": null}""", null)]
    [InlineData("""{"sentence": "\ud83d\ude00"}""", null)]
    [InlineData("""{"sentence": "it \ud83d rained"}""", "'sentence' holds half a surrogate pair: it is no text")]
    [InlineData("""{"sentence": "it rained", "speaker": "\udc00"}""", "'speaker' holds half a surrogate pair: it is no text")]
    [InlineData("""{"text": "it rained"}""", "there is no parameter 'text'; the known ones are: sentence, limit, speaker")]
    [InlineData("""{"sentence": ["it rained"]}""", "'sentence' must be of the type string")]
    [InlineData("""{"sentence": "it rained", "speaker": 5}""", "'speaker' must be of the type string or null")]
    [InlineData("""{"sentence": "it rained", "limit": 1e30}""", "'limit' must be of the type integer")]
    [InlineData("{}", "'sentence' is missing")]
    public void FaultOf_Arguments_SaysWhatIsWrong(string arguments, string? fault) => Assert.Equal(fault, FaultOf(arguments));

    [Fact]
    public void FaultOf_EndlessName_IsShortened() => Assert.InRange(FaultOf($$"""{"{{new string('a', 100_000)}}": 1}""")!.Length, 1, 200);

    [Fact]
    public void FaultOf_NoArguments_MissesWhatIsRequired() =>
        Assert.Equal("'sentence' is missing", CheckedTool.FaultOf(JsonElement.Parse(Schema), null));

    private static string? FaultOf(string arguments) =>
        CheckedTool.FaultOf(
            JsonElement.Parse(Schema),
            JsonElement.Parse(arguments).EnumerateObject().ToDictionary(p => p.Name, p => p.Value)
        );
}
