namespace Hearsay.EndToEnd;

/// <summary>Whoever copies an example out of the help and has a ledger of the samples gets an answer.</summary>
public sealed class HelpExampleTests(SampleLedger samples) : IClassFixture<SampleLedger>
{
    private static readonly string[] Questions = ["actor", "brief", "claim", "dyad", "search", "story"];

    // The usage line, and what stands for the reader's own: files, ids, two governments; and what needs another program.
    private static readonly string[] Placeholders = ["[OPTION]", "saved/", "*.html", "t-0123456789ab", "IRN", "|"];

    public static TheoryData<string> Examples =>
        [
            .. Questions
                .SelectMany(command =>
                    File.ReadLines(Path.Combine(CommandLine.Root, "tests/Hearsay.EndToEnd/golden/help", command + ".txt"))
                )
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("hearsay ", StringComparison.Ordinal))
                .Where(line => !Placeholders.Any(placeholder => line.Contains(placeholder, StringComparison.Ordinal))),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OverTheSamples_FindsSomething(string line)
    {
        string[] words = [.. ShellLine.WordsOf(line)];
        bool readsFiles = words.Any(word => word.StartsWith("samples", StringComparison.Ordinal));
        Outcome outcome = CommandLine.Run(readsFiles ? words : [.. words, "--ledger", samples.Ledger]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        // Nothing found is told in one line.
        Assert.True(outcome.Output.Split('\n').Length > 2, outcome.Output);
    }
}
