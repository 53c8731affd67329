using System.Runtime.Intrinsics;
using Hearsay.Language.Numerics;

namespace Hearsay.Training.Syntax;

/// <summary>Cross-entropy of one row of scores, which it turns into the gradient.</summary>
internal static unsafe class SoftmaxLoss
{
    public static double Apply(float* scores, int count, int gold, float scale)
    {
        float largest = scores[0];
        for (int i = 1; i < count; i++)
            largest = Math.Max(largest, scores[i]);
        float sum = 0;
        float goldScore = scores[gold] - largest;
        int j = 0;
        Vector256<float> shift = Vector256.Create(largest);
        for (; j + 8 <= count; j += 8)
        {
            Vector256<float> e = VectorMath.Exp(Vector256.Load(scores + j) - shift);
            sum += Vector256.Sum(e);
            e.Store(scores + j);
        }

        for (; j < count; j++)
            sum += scores[j] = MathF.Exp(scores[j] - largest);
        float factor = scale / sum;
        for (int i = 0; i < count; i++)
            scores[i] *= factor;
        scores[gold] -= scale;
        return Math.Log(sum) - goldScore;
    }

    /// <summary>Adds the logarithms of the shares that a row of scores stands for.</summary>
    public static void AddLogShares(float* scores, int count, float* target)
    {
        float largest = scores[0];
        for (int i = 1; i < count; i++)
            largest = Math.Max(largest, scores[i]);
        double sum = 0;
        for (int i = 0; i < count; i++)
            sum += Math.Exp(scores[i] - largest);
        float shift = largest + (float)Math.Log(sum);
        for (int i = 0; i < count; i++)
            target[i] += scores[i] - shift;
    }

    public static int ArgMax(float* scores, int count)
    {
        int best = 0;
        for (int i = 1; i < count; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
