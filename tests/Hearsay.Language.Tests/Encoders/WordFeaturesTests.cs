using Hearsay.Language.Encoders;

namespace Hearsay.Language.Tests.Encoders;

public sealed class WordFeaturesTests
{
    [Theory]
    [InlineData("Ferry", "ferry")]
    [InlineData("2015", "1987")]
    [InlineData("don’t", "don't")]
    [InlineData("A–B", "a-b")]
    public void Extract_SpellingsOfOneNorm_ShareTheirHash(string one, string other) => Assert.Equal(HashOf(one), HashOf(other));

    [Theory]
    [InlineData("ferry", "ferries")]
    [InlineData("15", "150")]
    public void Extract_DifferentNorms_DifferInHash(string one, string other) => Assert.NotEqual(HashOf(one), HashOf(other));

    [Fact]
    public void Extract_LongRun_ReadsOnlyItsEnds()
    {
        string start = new('a', 40);
        string end = new('b', 40);

        Assert.Equal(HashOf(start + "middle" + end), HashOf(start + "centre" + end));
    }

    [Theory]
    [InlineData("Harbour")]
    [InlineData("“1987”")]
    [InlineData("Ærø-Ferry")]
    [InlineData("https://example.org/a-path-that-is-longer-than-what-is-read-of-one-word")]
    public void HashOf_AnyWord_IsTheHashThatExtractGives(string word) => Assert.Equal(HashOf(word), WordFeatures.HashOf(word));

    // The numbers are part of the model file: if they move, the weights are worthless.
    [Fact]
    public void Extract_KnownWord_KeepsItsNumbers()
    {
        int[] slots = new int[WordFeatures.SlotCount];

        uint hash = WordFeatures.Extract("Harbour", WordPlace.First, slots);

        Assert.Equal(215747295u, hash);
        Assert.Equal([2783, 8167, 19458, 30097, 28379, 11761, 27635, 2276, 12688], slots[..9]);
    }

    private static uint HashOf(string word) => WordFeatures.Extract(word, WordPlace.None, new int[WordFeatures.SlotCount]);
}
