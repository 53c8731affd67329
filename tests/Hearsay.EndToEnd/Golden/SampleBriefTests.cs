namespace Hearsay.EndToEnd.Golden;

public sealed class SampleBriefTests
{
    public static TheoryData<string> Samples =>
        [
            .. Directory
                .GetDirectories(Path.Combine(CommandLine.Root, "samples"))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Brief_Sample_PrintsText(string sample) => Matches(sample, "txt", "brief", $"samples/{sample}");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Brief_Sample_PrintsJson(string sample) => Matches(sample, "json", "brief", "--format", "json", $"samples/{sample}");

    [Fact]
    public void Readme_Excerpt_IsWhatTheProgramPrints()
    {
        string readme = File.ReadAllText(Path.Combine(CommandLine.Root, "README.md"));
        string[] blocks = readme.Split("```text\n");
        Assert.True(blocks.Length > 1, "README shows no output");
        string excerpt = blocks[1].Split("```")[0];
        string printed = CommandLine.Run("brief", "samples/harbour-crane").Output;
        foreach (string part in excerpt.Split("[...]\n", StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(part, printed, StringComparison.Ordinal);
    }

    private static void Matches(string sample, string extension, params string[] arguments)
    {
        Outcome outcome = CommandLine.Run(arguments);
        Assert.Equal("", outcome.Errors);
        Assert.Equal(0, outcome.ExitCode);
        GoldenFile.Matches($"briefs/{sample}.{extension}", outcome.Output);
    }
}
