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
    private int[] _scores = [];
    private byte[] _back = [];

    /// <summary>Labels of the window's words; the score is what the best sequence beats "nothing but a cue" by, in the model's units.</summary>
    public int Tag(SpanFeatures features, Span<SpanLabel> labels)
    {
        SpanWindow window = features.Window;
        int length = window.Length;
        if (_scores.Length < length * States)
        {
            _scores = new int[length * States];
            _back = new byte[length * States];
        }

        ReadOnlySpan<long> rows = MemoryMarshal.Cast<sbyte, long>(model.Spans);
        Span<int> emission = stackalloc int[AttributionModel.Lanes];
        int plain = 0;
        int previousPlain = 0;
        for (int i = 0; i < length; i++)
        {
            int word = window.Start + i;
            int count = features.Collect(word, _features);
            Sum(rows, _features.AsSpan(0, count), emission);
            bool isCue = word == window.Cue;
            int only = isCue ? (int)SpanLabel.Cue : (int)SpanLabel.Outside;
            plain += emission[only] + Transition(i, previousPlain, only, emission);
            previousPlain = only;
            Advance(i, isCue, emission);
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

    private void Advance(int i, bool isCue, ReadOnlySpan<int> emission)
    {
        for (int state = 0; state < States; state++)
        {
            int y = state % Labels;
            bool content = state >= Labels;
            int best = Impossible;
            int from = 0;
            if ((!isCue || y == (int)SpanLabel.Cue) && (y != (int)SpanLabel.Content || content))
                best = BestFrom(i, y, content, emission, out from);
            _scores[(i * States) + state] = Math.Max(best, Impossible);
            _back[(i * States) + state] = (byte)from;
        }
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

    private int BestFrom(int i, int y, bool content, ReadOnlySpan<int> emission, out int from)
    {
        from = 0;
        if (i == 0)
            return content == (y == (int)SpanLabel.Content) ? emission[y] + Transition(0, 0, y, emission) : Impossible;
        int best = Impossible * 2;
        // The first content comes from states without any, every other state keeps what it has.
        int lowest = content && y != (int)SpanLabel.Content ? Labels : 0;
        int highest = content ? States : Labels;
        for (int state = lowest; state < highest; state++)
        {
            int score = _scores[((i - 1) * States) + state] + Transition(i, state % Labels, y, emission);
            if (score > best)
                (best, from) = (score, state);
        }

        return best + emission[y];
    }

    private int Transition(int i, int x, int y, ReadOnlySpan<int> emission)
    {
        if (i == 0)
            return y == 0 ? 0 : emission[Labels + y];
        return model.Transitions[(x * Labels) + y] + (x == y ? 0 : emission[Labels + y]);
    }

    private static void Sum(ReadOnlySpan<long> rows, ReadOnlySpan<uint> features, Span<int> sums)
    {
        Vector128<short> sum = Vector128<short>.Zero;
        foreach (uint feature in features)
            sum += Vector128.WidenLower(Vector128.CreateScalar(rows[(int)(feature >> RowShift)]).AsSByte());
        for (int lane = 0; lane < AttributionModel.Lanes; lane++)
            sums[lane] = sum[lane];
    }
}
