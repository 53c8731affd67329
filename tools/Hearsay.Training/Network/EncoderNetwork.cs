using System.Runtime.Intrinsics;
using Hearsay.Language.Encoders;

namespace Hearsay.Training.Network;

/// <summary>Sizes of the encoder.</summary>
internal sealed record EncoderShape(int WordWidth, int PartWidth, int Width, int LayerCount)
{
    public int EmbeddingWidth => WordWidth + PartWidth;
}

/// <summary>How much is dropped while training; all zero when evaluating.</summary>
internal sealed record DropoutRates(float Word, float Embedding, float Layer, float Output)
{
    public static DropoutRates None { get; } = new(0, 0, 0, 0);
}

/// <summary>Words to vectors in context: embeddings of the word and its parts, a projection, and recurrent layers.</summary>
internal sealed unsafe class EncoderNetwork
{
    private readonly Parameter _words;
    private readonly Parameter _parts;
    private readonly Linear _projection;
    private readonly RecurrentLayer[] _layers;
    private readonly FloatBuffer _embedded = new();
    private readonly FloatBuffer _embeddingMask = new();
    private readonly FloatBuffer[] _states;
    private readonly FloatBuffer _embeddingGradient = new();
    private int[] _rows = [];
    private bool _hasMask;

    public EncoderNetwork(EncoderShape shape, int wordRows, Random random)
    {
        Shape = shape;
        _words = new Parameter("words", wordRows, shape.WordWidth, isSparse: true).Fill(random, 0.3);
        _parts = new Parameter("parts", WordFeatures.BucketCount, shape.PartWidth, isSparse: true).Fill(random, 0.03);
        _projection = new Linear("projection", shape.EmbeddingWidth, shape.Width, random, gain: 2);
        _layers = [.. Enumerable.Range(0, shape.LayerCount).Select(i => new RecurrentLayer($"layer{i}", shape.Width, random))];
        _states = [.. Enumerable.Range(0, shape.LayerCount + 1).Select(_ => new FloatBuffer())];
    }

    public EncoderShape Shape { get; }

    public IEnumerable<Parameter> Parameters => [_words, _parts, .. _projection.Parameters, .. _layers.SelectMany(l => l.Parameters)];

    /// <summary>Vectors of all words of the batch; valid until the next call.</summary>
    /// <param name="hidden">Words whose letters are not shown, or null.</param>
    public float* Forward(Batch batch, DropoutRates rates, Random random, bool[]? hidden = null)
    {
        int count = batch.WordCount;
        int width = Shape.EmbeddingWidth;
        float* embedded = _embedded.Reserve(count * width);
        if (_rows.Length < count)
            _rows = new int[count * 5 / 4];
        for (int t = 0; t < count; t++)
        {
            bool isHidden = hidden is not null && hidden[t];
            _rows[t] =
                isHidden ? WordVocabulary.MaskRow
                : rates.Word > 0 && random.NextSingle() < rates.Word ? WordVocabulary.UnknownRow
                : batch.WordRows[t];
            Embed(batch, t, isHidden, embedded + ((long)t * width));
        }

        _hasMask = rates.Embedding > 0;
        if (_hasMask)
        {
            int length = batch.SentenceCount * width;
            Dropout.Fill(_embeddingMask.Reserve(length), length, rates.Embedding, random);
            Dropout.Apply(embedded, _embeddingMask.Pointer, embedded, width, batch.Starts);
        }

        _projection.Forward(embedded, count, _states[0].Reserve(count * Shape.Width));
        for (int i = 0; i < _layers.Length; i++)
            _layers[i].Forward(batch, _states[i].Pointer, _states[i + 1].Reserve(count * Shape.Width), rates.Layer, random);
        return _states[^1].Pointer;
    }

    /// <summary>Scales the vectors so that those of the batch have a mean square of one; what the gates do stays the same.</summary>
    public void Normalize(Batch batch)
    {
        float* top = Forward(batch, DropoutRates.None, new Random(0));
        double sum = 0;
        for (long i = 0; i < (long)batch.WordCount * Shape.Width; i++)
            sum += top[i] * top[i];
        float factor = (float)(1 / Math.Sqrt(sum / batch.WordCount / Shape.Width));
        foreach (Parameter parameter in _projection.Parameters)
        {
            foreach (ref float value in parameter.Values)
                value *= factor;
        }

        foreach (RecurrentLayer layer in _layers)
            layer.Rescale(factor);
        Console.WriteLine(FormattableString.Invariant($"vectors scaled by {factor:f3}"));
    }

    /// <summary>Takes the gradient of the vectors, destroys it, and adds to the parameters' gradients.</summary>
    public void Backward(Batch batch, float* gradient, bool[]? hidden = null)
    {
        int count = batch.WordCount;
        int width = Shape.EmbeddingWidth;
        for (int i = _layers.Length - 1; i >= 0; i--)
            _layers[i].Backward(batch, gradient);
        float* embedded = _embeddingGradient.Reserve(count * width);
        _projection.Backward(_embedded.Pointer, gradient, count, embedded);
        if (_hasMask)
            Dropout.Apply(embedded, _embeddingMask.Pointer, embedded, width, batch.Starts);
        for (int t = 0; t < count; t++)
        {
            float* dy = embedded + ((long)t * width);
            Add(_words.TouchGradient(_rows[t]), dy, Shape.WordWidth);
            if (hidden is not null && hidden[t])
                continue;
            for (int i = 0; i < WordFeatures.SlotCount; i++)
                Add(_parts.TouchGradient(batch.Slots[(t * WordFeatures.SlotCount) + i]), dy + Shape.WordWidth, Shape.PartWidth);
        }
    }

    private void Embed(Batch batch, int t, bool isHidden, float* target)
    {
        new Span<float>(_words.Row(_rows[t]), Shape.WordWidth).CopyTo(new Span<float>(target, Shape.WordWidth));
        float* parts = target + Shape.WordWidth;
        new Span<float>(parts, Shape.PartWidth).Clear();
        if (isHidden)
            return;
        for (int i = 0; i < WordFeatures.SlotCount; i++)
            Add(parts, _parts.Row(batch.Slots[(t * WordFeatures.SlotCount) + i]), Shape.PartWidth);
    }

    private static void Add(float* target, float* source, int length)
    {
        for (int i = 0; i < length; i += 8)
            (Vector256.Load(target + i) + Vector256.Load(source + i)).Store(target + i);
    }
}
