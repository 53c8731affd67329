using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>Labels the words of a window: the best sequence of labels by Viterbi's algorithm, with the cue's head fixed and some content.</summary>
/// <remarks>A state is a label and whether there was content before or at the word: nobody marks a cue that attributes nothing.</remarks>
internal sealed class SpanTagger(AttributionModel model)
{
    private const int Labels = AttributionModel.Labels;
    private const int States = 2 * Labels;
    private const int Impossible = -1_000_000;
    private const int RowShift = 32 - AttributionModel.SpanBits;

    private readonly uint[] _features = new uint[SpanFeatures.MaxCount];

    private static Vector128<int> OnlyContent => Vector128<int>.Zero.WithElement((int)SpanLabel.Content, -1);

    // What each state is worth and which one it came from: four labels without content so far, then four with.
    private int[] _scores = [];
    private int[] _back = [];

    /// <summary>Labels of the window's words; the score is what the best sequence beats "nothing but a cue" by, in the model's units.</summary>
    public int Tag(SpanFeatures features, Span<SpanLabel> labels)
    {
        SpanWindow window = features.Window;
        int length = window.Length;
        if (_scores.Length < length * States)
        {
            _scores = new int[length * States];
            _back = new int[length * States];
        }

        ReadOnlySpan<long> rows = MemoryMarshal.Cast<sbyte, long>(model.Spans);
        Vector128<int> bare = default;
        Vector128<int> filled = default;
        int plain = 0;
        int previousPlain = (int)SpanLabel.Outside;
        for (int i = 0; i < length; i++)
        {
            int word = window.Start + i;
            int count = features.Collect(word, _features);
            Vector128<short> sum = Sum(rows, _features.AsSpan(0, count));
            (Vector128<int> emission, Vector128<int> opening) = Vector128.Widen(sum);
            bool isCue = word == window.Cue;
            int only = isCue ? (int)SpanLabel.Cue : (int)SpanLabel.Outside;
            plain += emission[only] + Transition(i, previousPlain, only, opening);
            previousPlain = only;
            if (i == 0)
                Begin(emission, opening, isCue, ref bare, ref filled);
            else
                Advance(i, emission, opening, isCue, ref bare, ref filled);
            bare.CopyTo(_scores, i * States);
            filled.CopyTo(_scores, (i * States) + Labels);
        }

        int last = Best((length - 1) * States);
        int score = _scores[((length - 1) * States) + last] - plain;
        for (int i = length - 1; i >= 0; i--)
        {
            labels[i] = (SpanLabel)(last % Labels);
            last = _back[(i * States) + last];
        }

        return score;
    }

    private void Begin(Vector128<int> emission, Vector128<int> opening, bool isCue, ref Vector128<int> bare, ref Vector128<int> filled)
    {
        Vector128<int> first = emission + opening.WithElement((int)SpanLabel.Outside, 0);
        filled = Vector128.ConditionalSelect(OnlyContent, first, Vector128.Create(Impossible));
        bare = Vector128.ConditionalSelect(OnlyContent, Vector128.Create(Impossible), first);
        Array.Clear(_back, 0, States);
        Close(isCue, ref bare, ref filled);
    }

    // A column is the label gone to. The first content comes from states without any, every other state keeps what it has.
    private void Advance(
        int i,
        Vector128<int> emission,
        Vector128<int> opening,
        bool isCue,
        ref Vector128<int> bare,
        ref Vector128<int> filled
    )
    {
        Vector128<int> bestBare = Vector128.Create(2 * Impossible);
        Vector128<int> bestFilled = bestBare;
        Vector128<int> fromBare = default;
        Vector128<int> fromFilled = default;
        for (int x = 0; x < Labels; x++)
        {
            Vector128<int> step = Vector128.Create(model.Transitions, x * Labels) + opening.WithElement(x, 0);
            Improve(Vector128.Create(bare[x]) + step, x, ref bestBare, ref fromBare);
            Improve(Vector128.Create(filled[x]) + step, x + Labels, ref bestFilled, ref fromFilled);
        }

        Vector128<int> starts = OnlyContent & Vector128.GreaterThanOrEqual(bestBare, bestFilled);
        filled = Vector128.ConditionalSelect(starts, bestBare, bestFilled) + emission;
        bare = Vector128.ConditionalSelect(OnlyContent, Vector128.Create(Impossible), bestBare + emission);
        fromBare.CopyTo(_back, i * States);
        Vector128.ConditionalSelect(starts, fromBare, fromFilled).CopyTo(_back, (i * States) + Labels);
        Close(isCue, ref bare, ref filled);
    }

    // Nothing gets worse than impossible, and at the cue's head nothing else than a cue is possible.
    private static void Close(bool isCue, ref Vector128<int> bare, ref Vector128<int> filled)
    {
        Vector128<int> least = Vector128.Create(Impossible);
        bare = Vector128.Max(bare, least);
        filled = Vector128.Max(filled, least);
        if (!isCue)
            return;
        bare = least.WithElement((int)SpanLabel.Cue, bare[(int)SpanLabel.Cue]);
        filled = least.WithElement((int)SpanLabel.Cue, filled[(int)SpanLabel.Cue]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Improve(Vector128<int> score, int state, ref Vector128<int> best, ref Vector128<int> from)
    {
        Vector128<int> better = Vector128.GreaterThan(score, best);
        best = Vector128.ConditionalSelect(better, score, best);
        from = Vector128.ConditionalSelect(better, Vector128.Create(state), from);
    }

    // With content where there can be any.
    private int Best(int row)
    {
        int best = Labels;
        for (int state = Labels + 1; state < States; state++)
            best = _scores[row + state] > _scores[row + best] ? state : best;
        if (_scores[row + best] > Impossible / 2)
            return best;
        for (int state = 0; state < Labels; state++)
            best = _scores[row + state] > _scores[row + best] ? state : best;
        return best;
    }

    private int Transition(int i, int x, int y, Vector128<int> opening)
    {
        if (i == 0)
            return y == 0 ? 0 : opening[y];
        return model.Transitions[(x * Labels) + y] + (x == y ? 0 : opening[y]);
    }

    private static Vector128<short> Sum(ReadOnlySpan<long> rows, ReadOnlySpan<uint> features)
    {
        Vector128<short> sum = Vector128<short>.Zero;
        foreach (uint feature in features)
            sum += Vector128.WidenLower(Vector128.CreateScalar(rows[(int)(feature >> RowShift)]).AsSByte());
        return sum;
    }
}
