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
    [InlineData("serve", "serve", "--help")]
    public void Help_Command_PrintsItsPage(string name, params string[] arguments)
    {
        Outcome outcome = CommandLine.Run(arguments);
        Assert.Equal(0, outcome.ExitCode);
        GoldenFile.Matches($"help/{name}.txt", outcome.Output);
    }
}
