using System.Runtime.Intrinsics;

namespace Hearsay.Training.Network;

/// <summary>Masks that zero a part of the columns and scale the rest; one mask serves all words of a sentence (Gal and Ghahramani 2016).</summary>
internal static unsafe class Dropout
{
    /// <summary>A mask of one row per sentence.</summary>
    public static void Fill(float* mask, int length, float probability, Random random)
    {
        float kept = 1 / (1 - probability);
        for (int i = 0; i < length; i++)
            mask[i] = random.NextSingle() < probability ? 0 : kept;
    }

    /// <summary>target = source times the mask of each row's sentence.</summary>
    public static void Apply(float* source, float* mask, float* target, int columns, IReadOnlyList<int> starts)
    {
        for (int s = 0; s + 1 < starts.Count; s++)
        {
            float* factors = mask + ((long)s * columns);
            for (int t = starts[s]; t < starts[s + 1]; t++)
            {
                float* from = source + ((long)t * columns);
                float* to = target + ((long)t * columns);
                for (int i = 0; i < columns; i += 8)
                    (Vector256.Load(from + i) * Vector256.Load(factors + i)).Store(to + i);
            }
        }
    }
}
