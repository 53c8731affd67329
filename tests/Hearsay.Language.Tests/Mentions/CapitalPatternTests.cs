using Hearsay.Language.Mentions;

namespace Hearsay.Language.Tests.Mentions;

public sealed class CapitalPatternTests
{
    [Theory]
    [InlineData("Varne", "Tresk")]
    [InlineData("Varne", "Lo")]
    [InlineData("B52", "C7")]
    [InlineData("McAdder", "DeVarne")]
    public void Of_WordsWrittenAlike_IsOne(string word, string other) => Assert.Equal(CapitalPattern.Of(word), CapitalPattern.Of(other));

    [Theory]
    [InlineData("Varne", "varne")]
    [InlineData("Varne", "VARNE")]
    [InlineData("B52", "B-52")]
    [InlineData("a'b", "a-b")]
    public void Of_WordsWrittenOtherwise_Differs(string word, string other) =>
        Assert.NotEqual(CapitalPattern.Of(word), CapitalPattern.Of(other));
}
