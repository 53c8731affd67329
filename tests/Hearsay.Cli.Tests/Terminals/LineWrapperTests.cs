using FsCheck;
using FsCheck.Fluent;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Tests.Terminals;

public sealed class LineWrapperTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 100, "one two three")]
    [InlineData("  spaced   out ", 100, "spaced   out")]
    [InlineData("spaced   out ", 8, "spaced|out")]
    [InlineData("unbreakable-word-of-some-length x", 10, "unbreakable-word-of-some-length|x")]
    [InlineData("日本 日本 日本", 9, "日本 日本|日本")]
    public void Wrap_Text_BreaksAtSpaces(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', Lines([text], width)));

    [Fact]
    public void Wrap_RunsThatTouch_StayOneWord() => Assert.Equal("[12] x|next", string.Join('|', Lines(["[", "12", "] ", "x next"], 7)));

    [Fact]
    public void Wrap_AnyText_LosesNoLetter()
    {
        Property keepsLetters = Prop.ForAll<NonNull<string>, PositiveInt>(
            (text, width) => Letters(string.Concat(Lines([text.Get], width.Get))) == Letters(VisibleText.Of(text.Get))
        );
        keepsLetters.Check(Config.QuickThrowOnFailure);
    }

    private static IEnumerable<string> Lines(Run[] runs, int width) =>
        LineWrapper.Wrap(runs, width, width).Select(line => string.Concat(line.Select(run => run.Text)));

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
