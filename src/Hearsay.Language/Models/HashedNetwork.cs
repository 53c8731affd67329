using System.Runtime.Intrinsics;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Models;

/// <summary>
/// A small network over hashed features and word vectors: the features' rows and the vectors' projections are added up, cut at zero and
/// weighed into scores. Immutable; safe to use from several threads at once.
/// </summary>
/// <remarks>Sums run in a fixed order of eight lanes, so all machines give the same bits.</remarks>
internal sealed unsafe class HashedNetwork
{
    private readonly FeatureIndex? _index;
    private readonly HashedRows _rows;
    private readonly float[] _bias;
    private readonly float[] _outputs;
    private readonly float[] _outputBias;
    private readonly DenseLayer[] _projections;

    private HashedNetwork(
        int bits,
        int hidden,
        FeatureIndex? index,
        HashedRows rows,
        float[] bias,
        float[] outputs,
        float[] outputBias,
        DenseLayer[] projections
    )
    {
        Bits = bits;
        _index = index;
        Hidden = hidden;
        _rows = rows;
        _bias = bias;
        _outputs = outputs;
        _outputBias = outputBias;
        _projections = projections;
    }

    /// <summary>Gets the number of bits that features are hashed into.</summary>
    public int Bits { get; }

    /// <summary>Gets the number of hidden units: a multiple of 16.</summary>
    public int Hidden { get; }

    /// <summary>The network of this name in a model file.</summary>
    /// <exception cref="InvalidDataException">Its parts do not have the sizes that it says.</exception>
    public static HashedNetwork Load(ModelFile file, string name)
    {
        ReadOnlySpan<int> shape = file.Section<int>(name + ".shape");
        if (shape.Length != 5)
            throw new InvalidDataException($"The network {name} has no shape");
        (int bits, int hidden, int outputs, int width, int roles) = (shape[0], shape[1], shape[2], shape[3], shape[4]);
        FeatureIndex? index = file.Contains(name + ".index") ? new FeatureIndex(file.Section<ulong>(name + ".index")) : null;
        HashedRows rows = HashedRows.Load(file, name, hidden, inBytes: index is not null);
        float[] weights = DenseLayer.Widen(file.Section<Half>(name + ".outputs"));
        float[] outputBias = DenseLayer.Widen(file.Section<Half>(name + ".outputBias"));
        float[] bias = DenseLayer.Widen(file.Section<Half>(name + ".bias"));
        int rowCount = index?.Count ?? 1 << bits;
        bool fits = hidden % PackedMatrix.PanelWidth == 0 && rows.Count == rowCount && weights.Length == hidden * outputs;
        fits &= index is null || index.Known.Length << 6 == 1 << bits;
        if (!fits || outputBias.Length != outputs || bias.Length != hidden)
            throw new InvalidDataException($"The network {name} does not have the sizes that it says");
        DenseLayer[] projections = new DenseLayer[roles];
        for (int i = 0; i < roles; i++)
        {
            float[] projection = DenseLayer.Widen(file.Section<Half>($"{name}.projection{i}"));
            projections[i] = DenseLayer.Of(projection, new float[hidden], width, hidden);
        }

        return new HashedNetwork(bits, hidden, index, rows, bias, weights, outputBias, projections);
    }

    /// <summary>What vectors add to the hidden units where they stand in this role; as many rows as vectors.</summary>
    public void Project(int role, float* vectors, int count, float* result) => _projections[role].Apply(vectors, count, result);

    /// <summary>The scores for these features and the projected vectors of up to two words; a null pointer stands for none.</summary>
    public void Score(scoped ReadOnlySpan<int> slots, float* first, float* second, Span<float> scores)
    {
        Span<int> known = stackalloc int[_index is null ? 0 : slots.Length];
        if (_index is not null)
            slots = known[.._index.Find(slots, known)];
        float* hidden = stackalloc float[Hidden];
        fixed (
            float* bias = _bias,
                weights = _outputs
        )
        {
            Begin(bias, first, second, hidden);
            _rows.Add(slots, hidden);
            for (int h = 0; h < Hidden; h += Vector256<float>.Count)
                Vector256.Max(Vector256.Load(hidden + h), Vector256<float>.Zero).Store(hidden + h);
            for (int o = 0; o < scores.Length; o++)
            {
                Vector256<float> sum = Vector256<float>.Zero;
                float* row = weights + ((nint)o * Hidden);
                for (int h = 0; h < Hidden; h += Vector256<float>.Count)
                    sum += Vector256.Load(hidden + h) * Vector256.Load(row + h);
                float total = _outputBias[o];
                for (int lane = 0; lane < Vector256<float>.Count; lane++)
                    total += sum.GetElement(lane);
                scores[o] = total;
            }
        }
    }

    private void Begin(float* bias, float* first, float* second, float* hidden)
    {
        for (int h = 0; h < Hidden; h += Vector256<float>.Count)
        {
            Vector256<float> sum = Vector256.Load(bias + h);
            if (first != null)
                sum += Vector256.Load(first + h);
            if (second != null)
                sum += Vector256.Load(second + h);
            sum.Store(hidden + h);
        }
    }
}
