using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.Numerics;
using Hearsay.Language.Numerics.Quantization;

namespace Hearsay.Language.NameSpans;

/// <summary>
/// Tells of spans of words what they are, without their trees: the parser's vectors and hashed features of the words, a recurrent layer over
/// the sentence, and a small network over the first word, the last, those around and the mean of all within. Immutable.
/// </summary>
internal sealed unsafe class SpanNetwork
{
    /// <summary>The columns of a word's roles in spans: first, last, before, behind, within.</summary>
    public const int Roles = 5;

    public const int Classes = 6;

    /// <summary>Spans of as many words or more count as equally long.</summary>
    public const int LongestWidth = 24;

    private readonly FeatureIndex _index;
    private readonly RowTable _rows;
    private readonly QuantizedLayer _input;
    private readonly RecurrentLayer _layer;
    private readonly QuantizedLayer _roles;
    private readonly float[] _widths;
    private readonly float[] _outputs;
    private readonly float[] _outputBias;
    private readonly int _bits;
    private readonly int _width;
    private readonly int _units;

    private SpanNetwork(ModelFile file, string name, ReadOnlySpan<int> shape)
    {
        (_bits, int vector, _width, _units) = (shape[0], shape[1], shape[2], shape[3]);
        _index = new FeatureIndex(file.Section<ulong>(name + ".index"));
        _rows = new RowTable(file, name + ".rows", _width);
        _input = QuantizedLayer.Load(file, name + ".input", vector, _width);
        _layer = new RecurrentLayer(file, name + ".layer", _width);
        _roles = QuantizedLayer.Load(file, name + ".roles", _width, Roles * _units);
        _widths = DenseLayer.Widen(file.Section<Half>(name + ".widths"));
        _outputs = DenseLayer.Widen(file.Section<Half>(name + ".outputs"));
        _outputBias = DenseLayer.Widen(file.Section<Half>(name + ".outputBias"));
        bool fits = _index.Known.Length << 6 == 1 << _bits && _rows.RowCount == _index.Count && _width % 16 == 0 && _units % 16 == 0;
        fits &= _widths.Length == (LongestWidth + 1) * _units && _outputs.Length == Classes * _units && _outputBias.Length == Classes;
        if (!fits)
            throw new InvalidDataException($"The network {name} does not have the sizes that it says");
    }

    /// <summary>The network of this name in a model file.</summary>
    /// <exception cref="InvalidDataException">Its parts do not have the sizes that it says.</exception>
    public static SpanNetwork Load(ModelFile file, string name)
    {
        ReadOnlySpan<int> shape = file.Section<int>(name + ".shape");
        if (shape.Length != 4)
            throw new InvalidDataException($"The network {name} has no shape");
        return new SpanNetwork(file, name, shape);
    }

    /// <summary>For every span offered the logarithms of its classes' probabilities; valid until the scratch is used again.</summary>
    public Span<float> Read(ArticleReading reading, SpanOffers offers, WordVectors vectors, MarkingHabit habit, SpanScratch scratch)
    {
        List<NameSpan> spans = offers.Spans;
        if (spans.Count == 0)
            return [];
        Span<float> scores = new(scratch.Scores.Reserve(spans.Count * Classes), spans.Count * Classes);
        SpanPlaces places = new(reading.Tree.Analysis, spans, reading.Room);
        float* roles = Encode(reading, vectors, habit, places, scratch);
        int columns = Roles * _units;
        float* hidden = stackalloc float[_units];
        for (int s = 0; s < spans.Count; s++)
        {
            (int first, int end) = spans[s];
            float* row = roles + ((nint)places.RoleOf(first) * columns);
            float* last = row + ((nint)(end - first - 1) * columns);
            Combine(
                row,
                last + _units,
                places.OpensSentence(first) ? null : row - columns + (2 * _units),
                places.EndsSentence(end - 1) ? null : last + columns + (3 * _units),
                last + (4 * _units),
                places.RoleOf(first) == 0 ? null : row - columns + (4 * _units),
                end - first,
                hidden
            );
            Score(hidden, scores.Slice(s * Classes, Classes));
        }

        GC.KeepAlive(vectors);
        return scores;
    }

