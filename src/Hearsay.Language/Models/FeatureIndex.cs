using System.Numerics;

namespace Hearsay.Language.Models;

/// <summary>
/// Which hashed features a network has learned, and the row of each: a bit for every value of the hash, rows in their order. A feature that was
/// seldom seen in training has no row, so it takes none away from others. Immutable.
/// </summary>
internal sealed class FeatureIndex
{
    private const int WordBits = 6;

    private readonly ulong[] _known;
    private readonly int[] _before;

    /// <summary>An index as model files have it.</summary>
    /// <param name="known">A bit for every value of the hash.</param>
    public FeatureIndex(ReadOnlySpan<ulong> known)
    {
        _known = known.ToArray();
        _before = new int[_known.Length];
        int count = 0;
        for (int i = 0; i < _known.Length; i++)
        {
            _before[i] = count;
            count += BitOperations.PopCount(_known[i]);
        }

        Count = count;
    }

    /// <summary>Gets the number of features that have a row.</summary>
    public int Count { get; }

    /// <summary>Gets the bits, as they are written to model files.</summary>
    public ReadOnlySpan<ulong> Known => _known;

    /// <summary>An index of the features seen so often, of more than <paramref name="most"/> the more frequent ones.</summary>
    public static FeatureIndex Of(IEnumerable<int[]> examples, int bits, int fewest, int most)
    {
        int[] counts = new int[1 << bits];
        foreach (int[] example in examples)
        {
            foreach (int feature in example)
                counts[feature]++;
        }

        while (counts.Count(c => c >= fewest) > most)
            fewest++;
        ulong[] known = new ulong[(1 << bits) >> WordBits];
        for (int feature = 0; feature < counts.Length; feature++)
        {
            if (counts[feature] >= fewest)
                known[feature >> WordBits] |= 1UL << feature;
        }

        return new FeatureIndex(known);
    }

    /// <summary>The rows of those features that have one; returns how many.</summary>
    public int Find(ReadOnlySpan<int> features, Span<int> rows)
    {
        int count = 0;
        foreach (int feature in features)
        {
            ulong word = _known[feature >> WordBits];
            ulong bit = 1UL << feature;
            if ((word & bit) != 0)
                rows[count++] = _before[feature >> WordBits] + BitOperations.PopCount(word & (bit - 1));
        }

        return count;
    }
}
