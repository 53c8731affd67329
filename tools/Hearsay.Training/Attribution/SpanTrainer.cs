using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Training.Attribution;

/// <summary>A linear-chain conditional random field (Lafferty et al. 2001) over the words around a cue, by stochastic gradients with AdaGrad steps.</summary>
internal sealed class SpanTrainer(int seed, int epochs, float step, float decay, double drop)
{
    private const int Labels = AttributionModel.Labels;
    private const int Shift = 32 - AttributionModel.SpanBits;

    // The weights shipped are the mean of those after every so many cues: single ones swing with the last examples.
    private const int SnapshotEvery = 1500;

    private readonly float[] _sums = new float[AttributionModel.Lanes << AttributionModel.SpanBits];
    private readonly float[] _transitionSums = new float[Labels * Labels];
    private readonly Random _dropping = new(seed + 1);
    private int _snapshots;
    private readonly float[] _weights = new float[AttributionModel.Lanes << AttributionModel.SpanBits];
    private readonly float[] _squares = new float[AttributionModel.Lanes << AttributionModel.SpanBits];
    private readonly float[] _transitions = new float[Labels * Labels];
    private readonly float[] _transitionSquares = new float[Labels * Labels];

    public float[] Weights => Array.ConvertAll(_sums, sum => sum / _snapshots);

    public float[] Transitions => Array.ConvertAll(_transitionSums, sum => sum / _snapshots);

    /// <summary>Learns from the cues of the articles; the levels tell how likely each word is to be a cue.</summary>
    public void Train(IReadOnlyList<(AttributionArticle Article, byte[] Levels)> articles)
    {
        List<(int Article, GoldAttribution Gold)> examples = [];
        SpanFeatures[] readers = [.. articles.Select(a => new SpanFeatures(a.Article.Traits, a.Levels))];
        for (int a = 0; a < articles.Count; a++)
            examples.AddRange(articles[a].Article.Gold.Where(g => g.Head >= 0).Select(g => (a, g)));
        (int Article, GoldAttribution Gold)[] order = [.. examples];
        Random random = new(seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            for (int i = 0; i < order.Length; i++)
            {
                loss += Learn(readers[order[i].Article], order[i].Gold);
                if (epoch > 0 && (i + 1) % SnapshotEvery == 0)
                    Snapshot();
            }

            Console.WriteLine(FormattableString.Invariant($"  spans epoch {epoch + 1}: loss {loss / order.Length:f3}"));
        }
    }

    private double Learn(SpanFeatures reader, GoldAttribution gold)
    {
        reader.Open(gold.Head);
        SpanWindow window = reader.Window;
        int length = window.Length;
        Chain chain = new(length);
        uint[][] features = new uint[length][];
        Span<uint> collected = stackalloc uint[SpanFeatures.MaxCount];
        for (int i = 0; i < length; i++)
        {
            int word = window.Start + i;
            chain.Gold[i] = LabelOf(gold, word);
            int count = reader.Collect(word, collected);
            features[i] = Kept(collected[..count]);
            Sum(features[i]).CopyTo(chain.Emissions.AsSpan(i * AttributionModel.Lanes, AttributionModel.Lanes));
        }

        double loss = chain.Differentiate(_transitions);
        for (int i = 0; i < length; i++)
            Update(features[i], Vector256.Create(chain.Gradients.AsSpan(i * AttributionModel.Lanes, AttributionModel.Lanes)));
        for (int t = 0; t < _transitions.Length; t++)
        {
            float gradient = chain.TransitionGradients[t];
            _transitionSquares[t] += gradient * gradient;
            _transitions[t] += step * gradient / (MathF.Sqrt(_transitionSquares[t]) + 1e-3f);
        }

        return loss;
    }

    private void Snapshot()
    {
        _snapshots++;
        for (int i = 0; i < _sums.Length; i++)
            _sums[i] += _weights[i];
        for (int i = 0; i < _transitions.Length; i++)
            _transitionSums[i] += _transitions[i];
    }

    private static int LabelOf(GoldAttribution gold, int word)
    {
        if (word == gold.Head || gold.Cue.Contains(word))
            return (int)SpanLabel.Cue;
        if (gold.Source.Contains(word))
            return (int)SpanLabel.Source;
        return gold.Content.Contains(word) ? (int)SpanLabel.Content : (int)SpanLabel.Outside;
    }

    // Without some of its features each time, no word leans on a single one.
    private uint[] Kept(ReadOnlySpan<uint> collected)
    {
        uint[] kept = new uint[collected.Length];
        int count = 0;
        foreach (uint feature in collected)
        {
            if (drop == 0 || _dropping.NextDouble() >= drop)
                kept[count++] = feature >> Shift;
        }

        return kept[..count];
    }

    private Vector256<float> Sum(uint[] features)
    {
        ReadOnlySpan<Vector256<float>> rows = MemoryMarshal.Cast<float, Vector256<float>>(_weights.AsSpan());
        Vector256<float> sum = Vector256<float>.Zero;
        foreach (uint feature in features)
            sum += rows[(int)feature];
        return sum;
    }

    private void Update(uint[] features, Vector256<float> gradient)
    {
        if (Vector256.LessThanAll(Vector256.Abs(gradient), Vector256.Create(1e-4f)))
            return;
        Span<Vector256<float>> rows = MemoryMarshal.Cast<float, Vector256<float>>(_weights.AsSpan());
        Span<Vector256<float>> squares = MemoryMarshal.Cast<float, Vector256<float>>(_squares.AsSpan());
        Vector256<float> shrink = Vector256.Abs(gradient) * decay;
        foreach (uint feature in features)
        {
            ref Vector256<float> weight = ref rows[(int)feature];
            ref Vector256<float> square = ref squares[(int)feature];
            Vector256<float> g = gradient - (shrink * weight);
            square += g * g;
            weight += step * g / (Vector256.Sqrt(square) + Vector256.Create(0.05f));
        }
    }
}
