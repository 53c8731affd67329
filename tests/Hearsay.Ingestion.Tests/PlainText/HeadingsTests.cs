using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.Tests.PlainText;

public sealed class HeadingsTests
{
    private const string Prose = "The council voted on Monday to close the bridge at Orrin for the winter, the mayor said.";

    [Fact]
    public void Mark_ShortLineBeforeProse_IsTheHeadlineAndTheTitle()
    {
        Article article = Reading.One("Council shuts bridge after talks with 'ferry men' of the U.S.\n\n" + Prose);
        Assert.Equal("Council shuts bridge after talks with 'ferry men' of the U.S.", article.Title);
        Assert.Equal(BlockKind.Heading, article.Blocks[0].Kind);
    }

    [Fact]
    public void Mark_ShortLineBetweenParagraphs_IsASubhead()
    {
        Article article = Reading.One(Prose + "\n\nWhat happens next\n\n" + Prose);
        Assert.Equal([BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
    }

    [Theory]
    [InlineData("Orrin Gazette:")]
    [InlineData("\u201CNever.\u201D")]
    [InlineData("He has a point.")]
    public void Mark_ShortParagraph_IsNoHeading(string line) =>
        Assert.Equal(BlockKind.Paragraph, Reading.One(Prose + "\n\n" + line + "\n\n" + Prose).Blocks[1].Kind);
}
