using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Tests.Reading;

/// <summary>The stored weights belong to these numbers: a change of the functions needs a new model version.</summary>
public sealed class FeatureHashTests
{
    [Fact]
    public void Of_Letters_IsFnv1A()
    {
        Assert.Equal(2166136261u, FeatureHash.Of(""));
        Assert.Equal(0xE40C292Cu, FeatureHash.Of("a"));
    }

    [Fact]
    public void Mix_OrderOfItsParts_Counts()
    {
        Assert.NotEqual(FeatureHash.Mix(1, 2, 3), FeatureHash.Mix(1, 3, 2));
        Assert.NotEqual(FeatureHash.Mix(1, 2, 3), FeatureHash.Mix(2, 2, 3));
        Assert.Equal(FeatureHash.Mix(1, 2, 3, 4), FeatureHash.Mix(1, FeatureHash.Mix(2, 3), 4));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(21)]
    public void Finish_SeedsOfAnyNumber_GivesTheMixes(int count)
    {
        uint[] parts = [.. Enumerable.Range(0, count).Select(i => unchecked((uint)i * 0x9E3779B9u))];
        uint[] seeds = [.. parts.Select(part => FeatureHash.Seed(3, part, part ^ 1))];

        FeatureHash.Finish(seeds);

        Assert.Equal(parts.Select(part => FeatureHash.Mix(3, part, part ^ 1)), seeds);
    }
}
