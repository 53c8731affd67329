using Hearsay.Language.Numerics;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>UPOS, XPOS and features of each word: three classifiers in one product.</summary>
internal sealed unsafe class TagHead
{
    private readonly Linear _linear;
    private readonly int[] _sizes;
    private readonly FloatBuffer _scores = new();

    public TagHead(int width, SyntaxLabels labels, Random random)
    {
        _sizes = [labels.Upos.Count, labels.Xpos.Count, labels.Features.Count];
        _linear = new Linear("tags", width, PackedMatrix.PadColumns(_sizes.Sum()), random);
    }

    public IEnumerable<Parameter> Parameters => _linear.Parameters;

    public void Forward(float* x, int rows) => _linear.Forward(x, rows, _scores.Reserve(rows * _linear.Weight.Columns));

    /// <summary>Adds up the loss and writes the gradient of x.</summary>
    public double Backward(float* x, int rows, IReadOnlyList<GoldSyntax> golds, float scale, float* dx)
    {
        int columns = _linear.Weight.Columns;
        double loss = 0;
        int t = 0;
        foreach (GoldSyntax gold in golds)
        {
            for (int i = 0; i < gold.Upos.Length; i++, t++)
            {
                float* row = _scores.Pointer + ((long)t * columns);
                new Span<float>(row + _sizes.Sum(), columns - _sizes.Sum()).Clear();
                loss += Apply(ref row, _sizes[0], gold.Upos[i], scale);
                loss += Apply(ref row, _sizes[1], gold.Xpos[i], scale);
                loss += Apply(ref row, _sizes[2], gold.Features[i], scale);
            }
        }

        _linear.Backward(x, _scores.Pointer, rows, dx);
        return loss;
    }

    public void Predict(int start, GoldSyntax result)
    {
        for (int i = 0; i < result.Upos.Length; i++)
        {
            float* row = _scores.Pointer + ((long)(start + i) * _linear.Weight.Columns);
            result.Upos[i] = SoftmaxLoss.ArgMax(row, _sizes[0]);
            result.Xpos[i] = SoftmaxLoss.ArgMax(row + _sizes[0], _sizes[1]);
            result.Features[i] = SoftmaxLoss.ArgMax(row + _sizes[0] + _sizes[1], _sizes[2]);
        }
    }

    /// <summary>Adds what the last call of Forward says of a word: the logarithms of the shares of all labels, one inventory after the other.</summary>
    public void AddLogShares(int word, float* target)
    {
        float* row = _scores.Pointer + ((long)word * _linear.Weight.Columns);
        foreach (int size in _sizes)
        {
            SoftmaxLoss.AddLogShares(row, size, target);
            row += size;
            target += size;
        }
    }

    private static double Apply(ref float* row, int size, int gold, float scale)
    {
        double loss = 0;
        if (gold >= 0)
            loss = SoftmaxLoss.Apply(row, size, gold, scale);
        else
            new Span<float>(row, size).Clear();
        row += size;
        return loss;
    }
}
