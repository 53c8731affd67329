using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Tests.Terminals;

public sealed class StandardErrorTests
{
    [Fact]
    public void Line_MessageWithLineBreak_StaysOneLine()
    {
        StringWriter writer = new() { NewLine = "\n" };
        new StandardError(writer).Line("bad\nname\u001b[2J");
        Assert.Equal("bad name␛[2J\n", writer.ToString());
    }

    [Fact]
    public void Line_AboveStatus_RedrawsStatusBelow()
    {
        StringWriter writer = new() { NewLine = "\n" };
        StandardError errors = new(writer);
        errors.Status("42%");
        errors.Line("late.txt: empty");
        Assert.Equal("42%\r   \rlate.txt: empty\n42%", writer.ToString());
    }
}
