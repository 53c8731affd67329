using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Tests.Furniture;

public sealed class FurniturePhrasesTests
{
    [Theory]
    [InlineData("(", false)]
    [InlineData("((", false)]
    [InlineData("", false)]
    [InlineData("(all rights reserved", true)]
    [InlineData("5 min read", true)]
    [InlineData("the ferry sails at noon", false)]
    public void Holds_Line_TellsFurniture(string plain, bool expected) => Assert.Equal(expected, FurniturePhrases.Holds(plain));

    [Theory]
    [InlineData("  Read\u00A0More\u2026 ", "read more")]
    [InlineData("(", "(")]
    [InlineData(" \t ", "")]
    [InlineData("\u2018It\u2019s\u200B over\u2019", "'it's over'")]
    [InlineData("\u00C9COLE \u2014 Orrin |", "\u00E9cole - orrin")]
    public void PlainForm_Block_IsSmallWithSingleBlanks(string block, string expected) => Assert.Equal(expected, PlainForm.Of(block));
}
