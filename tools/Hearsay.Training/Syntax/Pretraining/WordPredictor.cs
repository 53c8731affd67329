using System.Runtime.Intrinsics;
using Hearsay.Language.Numerics;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax.Pretraining;

/// <summary>Guesses hidden words from their context: the right word against words drawn at random.</summary>
/// <remarks>
/// Rivals are drawn by frequency to the power 3/4 (Mikolov et al. 2013) and shared by all hidden words of a batch. Scores are not corrected
/// for the draw, so that they learn how much the context favours a word over its frequency.
/// </remarks>
internal sealed unsafe class WordPredictor
{
    private const int RivalCount = 768;

    private readonly Parameter _outputs;
    private readonly double[] _cumulative;
    private readonly int _width;
    private readonly FloatBuffer _inputs = new();
    private readonly FloatBuffer _rivalRows = new();
    private readonly FloatBuffer _scores = new();
    private readonly FloatBuffer _rivalGradient = new();
    private readonly FloatBuffer _inputGradient = new();
    private readonly int[] _rivals = new int[RivalCount];
    private readonly PackedMatrix _packed;
    private PackedMatrix _packedInputs = new(1, 16);

    public WordPredictor(int width, IReadOnlyList<long> counts, Random random)
    {
        _width = width;
        _outputs = new Parameter("outputs", counts.Count, width, isSparse: true).Fill(random, 0.05);
        _packed = new PackedMatrix(width, RivalCount);
        _cumulative = new double[counts.Count];
        double sum = 0;
        for (int i = 0; i < counts.Count; i++)
            _cumulative[i] = sum += Math.Pow(counts[i], 0.75);
    }

    public Parameter Outputs => _outputs;

    /// <summary>Adds up the loss of the hidden words and writes the gradient of all vectors, zero where no word is hidden.</summary>
    public double Backward(float* x, int count, IReadOnlyList<int> places, IReadOnlyList<int> rows, float* dx, Random random)
    {
        int hidden = places.Count;
        new Span<float>(dx, count * _width).Clear();
        if (hidden == 0)
            return 0;
        float* inputs = _inputs.Reserve(hidden * _width);
        for (int i = 0; i < hidden; i++)
            Copy(x + ((long)places[i] * _width), inputs + ((long)i * _width));
        float* rivals = _rivalRows.Reserve(RivalCount * _width);
        for (int i = 0; i < RivalCount; i++)
        {
            _rivals[i] = Draw(random);
            Copy(_outputs.Row(_rivals[i]), rivals + ((long)i * _width));
        }

        int stride = RivalCount + 16;
        float* scores = _scores.Reserve(hidden * stride);
        _packed.Fill(rivals, 1, _width);
        MatrixProduct.Multiply(inputs, hidden, _width, 1, _packed, scores, stride, false);
        double loss = 0;
        float scale = 1f / hidden;
        for (int i = 0; i < hidden; i++)
        {
            float* row = scores + ((long)i * stride);
            for (int j = 0; j < RivalCount; j++)
            {
                if (_rivals[j] == rows[i])
                    row[j] = -1e4f;
            }

            row[RivalCount] = Dot(inputs + ((long)i * _width), _outputs.Row(rows[i]));
            loss += SoftmaxLoss.Apply(row, RivalCount + 1, RivalCount, scale);
        }

        PackedMatrix packedRivals = _packed.Resized(RivalCount, _width);
        packedRivals.Fill(rivals, _width, 1);
        float* gradient = _inputGradient.Reserve(hidden * _width);
        MatrixProduct.Multiply(scores, hidden, stride, 1, packedRivals, gradient, _width, false);
        if (_packedInputs.Rows < hidden)
            _packedInputs = new PackedMatrix(hidden * 3 / 2, _width);
        PackedMatrix packedInputs = _packedInputs.Resized(hidden, _width);
        packedInputs.Fill(inputs, _width, 1);
        float* rivalGradient = _rivalGradient.Reserve(RivalCount * _width);
        MatrixProduct.Multiply(scores, RivalCount, 1, stride, packedInputs, rivalGradient, _width, false);
        for (int j = 0; j < RivalCount; j++)
            AddScaled(rivalGradient + ((long)j * _width), 1, _outputs.TouchGradient(_rivals[j]));
        for (int i = 0; i < hidden; i++)
        {
            float own = scores[((long)i * stride) + RivalCount];
            float* target = dx + ((long)places[i] * _width);
            AddScaled(gradient + ((long)i * _width), 1, target);
            AddScaled(_outputs.Row(rows[i]), own, target);
            AddScaled(inputs + ((long)i * _width), own, _outputs.TouchGradient(rows[i]));
        }

        return loss / hidden;
    }

    private int Draw(Random random)
    {
        int at = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return Math.Min(at < 0 ? ~at : at, _cumulative.Length - 1);
    }

    private void Copy(float* source, float* target) => new Span<float>(source, _width).CopyTo(new Span<float>(target, _width));

    private float Dot(float* a, float* b)
    {
        Vector256<float> sum = default;
        for (int i = 0; i < _width; i += 8)
            sum = Vector256.FusedMultiplyAdd(Vector256.Load(a + i), Vector256.Load(b + i), sum);
        return Vector256.Sum(sum);
    }

    private void AddScaled(float* source, float factor, float* target)
    {
        for (int i = 0; i < _width; i += 8)
            (Vector256.Load(target + i) + (Vector256.Load(source + i) * factor)).Store(target + i);
    }
}
