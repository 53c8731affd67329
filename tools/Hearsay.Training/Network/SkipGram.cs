using System.Runtime.Intrinsics;

namespace Hearsay.Training.Network;

/// <summary>One step of skip-gram learning with negative sampling (Mikolov et al. 2013): a word and one of its neighbours against words drawn by frequency.</summary>
internal sealed unsafe class SkipGram
{
    private const int RivalCount = 5;
    private const int RivalTableSize = 1 << 20;

    private readonly int[] _rivals;
    private readonly int _width;
    private readonly float* _change;

    public SkipGram(IReadOnlyList<long> counts, int width)
    {
        _width = width;
        _rivals = RivalTable(counts);
        _change = new FloatBuffer(width).Pointer;
    }

    /// <summary>How much of a frequent word's occurrences is learned from.</summary>
    public static float KeepShare(long count, long words, double frequentShare)
    {
        double share = count / (double)words;
        return share <= 0 ? 1 : (float)Math.Min(1, Math.Sqrt(frequentShare / share));
    }

    /// <summary>Moves the word towards the row of the output matrix that stands beside it and away from its rivals.</summary>
    public void Learn(float* word, float* output, int right, float rate, Random random)
    {
        new Span<float>(_change, _width).Clear();
        for (int i = 0; i <= RivalCount; i++)
        {
            int row = i == 0 ? right : _rivals[random.Next() & (RivalTableSize - 1)];
            if (i > 0 && row == right)
                continue;
            float* target = output + ((long)row * _width);
            Vector256<float> sum = default;
            for (int j = 0; j < _width; j += 8)
                sum = Vector256.FusedMultiplyAdd(Vector256.Load(word + j), Vector256.Load(target + j), sum);
            float step = rate * ((i == 0 ? 1 : 0) - (1 / (1 + MathF.Exp(-Vector256.Sum(sum)))));
            Vector256<float> factor = Vector256.Create(step);
            for (int j = 0; j < _width; j += 8)
            {
                Vector256<float> value = Vector256.Load(target + j);
                Vector256.FusedMultiplyAdd(factor, value, Vector256.Load(_change + j)).Store(_change + j);
                Vector256.FusedMultiplyAdd(factor, Vector256.Load(word + j), value).Store(target + j);
            }
        }

        for (int j = 0; j < _width; j += 8)
            (Vector256.Load(word + j) + Vector256.Load(_change + j)).Store(word + j);
    }

    private static int[] RivalTable(IReadOnlyList<long> counts)
    {
        double sum = counts.Sum(c => Math.Pow(c, 0.75));
        int[] table = new int[RivalTableSize];
        int row = 0;
        double reached = Math.Pow(counts[0], 0.75);
        for (int i = 0; i < table.Length; i++)
        {
            while (row + 1 < counts.Count && reached / sum < (i + 0.5) / table.Length)
                reached += Math.Pow(counts[++row], 0.75);
            table[i] = row;
        }

        return table;
    }
}
