namespace Hearsay.EndToEnd;

public sealed class DeterminismTests
{
    private static readonly string[] Files =
    [
        .. Directory.GetFiles(Path.Combine(CommandLine.Root, "samples", "night-trains")).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public void Brief_OtherOrderAndJobs_GivesTheSameBytes(string format)
    {
        string forwards = Brief(format, "1", Files);
        string backwards = Brief(format, "2", Files.Reverse());
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void Annotate_Twice_GivesTheSameBytes() =>
        Assert.Equal(CommandLine.Run(["annotate", .. Files]).Output, CommandLine.Run(["annotate", .. Files]).Output);

    private static string Brief(string format, string jobs, IEnumerable<string> files) =>
        CommandLine.Run(["brief", "--format", format, "--jobs", jobs, .. files]).Output;
}