    // What the words that spans need say in each role; those from within are summed up, so that each span takes a difference.
    private float* Encode(ArticleReading reading, WordVectors vectors, MarkingHabit habit, SpanPlaces places, SpanScratch scratch)
    {
        int count = places.Words.Length;
        float* states = scratch.States.Reserve(count * _width);
        Embed(reading, vectors, habit, places.Words, states, scratch);
        scratch.Quantized.Fill(states, _width, count, _width);
        float* gates = scratch.Gates.Reserve(count * _layer.GateWidth);
        _layer.Project(scratch.Quantized, gates);
        _layer.Apply(states, gates, places.Starts, scratch.Cell.Reserve(_width));
        int needed = places.Needed.Length;
        // The gates have done their work: their room takes the states that are needed.
        for (int i = 0; i < needed; i++)
            Copy(states + ((nint)places.Needed[i] * _width), gates + ((nint)i * _width), _width);
        scratch.Quantized.Fill(gates, _width, needed, _width);
        float* roles = scratch.Roles.Reserve(needed * Roles * _units);
        _roles.Apply(scratch.Quantized, roles);
        Sum(roles, needed);
        return roles;
    }

    private void Embed(
        ArticleReading reading,
        WordVectors vectors,
        MarkingHabit habit,
        ReadOnlySpan<int> words,
        float* states,
        SpanScratch scratch
    )
    {
        int inContext = vectors.Width;
        int width = _input.Inputs;
        float* gathered = scratch.Vectors.Reserve(words.Length * width);
        float* source = vectors.Pointer;
        for (int i = 0; i < words.Length; i++)
        {
            float* target = gathered + ((nint)i * width);
            Copy(source + ((nint)words[i] * inContext), target, inContext);
            vectors.Words.Copy(reading.Tree.Analysis.TextOf(words[i]), target + inContext);
        }

        scratch.Quantized.Fill(gathered, width, words.Length, width);
        _input.Apply(scratch.Quantized, states);
        float* features = scratch.Features.Reserve(_width);
        Span<int> slots = stackalloc int[TokenFeatures.Most];
        Span<int> known = stackalloc int[TokenFeatures.Most];
        for (int i = 0; i < words.Length; i++)
        {
            FeatureSlots collected = new(slots, _bits);
            TokenFeatures.Extract(reading, words[i], (int)habit, ref collected);
            _rows.CopySum(known[.._index.Find(collected.Filled, known)], features);
            Rectify(features, states + ((nint)i * _width), _width);
        }
    }

    private static void Copy(float* source, float* target, int length) =>
        new ReadOnlySpan<float>(source, length).CopyTo(new Span<float>(target, length));

    private void Sum(float* roles, int count)
    {
        nint columns = Roles * _units;
        float* within = roles + (4 * _units);
        for (int t = 1; t < count; t++)
        {
            for (int i = 0; i < _units; i += 8)
                (Vector256.Load(within + (t * columns) + i) + Vector256.Load(within + ((t - 1) * columns) + i)).Store(
                    within + (t * columns) + i
                );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Combine(float* first, float* last, float* before, float* behind, float* upTo, float* upToFirst, int length, float* hidden)
    {
        float share = 1f / length;
        fixed (float* widths = _widths)
        {
            float* width = widths + ((nint)Math.Min(length, LongestWidth) * _units);
            for (int i = 0; i < _units; i += 8)
            {
                Vector256<float> within = Vector256.Load(upTo + i);
                if (upToFirst != null)
                    within -= Vector256.Load(upToFirst + i);
                Vector256<float> sum = Vector256.Load(first + i) + Vector256.Load(last + i) + Vector256.Load(width + i) + (within * share);
                if (before != null)
                    sum += Vector256.Load(before + i);
                if (behind != null)
                    sum += Vector256.Load(behind + i);
                Vector256.Max(sum, Vector256<float>.Zero).Store(hidden + i);
            }
        }
    }

    private void Score(float* hidden, Span<float> scores)
    {
        float most = float.MinValue;
        fixed (float* outputs = _outputs)
        {
            for (int c = 0; c < Classes; c++)
            {
                Vector256<float> sum = Vector256<float>.Zero;
                float* row = outputs + ((nint)c * _units);
                for (int i = 0; i < _units; i += 8)
                    sum += Vector256.Load(hidden + i) * Vector256.Load(row + i);
                float total = _outputBias[c];
                for (int lane = 0; lane < 8; lane++)
                    total += sum.GetElement(lane);
                scores[c] = total;
                most = Math.Max(most, total);
            }
        }

        float all = 0;
        foreach (float score in scores)
            all += MathF.Exp(score - most);
        float log = most + MathF.Log(all);
        for (int c = 0; c < Classes; c++)
            scores[c] -= log;
    }

    private static void Rectify(float* added, float* state, int length)
    {
        for (int i = 0; i < length; i += 8)
            Vector256.Max(Vector256.Load(state + i) + Vector256.Load(added + i), Vector256<float>.Zero).Store(state + i);
    }
}
