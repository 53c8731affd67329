using System.Runtime.Intrinsics;
using Hearsay.Language.Numerics;
using Hearsay.Language.Parsing;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>Heads by a biaffine product (Dozat and Manning 2017) plus a term for the distance; relations by a small network on word and head.</summary>
internal sealed unsafe class ParserHead
{
    private const float Slope = 0.1f;

    private readonly int _arc;
    private readonly int _label;
    private readonly Linear _hiddenLinear;
    private readonly Linear _arcLinear;
    private readonly Linear _relationLinear;
    private readonly Parameter _root;
    private readonly Parameter _distance;
    private readonly FloatBuffer _hidden = new();
    private readonly FloatBuffer _hiddenGradient = new();
    private readonly FloatBuffer _mask = new();
    private readonly FloatBuffer _dependents = new();
    private readonly FloatBuffer _dependentsRaw = new();
    private readonly FloatBuffer _dependentsGradient = new();
    private readonly FloatBuffer _headRows = new();
    private readonly FloatBuffer _headGradient = new();
    private readonly FloatBuffer _scores = new();
    private readonly FloatBuffer _relationInput = new();
    private readonly FloatBuffer _relationScores = new();
    private readonly FloatBuffer _relationGradient = new();
    private readonly FloatBuffer _rawGradient = new();
    private readonly TreeDecoder _decoder = new();
    private readonly int _relations;
    private PackedMatrix _packed = new(1, 4096);
    private bool _hasMask;

    public ParserHead(int width, int arcWidth, int labelWidth, int relations, Random random)
    {
        _arc = arcWidth;
        _label = labelWidth;
        _relations = relations;
        _hiddenLinear = new Linear("parser", width, HiddenWidth, random);
        _arcLinear = new Linear("arc", arcWidth, arcWidth, random, gain: 0.5);
        _relationLinear = new Linear("relation", labelWidth, PackedMatrix.PadColumns(relations), random);
        _root = new Parameter("root", 1, arcWidth + labelWidth).Fill(random, 0.3);
        _distance = new Parameter("distance", 1, ArcDistance.Count);
    }

    public IEnumerable<Parameter> Parameters =>
        [.. _hiddenLinear.Parameters, .. _arcLinear.Parameters, .. _relationLinear.Parameters, _root, _distance];

    private int HiddenWidth => 2 * (_arc + _label);

    private int Activated => 2 * _arc;

    /// <summary>Hidden vectors of all words: dependent and head for the arc, then dependent and head for the relation.</summary>
    public void Forward(Batch batch, float* x, float dropout, Random random)
    {
        int count = batch.WordCount;
        float* hidden = _hidden.Reserve(count * HiddenWidth);
        _hiddenLinear.Forward(x, count, hidden);
        for (int t = 0; t < count; t++)
            Rectify(hidden + ((long)t * HiddenWidth), Activated);
        _hasMask = dropout > 0;
        if (_hasMask)
        {
            int length = batch.SentenceCount * HiddenWidth;
            Dropout.Fill(_mask.Reserve(length), length, dropout, random);
            Dropout.Apply(hidden, _mask.Pointer, hidden, HiddenWidth, batch.Starts);
        }

        float* raw = _dependentsRaw.Reserve(count * _arc);
        for (int t = 0; t < count; t++)
            Copy(hidden + ((long)t * HiddenWidth), raw + ((long)t * _arc), _arc);
        _arcLinear.Forward(raw, count, _dependents.Reserve(count * _arc));
    }

    /// <summary>Adds up the loss and writes the gradient of x.</summary>
    public double Backward(Batch batch, float* x, IReadOnlyList<GoldSyntax> golds, float scale, float* dx)
    {
        int count = batch.WordCount;
        float* hiddenGradient = _hiddenGradient.Zeroed(count * HiddenWidth);
        float* dependentsGradient = _dependentsGradient.Reserve(count * _arc);
        double loss = 0;
        for (int s = 0; s < golds.Count; s++)
            loss += ArcLoss(batch.Starts[s], golds[s], scale, dependentsGradient, hiddenGradient);
        float* raw = _rawGradient.Reserve(count * _arc);
        _arcLinear.Backward(_dependentsRaw.Pointer, dependentsGradient, count, raw);
        for (int t = 0; t < count; t++)
            Copy(raw + ((long)t * _arc), hiddenGradient + ((long)t * HiddenWidth), _arc);
        loss += RelationLoss(batch, golds, scale, hiddenGradient);
        if (_hasMask)
            Dropout.Apply(hiddenGradient, _mask.Pointer, hiddenGradient, HiddenWidth, batch.Starts);
        for (int t = 0; t < count; t++)
            RectifyBack(_hidden.Pointer + ((long)t * HiddenWidth), hiddenGradient + ((long)t * HiddenWidth), Activated);
        _hiddenLinear.Backward(x, hiddenGradient, count, dx);
        return loss;
    }

