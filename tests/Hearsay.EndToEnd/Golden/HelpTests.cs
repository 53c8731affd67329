namespace Hearsay.EndToEnd.Golden;

public sealed class HelpTests
{
    [Theory]
    [InlineData("hearsay", "--help")]
    [InlineData("brief", "brief", "--help")]
    [InlineData("claim", "claim", "--help")]
    [InlineData("dyad", "dyad", "--help")]
    [InlineData("annotate", "annotate", "--help")]
    [InlineData("actors", "actors", "--help")]
    [InlineData("read", "read", "--help")]
    [InlineData("parse", "parse", "--help")]
    [InlineData("export", "export", "--help")]
    [InlineData("watch", "watch", "--help")]
    [InlineData("serve", "serve", "--help")]
    [InlineData("add", "add", "--help")]
    [InlineData("story", "story", "--help")]
    [InlineData("search", "search", "--help")]
    [InlineData("actor", "actor", "--help")]
    [InlineData("decide", "decide", "--help")]
    [InlineData("outlets", "outlets", "--help")]
    [InlineData("stats", "stats", "--help")]
    [InlineData("verify", "verify", "--help")]
    [InlineData("reanalyse", "reanalyse", "--help")]
    [InlineData("keys", "keys", "--help")]
    [InlineData("mcp", "mcp", "--help")]
    public void Help_Command_PrintsItsPage(string name, params string[] arguments)
    {
        Outcome outcome = CommandLine.Run(arguments);
        Assert.Equal(0, outcome.ExitCode);
        GoldenFile.Matches($"help/{name}.txt", outcome.Output);
    }
}
