using Hearsay.Testing;

namespace Hearsay.EndToEnd;

/// <summary>The ledger session of README.md, run as it is written: each command answers.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Session_RunInItsOrder_AnswersEveryCommand()
    {
        string ledger = _folder.At("ledger.db");
        string[] session = [.. Session()];
        Assert.Equal(5, session.Length);
        foreach (string line in session)
        {
            Outcome outcome = CommandLine.Run([.. ShellLine.WordsOf(line), "--ledger", ledger]);
            Assert.True(outcome.ExitCode == 0, line + "\n" + outcome.Errors);
            Assert.True(outcome.Output.Split('\n').Length > 2, line + "\n" + outcome.Output);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Session() =>
        File.ReadLines(Path.Combine(CommandLine.Root, "README.md"))
            .SkipWhile(line => !line.StartsWith("### A ledger in five commands", StringComparison.Ordinal))
            .SkipWhile(line => line != "```sh")
            .Skip(1)
            .TakeWhile(line => line != "```");
}
