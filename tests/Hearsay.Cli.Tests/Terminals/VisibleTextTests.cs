using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Tests.Terminals;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain “text” — é 日本 😀", "plain “text” — é 日本 😀")]
    [InlineData("\u001b[31mred", "␛[31mred")]
    [InlineData("bell\a", "bell␇")]
    [InlineData("a\u007fb", "a␡b")]
    [InlineData("\u009b2J", "<U+009B>2J")]
    [InlineData("tab\tand\r\nline", "tab and  line")]
    [InlineData("\u202eevil", "<U+202E>evil")]
    [InlineData("\u2066x\u2069", "<U+2066>x<U+2069>")]
    public void Of_Letters_HoldNoCommand(string letters, string expected) => Assert.Equal(expected, VisibleText.Of(letters));

    [Fact]
    public void Of_LoneSurrogate_IsNamed() => Assert.Equal("a<U+D83D>b", VisibleText.Of("a" + (char)0xD83D + "b"));
}
