using Hearsay.Linking.Words;

namespace Hearsay.Linking.Tests.Words;

public sealed class LightStemmerTests
{
    [Theory]
    [InlineData("flooded", "floods")]
    [InlineData("flooding", "flood")]
    [InlineData("stopped", "stops")]
    [InlineData("promises", "promised")]
    [InlineData("carried", "carries")]
    [InlineData("inspection", "inspect")]
    [InlineData("fishermen", "fisherman")]
    [InlineData("policewomen", "policewoman")]
    public void Stem_FormsOfOneWord_Meet(string one, string other) => Assert.Equal(LightStemmer.Stem(one), LightStemmer.Stem(other));

    [Theory]
    [InlineData("gas", "gate")]
    [InlineData("bus", "bull")]
    [InlineData("sing", "single")]
    public void Stem_DifferentWords_StayApart(string one, string other) =>
        Assert.NotEqual(LightStemmer.Stem(one), LightStemmer.Stem(other));

    [Theory]
    [InlineData("bought", "buys")]
    [InlineData("killed", "assassinated")]
    [InlineData("owes", "debts")]
    [InlineData("repaid", "repays")]
    [InlineData("rebuilt", "rebuilding")]
    public void Concept_IrregularFormsAndSynonyms_Meet(string one, string other) =>
        Assert.Equal(WordLists.Concept(one), WordLists.Concept(other));
}