    public void Predict(int start, GoldSyntax result)
    {
        int length = result.Heads.Length;
        int stride = ScoreArcs(start, length);
        _decoder.Decode(new ReadOnlySpan<float>(_scores.Pointer, length * stride), stride, result.Heads);
        float* scores = ScoreRelations(start, result.Heads);
        int columns = _relationLinear.Weight.Columns;
        for (int i = 0; i < length; i++)
            result.Relations[i] = SoftmaxLoss.ArgMax(scores + ((long)i * columns), _relations);
    }

    /// <summary>Adds the logarithms of the shares of all heads of a sentence's words: rows of length + 1, column 0 the root.</summary>
    public void AddArcLogShares(int start, int length, float* target)
    {
        int stride = ScoreArcs(start, length);
        for (int i = 0; i < length; i++)
            SoftmaxLoss.AddLogShares(_scores.Pointer + ((long)i * stride), length + 1, target + ((long)i * (length + 1)));
    }

    /// <summary>Adds the logarithms of the shares of all relations of a sentence's words to the heads given: one row per word.</summary>
    public void AddRelationLogShares(int start, ReadOnlySpan<int> heads, float* target)
    {
        float* scores = ScoreRelations(start, heads);
        int columns = _relationLinear.Weight.Columns;
        for (int i = 0; i < heads.Length; i++)
            SoftmaxLoss.AddLogShares(scores + ((long)i * columns), _relations, target + ((long)i * _relations));
    }

    private float* ScoreRelations(int start, ReadOnlySpan<int> heads)
    {
        float* input = _relationInput.Reserve(heads.Length * _label);
        for (int i = 0; i < heads.Length; i++)
            CombineRelation(start, i, heads[i], input + ((long)i * _label));
        float* scores = _relationScores.Reserve(heads.Length * _relationLinear.Weight.Columns);
        _relationLinear.Forward(input, heads.Length, scores);
        return scores;
    }

    private int ScoreArcs(int start, int length)
    {
        float* rows = _headRows.Reserve((length + 1) * _arc);
        Copy(_root.Value, rows, _arc);
        for (int i = 0; i < length; i++)
            Copy(_hidden.Pointer + ((long)(start + i) * HiddenWidth) + _arc, rows + ((long)(i + 1) * _arc), _arc);
        PackedMatrix packed = Packed(_arc, length + 1);
        packed.Fill(rows, 1, _arc);
        int stride = packed.PaddedColumns;
        float* scores = _scores.Reserve(length * stride);
        MatrixProduct.Multiply(_dependents.Pointer + ((long)start * _arc), length, _arc, 1, packed, scores, stride, false);
        for (int i = 0; i < length; i++)
        {
            for (int j = 0; j <= length; j++)
                scores[((long)i * stride) + j] += j == i + 1 ? -1e4f : _distance.Value[ArcDistance.BinOf(i + 1, j)];
        }

        return stride;
    }

    private double ArcLoss(int start, GoldSyntax gold, float scale, float* dependentsGradient, float* hiddenGradient)
    {
        int length = gold.Heads.Length;
        int stride = ScoreArcs(start, length);
        float* scores = _scores.Pointer;
        double loss = 0;
        for (int i = 0; i < length; i++)
        {
            float* row = scores + ((long)i * stride);
            loss += SoftmaxLoss.Apply(row, length + 1, gold.Heads[i], scale);
            new Span<float>(row + length + 1, stride - length - 1).Clear();
            for (int j = 0; j <= length; j++)
                _distance.Gradient[ArcDistance.BinOf(i + 1, j)] += row[j];
        }

        PackedMatrix packed = Packed(length + 1, _arc);
        packed.Fill(_headRows.Pointer, _arc, 1);
        MatrixProduct.Multiply(scores, length, stride, 1, packed, dependentsGradient + ((long)start * _arc), _arc, false);
        packed = Packed(length, _arc);
        packed.Fill(_dependents.Pointer + ((long)start * _arc), _arc, 1);
        float* headGradient = _headGradient.Reserve((length + 1) * _arc);
        MatrixProduct.Multiply(scores, length + 1, 1, stride, packed, headGradient, _arc, false);
        Add(headGradient, _root.Gradient, _arc);
        for (int i = 0; i < length; i++)
            Add(headGradient + ((long)(i + 1) * _arc), hiddenGradient + ((long)(start + i) * HiddenWidth) + _arc, _arc);
        return loss;
    }

