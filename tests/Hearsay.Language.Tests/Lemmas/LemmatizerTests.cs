using Hearsay.Core.Analyses;
using Hearsay.Language.Lemmas;

namespace Hearsay.Language.Tests.Lemmas;

public sealed class LemmatizerTests
{
    private static readonly LemmaRule[] Rules =
    [
        new(LetterCase.Lower, 2, ""),
        new(LetterCase.Lower, 3, "y"),
        new(LetterCase.Keep, LemmaRule.Whole, "be"),
    ];

    private static readonly Lemmatizer Small = new(
        [
            LemmaKeys.Of(Xpos.Vbd, false, "ed", false),
            LemmaKeys.Of(Xpos.Vbd, false, "ied", false),
            LemmaKeys.Of(Xpos.Vbd, false, "was", true),
        ],
        [0, 1, 2],
        Rules
    );

    [Theory]
    [InlineData("warned", Xpos.Vbd, "warn")]
    [InlineData("Denied", Xpos.Vbd, "deny")]
    [InlineData("Was", Xpos.Vbd, "be")]
    [InlineData("ed", Xpos.Vbd, "ed")]
    [InlineData("Ferries", Xpos.Nns, "ferries")]
    [InlineData("Ferris", Xpos.Nnp, "Ferris")]
    public void Lemmatize_Word_FollowsItsLongestMatch(string word, Xpos tag, string expected) =>
        Assert.Equal(expected, Small.Lemmatize(word, tag, new StringCache()));

    [Fact]
    public void Lemmatize_SameWordTwice_GivesTheSameString()
    {
        StringCache cache = new();

        Assert.Same(Small.Lemmatize("warned", Xpos.Vbd, cache), Small.Lemmatize("Warned", Xpos.Vbd, cache));
    }
}
