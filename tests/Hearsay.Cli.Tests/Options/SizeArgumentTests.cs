using System.CommandLine;
using Hearsay.Cli.Options;

namespace Hearsay.Cli.Tests.Options;

public sealed class SizeArgumentTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("500k", 512_000)]
    [InlineData("16MB", 16_777_216)]
    [InlineData("1.5m", 1_572_864)]
    [InlineData("2KiB", 2048)]
    public void ParseBytes_Size_CountsBytes(string text, long bytes) => Assert.Equal(bytes, ParseSize(text).GetValue<long>("--size"));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("3GB")]
    [InlineData("many")]
    [InlineData("5 m")]
    [InlineData("1e3")]
    public void ParseBytes_NoSize_IsAnError(string text) => Assert.NotEmpty(ParseSize(text).Errors);

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("30s", 30)]
    [InlineData("2min", 120)]
    [InlineData("2m", 120)]
    [InlineData("7", 7)]
    public void ParseTime_Time_CountsSeconds(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ParseTime(text).GetValue<TimeSpan>("--time"));

    [Theory]
    [InlineData("0s")]
    [InlineData("2d")]
    [InlineData("90000s")]
    public void ParseTime_NoTime_IsAnError(string text) => Assert.NotEmpty(ParseTime(text).Errors);

    private static ParseResult ParseSize(string text) =>
        new RootCommand { new Option<long>("--size") { CustomParser = SizeArgument.ParseBytes } }.Parse(["--size=" + text]);

    private static ParseResult ParseTime(string text) =>
        new RootCommand { new Option<TimeSpan>("--time") { CustomParser = SizeArgument.ParseTime } }.Parse(["--time=" + text]);
}
