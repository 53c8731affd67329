using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Language.Models;
using Hearsay.Language.Numerics;
using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.Parsing;

/// <summary>Heads by a biaffine product (Dozat and Manning 2017) plus a term for the distance; relations by a small network on word and head. Immutable.</summary>
internal sealed unsafe class TreeScorer
{
    private const float Slope = 0.1f;
    private const float Impossible = -1e4f;

    private readonly int _arc;
    private readonly int _label;
    private readonly QuantizedLayer _hidden;
    private readonly QuantizedLayer _arcs;
    private readonly QuantizedLayer _relations;
    private readonly PackedMatrix _root;
    private readonly float[] _distance;
    private readonly int _longest;
    private readonly ImmutableArray<DependencyRelation> _names;

    /// <summary>Reads the parser's part of a model.</summary>
    /// <param name="longest">How many words a sentence has at most.</param>
    public TreeScorer(ModelFile file, int width, int arcWidth, int labelWidth, int longest)
    {
        _arc = arcWidth;
        _label = labelWidth;
        _longest = longest;
        _names = [.. file.Section<byte>("labels.relations").ToArray().Select(n => (DependencyRelation)n)];
        _hidden = QuantizedLayer.Load(file, "parser", width, 2 * (arcWidth + labelWidth));
        _arcs = QuantizedLayer.Load(file, "arc", arcWidth, arcWidth);
        _relations = QuantizedLayer.Load(file, "relation", labelWidth, PackedMatrix.PadColumns(_names.Length));
        _root = PackedMatrix.FromRows(DenseLayer.Widen(file.Section<Half>("root")), 1, arcWidth + labelWidth);
        // One row of panels is the plain vector.
        _distance = SpreadDistances(DenseLayer.Widen(file.Section<Half>("distance")), longest);
    }

    /// <summary>Prepares the vectors of all words of a batch.</summary>
    public void Prepare(QuantizedRows vectors, TreeScratch scratch)
    {
        unchecked
        {
            int width = _hidden.Outputs;
            int count = vectors.Count;
            float* hidden = scratch.Hidden.Reserve(count * width);
            _hidden.Apply(vectors, hidden);
            for (int t = 0; t < count; t++)
                VectorKernels.RectifyLeakily(hidden + ((nint)t * width), 2 * _arc, Slope);
            scratch.Quantized.Fill(hidden, width, count, _arc);
            _arcs.Apply(scratch.Quantized, scratch.Dependents.Reserve(count * _arc));
            scratch.Pairs.Reserve(count * _label);
        }
    }

    /// <summary>Finds the heads of one sentence of the prepared batch.</summary>
    /// <param name="start">Its first word in the batch.</param>
    /// <param name="heads">Receives 1-based head numbers, 0 for the root.</param>
    public void Attach(int start, Span<int> heads, TreeScratch scratch)
    {
        unchecked
        {
            int length = heads.Length;
            int stride = ScoreArcs(start, length, scratch);
            scratch.Decoder.Decode(new ReadOnlySpan<float>(scratch.Scores.Reserve(0), length * stride), stride, heads);
            float* pairs = scratch.Pairs.Reserve(0);
            int width = _hidden.Outputs;
            float* labels = scratch.Hidden.Reserve(0) + (2 * _arc);
            for (int i = 0; i < length; i++)
            {
                float* governor = heads[i] == 0 ? _root.Pointer + _arc : labels + ((nint)(start + heads[i] - 1) * width) + _label;
                VectorKernels.Add(labels + ((nint)(start + i) * width), governor, pairs + ((nint)(start + i) * _label), _label);
            }
        }
    }

    /// <summary>Names the relations of all words of the batch to the heads that they were attached to.</summary>
    public void Name(ReadOnlySpan<int> heads, Span<DependencyRelation> relations, TreeScratch scratch)
    {
        unchecked
        {
            float* pairs = scratch.Pairs.Reserve(0);
            VectorKernels.RectifyLeakily(pairs, heads.Length * _label, Slope);
            scratch.Quantized.Fill(pairs, _label, heads.Length, _label);
            float* named = scratch.Relations.Reserve(heads.Length * _relations.Outputs);
            _relations.Apply(scratch.Quantized, named);
            int root = _names.IndexOf(DependencyRelation.Root);
            for (int i = 0; i < heads.Length; i++)
            {
                Span<float> row = new(named + ((nint)i * _relations.Outputs), _names.Length);
                // Only the root is called so, and it always is.
                if (root >= 0)
                    row[root] = Impossible;
                relations[i] = heads[i] == 0 ? DependencyRelation.Root : _names[VectorKernels.IndexOfLargest(row)];
            }
        }
    }

    private int ScoreArcs(int start, int length, TreeScratch scratch)
    {
        unchecked
        {
            int width = _hidden.Outputs;
            float* rows = scratch.Heads.Reserve((length + 1) * _arc);
            new ReadOnlySpan<float>(_root.Pointer, _arc).CopyTo(new Span<float>(rows, _arc));
            float* hidden = scratch.Hidden.Reserve(0) + _arc;
            for (int i = 0; i < length; i++)
                new ReadOnlySpan<float>(hidden + ((nint)(start + i) * width), _arc).CopyTo(
                    new Span<float>(rows + ((nint)(i + 1) * _arc), _arc)
                );
            PackedMatrix packed = scratch.Packed(_arc, length + 1);
            packed.Fill(rows, 1, _arc);
            int stride = packed.PaddedColumns;
            float* scores = scratch.Scores.Reserve(length * stride);
            MatrixProduct.Multiply(scratch.Dependents.Reserve(0) + ((nint)start * _arc), length, _arc, 1, packed, scores, stride, false);
            for (int i = 0; i < length; i++)
            {
                float* row = scores + ((nint)i * stride);
                row[0] += _distance[0];
                ReadOnlySpan<float> distances = _distance.AsSpan(1 + _longest - i, length);
                for (int j = 0; j < distances.Length; j++)
                    row[j + 1] += distances[j];
                row[i + 1] = Impossible;
            }

            return stride;
        }
    }

    // Entry 0 is the root's; entry 1 + longest + d is that of a head d words to the right.
    private static float[] SpreadDistances(float[] bins, int longest)
    {
        float[] spread = new float[(2 * longest) + 2];
        spread[0] = bins[ArcDistance.BinOf(1, 0)];
        for (int d = -longest; d <= longest; d++)
            spread[1 + longest + d] = bins[ArcDistance.BinOf(longest + 1, longest + 1 + d)];
        return spread;
    }
}
