using Hearsay.Ingestion.PlainText;

namespace Hearsay.Ingestion.Tests.PlainText;

public sealed class LineBlocksTests
{
    private const string Wrapped =
        "The council of Orrin voted on Monday evening to close the old bridge for\n"
        + "the whole of the winter, because two of its piers have been worn away by\n"
        + "the river and nobody has the money to mend them before the spring comes.\n"
        + "\n"
        + "The mayor said that the ferry would run twice an hour until then, and\n"
        + "that schoolchildren would not have to pay for it.";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Of_HardWrappedLines_JoinIntoParagraphs(string end)
    {
        string text = Wrapped.Replace("\n", end, StringComparison.Ordinal);
        string[] blocks = [.. LineBlocks.Of(text, 0).Select(b => b.Span.TextIn(text))];
        Assert.Equal(2, blocks.Length);
        Assert.EndsWith("before the spring comes.", blocks[0], StringComparison.Ordinal);
        Assert.EndsWith("pay for it.", blocks[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_LineAParagraph_StayApart()
    {
        const string Text =
            "The council voted to close the bridge.\nIt had stood for ninety years, and the mayor, who was born beside it, wept when the vote was read out.\n\"We had no choice,\" she said.";
        Assert.Equal(3, LineBlocks.Of(Text, 0).Count);
    }

    [Theory]
    [InlineData("- milk\n- bread", "ListItem:milk|ListItem:bread")]
    [InlineData("\u2022 milk\n\u2022 bread", "ListItem:milk|ListItem:bread")]
    [InlineData("1. milk\n2) bread", "ListItem:milk|ListItem:bread")]
    [InlineData("# Ferry sinks\nIt sank.", "Heading:Ferry sinks|Paragraph:It sank.")]
    [InlineData("> We regret it.\n> Deeply.", "BlockQuotation:We regret it.\n> Deeply.")]
    [InlineData("One.\n\n* * *\n\nTwo.", "Paragraph:One.|Paragraph:Two.")]
    [InlineData("1984 was a year.", "Paragraph:1984 was a year.")]
    [InlineData("-5 degrees", "Paragraph:-5 degrees")]
    public void Of_MarkedLines_TakeTheirKind(string text, string expected) =>
        Assert.Equal(expected.Split('|'), LineBlocks.Of(text, 0).Select(b => b.Kind + ":" + b.Span.TextIn(text)));
}
