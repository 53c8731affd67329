using Hearsay.Language.Models;

namespace Hearsay.Language.Tests.Models;

public sealed class FeatureIndexTests
{
    private const int Bits = 8;

    [Fact]
    public void Find_FeatureSeldomSeen_HasNoRow()
    {
        FeatureIndex index = FeatureIndex.Of(
            [
                [3, 200, 64],
                [3, 200],
                [3],
            ],
            Bits,
            fewest: 2,
            most: 1 << Bits
        );
        int[] rows = new int[4];

        int count = index.Find([200, 64, 3, 255], rows);

        Assert.Equal(2, index.Count);
        Assert.Equal([1, 0], rows[..count]);
    }

    [Fact]
    public void Find_EveryFeatureKnown_GivesEachARowOfItsOwnInOrder()
    {
        int[] all = [.. Enumerable.Range(0, 1 << Bits)];
        FeatureIndex index = FeatureIndex.Of([all], Bits, fewest: 1, most: 1 << Bits);
        int[] rows = new int[all.Length];

        Assert.Equal(all.Length, index.Find(all, rows));
        Assert.Equal(all, rows);
    }

    [Fact]
    public void Of_MoreFeaturesThanRows_KeepsTheFrequentOnes()
    {
        FeatureIndex index = FeatureIndex.Of(
            [
                [5, 9, 17],
                [5, 9],
                [5, 9],
            ],
            Bits,
            fewest: 1,
            most: 2
        );
        int[] rows = new int[1];

        Assert.Equal(2, index.Count);
        Assert.Equal(0, index.Find([17], rows));
    }

    [Fact]
    public void Known_ReadAgain_IsTheSameIndex()
    {
        FeatureIndex index = FeatureIndex.Of(
            [
                [1, 63, 64, 129],
            ],
            Bits,
            fewest: 1,
            most: 1 << Bits
        );
        FeatureIndex again = new(index.Known);
        int[] first = new int[4];
        int[] second = new int[4];

        index.Find([129, 64, 63, 1], first);
        again.Find([129, 64, 63, 1], second);

        Assert.Equal([3, 2, 1, 0], first);
        Assert.Equal(first, second);
    }
}
