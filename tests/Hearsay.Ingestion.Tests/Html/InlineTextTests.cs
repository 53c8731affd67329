using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Tests.Html;

public sealed class InlineTextTests
{
    [Theory]
    [InlineData("a b", "  a\n\t b  ")]
    [InlineData("a b", "", "a", " ", "\u00A0", "b")]
    [InlineData("ab", " a", "b ")]
    [InlineData("a & b", "a &amp;", "\u200B\u2028b")]
    [InlineData("\u0001a b\u0086", "\u0001a\u0085b\u0086")]
    [InlineData("", " ", "\0\uFEFF")]
    public void Append_Pieces_CollapsesWhiteSpaceWithinAndBetweenThem(string expected, params string[] pieces)
    {
        InlineText text = new();
        foreach (string piece in pieces)
            text.Append(piece);
        Assert.Equal(expected, text.ToString());
        Assert.Equal(expected.Length, text.Length);
    }

    [Fact]
    public void Append_MoreThanTheBufferHolds_KeepsAll()
    {
        InlineText text = new();
        for (int i = 0; i < 500; i++)
            text.Append(i % 2 == 0 ? "orrin " : " tarn ");
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 500).Select(i => i % 2 == 0 ? "orrin" : "tarn")), text.ToString());
    }
}
