using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Language.Models;
using Hearsay.Language.Numerics;
using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.Tagging;

/// <summary>UPOS, XPOS and features of each word from its vector: three classifiers in one product. Immutable.</summary>
internal sealed unsafe class TagClassifier
{
    private readonly QuantizedLayer _layer;
    private readonly ImmutableArray<Upos> _upos;
    private readonly ImmutableArray<Xpos> _xpos;
    private readonly ImmutableArray<Morphology> _features;

    public TagClassifier(ModelFile file, int width)
    {
        _upos = [.. file.Section<byte>("labels.upos").ToArray().Select(n => (Upos)n)];
        _xpos = [.. file.Section<byte>("labels.xpos").ToArray().Select(n => (Xpos)n)];
        _features = [.. file.Section<ulong>("labels.features").ToArray().Select(b => new Morphology(b))];
        _layer = QuantizedLayer.Load(file, "tags", width, PackedMatrix.PadColumns(_upos.Length + _xpos.Length + _features.Length));
    }

    /// <summary>Tags the words that have these vectors.</summary>
    public void Classify(QuantizedRows vectors, Span<WordSyntax> words, ScratchBuffer scores)
    {
        int columns = _layer.Outputs;
        float* rows = scores.Reserve(words.Length * columns);
        _layer.Apply(vectors, rows);
        for (int i = 0; i < words.Length; i++)
        {
            ReadOnlySpan<float> row = new(rows + ((nint)i * columns), columns);
            words[i] = words[i] with
            {
                Upos = _upos[VectorKernels.IndexOfLargest(row[.._upos.Length])],
                Xpos = _xpos[VectorKernels.IndexOfLargest(row.Slice(_upos.Length, _xpos.Length))],
                Features = _features[VectorKernels.IndexOfLargest(row.Slice(_upos.Length + _xpos.Length, _features.Length))],
            };
        }
    }
}
