using Hearsay.Language.Lemmas;

namespace Hearsay.Language.Tests.Lemmas;

public sealed class LemmaRuleTests
{
    [Theory]
    [InlineData("denied", "deny", "Implied", "imply")]
    [InlineData("Ports", "port", "bridges", "bridge")]
    [InlineData("Solstad", "Solstad", "Ambry", "Ambry")]
    [InlineData("was", "be", "were", "be")]
    [InlineData("MARLE", "Marle", "KESSLING", "Kessling")]
    public void Between_OnePair_TurnsItAndItsKind(string word, string lemma, string other, string expected)
    {
        LemmaRule rule = LemmaRule.Between(word, lemma);

        Assert.Equal(lemma, Apply(rule, word));
        Assert.Equal(expected, Apply(rule, other));
    }

    [Fact]
    public void Apply_WordShorterThanWhatIsDropped_KeepsNoLetter() =>
        Assert.Equal("y", Apply(new LemmaRule(LetterCase.Keep, 3, "y"), "ie"));

    private static string Apply(LemmaRule rule, string word)
    {
        char[] target = new char[word.Length + rule.Added.Length];
        return new string(target, 0, rule.Apply(word, target));
    }
}
