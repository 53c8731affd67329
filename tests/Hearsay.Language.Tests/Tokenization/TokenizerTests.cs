namespace Hearsay.Language.Tests.Tokenization;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They don't know.", "They do|n't know .")]
    [InlineData("She cannot stay", "She can|not stay")]
    [InlineData("Norland's ministers’ plan", "Norland|'s ministers|’ plan")]
    [InlineData("in the 1990's", "in the 1990's")]
    [InlineData("I'd've left", "I|'d|'ve left")]
    public void Analyze_Contraction_CutsSyntacticWords(string text, string expected) => Assert.Equal(expected, Reading.Words(text));
}
