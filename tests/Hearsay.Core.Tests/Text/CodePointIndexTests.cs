using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core.Text;

namespace Hearsay.Core.Tests.Text;

public sealed class CodePointIndexTests
{
    [Theory]
    [InlineData("plain", 3, 3)]
    [InlineData("é—“x”", 4, 4)]
    [InlineData("😀a", 2, 1)]
    [InlineData("a😀b😀c", 4, 3)]
    [InlineData("a😀b😀c", 7, 5)]
    public void ToCodePoint_Position_CountsPairsOnce(string text, int utf16, int codePoint)
    {
        CodePointIndex index = new(text);

        Assert.Equal(codePoint, index.ToCodePoint(utf16));
        Assert.Equal(utf16, index.ToUtf16(codePoint));
    }

    [Fact]
    public void ToCodePoint_AnyText_AgreesWithEnumeratingRunes() =>
        Prop.ForAll<string?>(text =>
            {
                string wellFormed = new StringBuilder().AppendJoin("😀", (text ?? "").EnumerateRunes()).ToString();
                CodePointIndex index = new(wellFormed);
                int codePoint = 0;
                int position = 0;
                foreach (Rune rune in wellFormed.EnumerateRunes())
                {
                    Assert.Equal(codePoint, index.ToCodePoint(position));
                    Assert.Equal(position, index.ToUtf16(codePoint));
                    codePoint++;
                    position += rune.Utf16SequenceLength;
                }
            })
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void ToCodePoint_LoneSurrogate_CountsAsOne()
    {
        CodePointIndex index = new("\uD800a");

        Assert.Equal(1, index.ToCodePoint(1));
    }
}