    private double RelationLoss(Batch batch, IReadOnlyList<GoldSyntax> golds, float scale, float* hiddenGradient)
    {
        int count = batch.WordCount;
        int columns = _relationLinear.Weight.Columns;
        float* input = _relationInput.Reserve(count * _label);
        float* scores = _relationScores.Reserve(count * columns);
        for (int s = 0; s < golds.Count; s++)
        {
            for (int i = 0; i < golds[s].Heads.Length; i++)
                CombineRelation(batch.Starts[s], i, golds[s].Heads[i], input + ((long)(batch.Starts[s] + i) * _label));
        }

        _relationLinear.Forward(input, count, scores);
        double loss = 0;
        for (int s = 0; s < golds.Count; s++)
        {
            for (int i = 0; i < golds[s].Heads.Length; i++)
            {
                float* row = scores + ((long)(batch.Starts[s] + i) * columns);
                int gold = golds[s].Relations[i];
                if (gold >= 0)
                    loss += SoftmaxLoss.Apply(row, _relations, gold, scale);
                new Span<float>(row + (gold >= 0 ? _relations : 0), columns - (gold >= 0 ? _relations : 0)).Clear();
            }
        }

        float* gradient = _relationGradient.Reserve(count * _label);
        _relationLinear.Backward(input, scores, count, gradient);
        for (int s = 0; s < golds.Count; s++)
        {
            int start = batch.Starts[s];
            for (int i = 0; i < golds[s].Heads.Length; i++)
            {
                float* row = gradient + ((long)(start + i) * _label);
                RectifyBack(input + ((long)(start + i) * _label), row, _label);
                Add(row, hiddenGradient + ((long)(start + i) * HiddenWidth) + Activated, _label);
                int head = golds[s].Heads[i];
                float* target =
                    head == 0 ? _root.Gradient + _arc : hiddenGradient + ((long)(start + head - 1) * HiddenWidth) + Activated + _label;
                Add(row, target, _label);
            }
        }

        return loss;
    }

    private void CombineRelation(int start, int word, int head, float* target)
    {
        float* dependent = _hidden.Pointer + ((long)(start + word) * HiddenWidth) + Activated;
        float* governor = head == 0 ? _root.Value + _arc : _hidden.Pointer + ((long)(start + head - 1) * HiddenWidth) + Activated + _label;
        for (int i = 0; i < _label; i += 8)
            (Vector256.Load(dependent + i) + Vector256.Load(governor + i)).Store(target + i);
        Rectify(target, _label);
    }

    private PackedMatrix Packed(int rows, int columns)
    {
        if (rows * PackedMatrix.PadColumns(columns) > _packed.Rows * _packed.PaddedColumns)
            _packed = new PackedMatrix(rows * 5 / 4, columns);
        return _packed.Resized(rows, columns);
    }

    private static void Rectify(float* x, int length)
    {
        for (int i = 0; i < length; i += 8)
        {
            Vector256<float> v = Vector256.Load(x + i);
            Vector256.Max(v, v * Slope).Store(x + i);
        }
    }

    private static void RectifyBack(float* activated, float* gradient, int length)
    {
        for (int i = 0; i < length; i++)
        {
            if (activated[i] < 0)
                gradient[i] *= Slope;
        }
    }

    private static void Add(float* source, float* target, int length)
    {
        for (int i = 0; i < length; i += 8)
            (Vector256.Load(target + i) + Vector256.Load(source + i)).Store(target + i);
    }

    private static void Copy(float* source, float* target, int length) =>
        new Span<float>(source, length).CopyTo(new Span<float>(target, length));
}
