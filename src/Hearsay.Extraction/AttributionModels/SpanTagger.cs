using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>Labels the words of a window: the best sequence of labels by Viterbi's algorithm, with the cue's head fixed.</summary>
internal sealed class SpanTagger(AttributionModel model)
{
    private const int Labels = AttributionModel.Labels;
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
        if (_scores.Length < length * Labels)
        {
            _scores = new int[length * Labels];
            _back = new byte[length * Labels];
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
            for (int y = 0; y < Labels; y++)
            {
                int best = Impossible;
                int from = 0;
                if (!isCue || y == (int)SpanLabel.Cue)
                    best = BestFrom(i, y, emission, out from);
                _scores[(i * Labels) + y] = Math.Max(best, Impossible);
                _back[(i * Labels) + y] = (byte)from;
            }
        }

        int last = 0;
        for (int y = 1; y < Labels; y++)
        {
            if (_scores[((length - 1) * Labels) + y] > _scores[((length - 1) * Labels) + last])
                last = y;
        }

        int score = _scores[((length - 1) * Labels) + last] - plain;
        for (int i = length - 1; i >= 0; i--)
        {
            labels[i] = (SpanLabel)last;
            last = _back[(i * Labels) + last];
        }

        return score;
    }

    private int BestFrom(int i, int y, ReadOnlySpan<int> emission, out int from)
    {
        from = 0;
        if (i == 0)
            return emission[y] + (y == 0 ? 0 : emission[Labels + y]);
        int best = Impossible * 2;
        for (int x = 0; x < Labels; x++)
        {
            int score = _scores[((i - 1) * Labels) + x] + Transition(i, x, y, emission);
            if (score > best)
                (best, from) = (score, x);
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
