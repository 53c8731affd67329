using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>What a word shows of being source, cue or content of one cue. Each instance serves one cue at a time.</summary>
internal sealed class SpanFeatures(WordTraits t, ReadOnlyMemory<byte> cueLevels)
{
    /// <summary>Most features of one word.</summary>
    public const int MaxCount = 72;

    private const int LikelyCue = 2;

    private readonly SpanWindow _window = new();
    private readonly bool[] _sentencesWithCue = SentencesWithCue(t, cueLevels.Span);
    private int[] _commas = [];
    private int[] _cues = [];
    private uint _cueLemma;
    private uint _cueTag;
    private uint _cueLexicon;
    private uint _frame;
    private uint _quotesAround;
    private uint _announced;
    private int _lastQuotation;

    public SpanWindow Window => _window;

    /// <summary>Turns to the given cue.</summary>
    public void Open(int cue)
    {
        _window.Open(t, cue);
        _cueLemma = t.Lemmas[cue];
        _cueTag = t.Tags[cue];
        _cueLexicon = t.Lexicon[cue];
        _quotesAround = CueFeatures.QuotesAround(t, cue);
        _frame = Frame(cue);
        _announced = t.Words[_window.SentenceEnd - 1] == ":" ? 1u : 0u;
        _lastQuotation = LastQuotation(cue);
        if (_commas.Length <= _window.Length)
        {
            _commas = new int[_window.Length + 1];
            _cues = new int[_window.Length + 1];
        }

        ReadOnlySpan<byte> levels = cueLevels.Span;
        (_commas[0], _cues[0]) = (0, 0);
        for (int i = 0; i < _window.Length; i++)
        {
            int word = _window.Start + i;
            bool comma = (Xpos)t.Tags[word] is Xpos.Comma or Xpos.Colon;
            _commas[i + 1] = _commas[i] + (comma ? 1 : 0);
            _cues[i + 1] = _cues[i] + (word != cue && levels[word] >= LikelyCue ? 1 : 0);
        }
    }

    /// <summary>Writes the features of a word in the window and tells how many there are.</summary>
    public int Collect(int j, Span<uint> features)
    {
        int c = _window.Cue;
        int n = 0;
        bool previousInside = j > _window.Start;
        uint path = _window.Path(j);
        uint two = _window.TwoSteps(j);
        uint previousPath = previousInside ? _window.Path(j - 1) : 0;
        uint branch = BranchOf(j);
        uint previousBranch = previousInside ? BranchOf(j - 1) : 98;
        uint before =
            j < c ? 1u
            : j == c ? 2u
            : 3u;
        uint quote = t.Quotes[j];
        uint side = Side(j);
        uint distance = Distance(j - c);
        uint form = t.Forms[j];
        uint tag = t.Tags[j];
        uint quotation = (uint)(QuotationOrder(j) + 8);
        uint place = FeatureHash.Mix(quote, t.Quotes[c], before, side);
        features[n++] = FeatureHash.Seed(1, before, side);
        features[n++] = FeatureHash.Seed(2, path);
        features[n++] = FeatureHash.Seed(3, path, _cueLemma);
        features[n++] = FeatureHash.Seed(4, path, tag);
        features[n++] = FeatureHash.Seed(5, path, previousPath);
        features[n++] = FeatureHash.Seed(6, branch, before);
        features[n++] = FeatureHash.Seed(7, branch, _cueLemma);
        features[n++] = FeatureHash.Seed(8, two, _cueTag);
        features[n++] = FeatureHash.Seed(9, two, _cueLemma);
        features[n++] = FeatureHash.Seed(10, two, t.Relations[j], tag);
        features[n++] = FeatureHash.Seed(11, branch, before, quote);
        features[n++] = FeatureHash.Seed(12, distance);
        features[n++] = FeatureHash.Seed(13, distance, tag);
        features[n++] = FeatureHash.Seed(14, distance, form);
        features[n++] = FeatureHash.Seed(15, place);
        features[n++] = FeatureHash.Seed(16, place, quotation);
        features[n++] = FeatureHash.Seed(17, place, _quotesAround);
        features[n++] = FeatureHash.Seed(18, place, _cueLemma);
        features[n++] = FeatureHash.Seed(19, form, before);
        features[n++] = FeatureHash.Seed(20, form, branch);
        features[n++] = FeatureHash.Seed(21, t.Form(j - 1), form);
        features[n++] = FeatureHash.Seed(22, form, t.Form(j + 1));
        features[n++] = FeatureHash.Seed(23, t.Form(j - 1), before);
        features[n++] = FeatureHash.Seed(24, t.Form(j + 1), before);
        features[n++] = FeatureHash.Seed(25, t.Tag(j - 1), tag, t.Tag(j + 1));
        features[n++] = FeatureHash.Seed(26, tag, branch, before);
        uint turn = FeatureHash.Mix(branch, previousBranch);
        features[n++] = FeatureHash.Seed(27, turn, before);
        features[n++] = FeatureHash.Seed(28, turn, form);
        features[n++] = FeatureHash.Seed(29, turn, t.Form(j - 1));
        features[n++] = FeatureHash.Seed(30, _frame, branch);
        features[n++] = FeatureHash.Seed(31, _frame, two);
        features[n++] = FeatureHash.Seed(32, _frame, place);
        features[n++] = FeatureHash.Seed(33, _cueLexicon, branch, before);
        features[n++] = FeatureHash.Seed(34, _cueLexicon, two);
        features[n++] = FeatureHash.Seed(35, (uint)Math.Min(_window.Steps(j), 9), before, tag);
        features[n++] = FeatureHash.Seed(36, (uint)CountBetween(_commas, j), before, quote);
        features[n++] = FeatureHash.Seed(37, (uint)CountBetween(_cues, j), before, side);
        features[n++] = FeatureHash.Seed(38, (uint)CountBetween(_cues, j), branch, quote);
        features[n++] = FeatureHash.Seed(39, cueLevels.Span[j], before, branch);
        features[n++] = FeatureHash.Seed(40, t.Relations[j], t.Lemma(t.Heads[j]));
        uint opening = Opening(j);
        features[n++] = FeatureHash.Seed(41, opening);
        features[n++] = FeatureHash.Seed(42, opening, t.Form(j - 1));
        uint closing = previousInside ? Closing(j - 1) : 0;
        features[n++] = FeatureHash.Seed(43, closing);
        features[n++] = FeatureHash.Seed(44, closing, form);
        features[n++] = FeatureHash.Seed(45, closing, opening);
        features[n++] = FeatureHash.Seed(46, Owner(j), before, quote);
        features[n++] = FeatureHash.Seed(47, t.Relations[_window.Cue], branch, before);
        features[n++] = FeatureHash.Seed(48, t.Lemmas[j], branch, before);
        if (side != 0)
        {
            features[n++] = FeatureHash.Seed(49, quote, side, HasOwnCue(j) ? 1u : 0u);
            features[n++] = FeatureHash.Seed(52, _announced, BlocksAway(j), quote);
            features[n++] = FeatureHash.Seed(53, _announced, BlocksAway(j), SentencesAway(j));
            features[n++] = FeatureHash.Seed(54, _announced, _cueLemma, BlocksAway(j));
            features[n++] = FeatureHash.Seed(55, BlocksAway(j), QuotationHasCue(j) ? 1u : 0u, quote);
        }
        else
            features[n++] = FeatureHash.Seed(50, t.Quotes[j], previousInside ? t.Quotes[j - 1] : 99u, branch);
        features[n++] = FeatureHash.Seed(51, t.Tag(j - 1), tag, before);
        // Quoted words go together, over the ends of sentences too.
        uint joined = previousInside && t.Words.QuotationAt(j) >= 0 && t.Words.QuotationAt(j) == t.Words.QuotationAt(j - 1) ? 1u : 0u;
        features[n++] = FeatureHash.Seed(56, joined, quote, before);
        features[n++] = FeatureHash.Seed(57, joined, t.Words.SentenceAt(j).FirstToken == j ? 1u : 0u, side);
        features[n++] = FeatureHash.Seed(58, joined, t.Quotes[c], tag);
        FeatureHash.Finish(features[..n]);
        return n;
    }

    // The first relation from the cue, and in which direction it goes.
    private uint BranchOf(int j)
    {
        int branch = _window.Branch(j);
        if (branch < 0)
            return 97;
        if (branch == _window.Cue)
            return 96;
        return t.Heads[branch] == _window.Cue ? (t.Relations[branch] * 2u) + 200 : (t.Relations[_window.Cue] * 2u) + 201;
    }

    // Sentences before and after the cue's own.
    private uint Side(int j) =>
        j < _window.SentenceStart ? 1u
        : j >= _window.SentenceEnd ? 2u
        : 0u;

    private uint BlocksAway(int j)
    {
        int own = t.Words.SentenceAt(_window.Cue).BlockIndex;
        return (uint)Math.Min(Math.Abs(t.Words.SentenceAt(j).BlockIndex - own), 3);
    }

    private uint SentencesAway(int j) => (uint)(Math.Clamp(t.Words.SentenceOf(j) - t.Words.SentenceOf(_window.Cue), -4, 8) + 8);

    private static uint Distance(int distance)
    {
        int size = Math.Abs(distance);
        int bucket =
            size <= 4 ? size
            : size <= 7 ? 5
            : size <= 12 ? 6
            : size <= 25 ? 7
            : 8;
        return (uint)(distance < 0 ? bucket : bucket + 10);
    }

    // 0 and below: quotations that end before the cue, the nearest first; 1 and above: those after it.
    private int QuotationOrder(int j)
    {
        int q = t.Words.QuotationAt(j);
        return q < 0 ? 7 : Math.Clamp(q - _lastQuotation, -2, 4);
    }

    private int LastQuotation(int cue)
    {
        for (int i = cue - 1; i >= _window.Start; i--)
        {
            int q = t.Words.QuotationAt(i);
            if (q >= 0)
                return q;
        }

        for (int i = cue + 1; i < _window.End; i++)
        {
            int q = t.Words.QuotationAt(i);
            if (q >= 0)
                return q - 1;
        }

        return 0;
    }

    private uint Frame(int cue)
    {
        uint frame = 0;
        foreach (int child in t.Children(cue))
        {
            frame |= (DependencyRelation)t.Relations[child] switch
            {
                DependencyRelation.Nsubj or DependencyRelation.NsubjPass => child < cue ? 1u : 2u,
                DependencyRelation.Ccomp => child < cue ? 4u : 8u,
                DependencyRelation.Xcomp => 16,
                DependencyRelation.Obj => 32,
                DependencyRelation.Parataxis => 64,
                DependencyRelation.Advcl => 128,
                DependencyRelation.Obl or DependencyRelation.Nmod => 256,
                DependencyRelation.Acl => 512,
                DependencyRelation.Fixed => 1024,
                _ => 0u,
            };
        }

        return frame;
    }

    private int CountBetween(int[] sums, int j)
    {
        int c = _window.Cue - _window.Start;
        int at = j - _window.Start;
        return Math.Min(at < c ? sums[c] - sums[at] : sums[at + 1] - sums[c + 1], 4);
    }

    // The highest phrase, on this side of the cue, that begins with the word.
    private uint Opening(int j)
    {
        int at = j;
        while (t.Heads[at] >= 0 && t.First[t.Heads[at]] == j && !Holds(t.Heads[at]))
            at = t.Heads[at];
        return t.First[at] == j && InWindow(at) ? FeatureHash.Mix(5, _window.TwoSteps(at), t.Relations[at]) : 0;
    }

    private uint Closing(int j)
    {
        int at = j;
        while (t.Heads[at] >= 0 && t.Last[t.Heads[at]] == j && !Holds(t.Heads[at]))
            at = t.Heads[at];
        return t.Last[at] == j && InWindow(at) ? FeatureHash.Mix(6, _window.TwoSteps(at), t.Relations[at]) : 0;
    }

    private bool Holds(int word) => t.First[word] <= _window.Cue && t.Last[word] >= _window.Cue;

    private bool InWindow(int word) => word >= _window.Start && word < _window.End;

    // Which cue the word stands under in the tree: 1 this one, 2 another below it, 3 another that this one does not lead to.
    private uint Owner(int j)
    {
        ReadOnlySpan<byte> levels = cueLevels.Span;
        uint found = 0;
        int at = j;
        for (int step = 0; step < 12 && at >= 0; step++, at = t.Heads[at])
        {
            if (at == _window.Cue)
                return found == 0 ? 1u : 2u;
            if (found == 0 && levels[at] >= LikelyCue)
                found = 3;
        }

        return found;
    }

    // "“First this. Then that,” she said": the cue stands in the sentence where the marks close.
    private bool QuotationHasCue(int j)
    {
        int q = t.Words.QuotationAt(j);
        if (q < 0)
            return false;
        int close = t.Words.Analysis.TokenAtOrAfter(t.Words.Quotations[q].Span.End - 1);
        return close < t.Count && HasOwnCue(close);
    }

    private bool HasOwnCue(int j) => _sentencesWithCue[t.Words.SentenceOf(j)];

    // Once for all words of all windows.
    private static bool[] SentencesWithCue(WordTraits t, ReadOnlySpan<byte> levels)
    {
        bool[] found = new bool[t.Words.Analysis.Sentences.Length];
        for (int i = 0; i < levels.Length; i++)
        {
            if (levels[i] >= LikelyCue && t.Words.QuotationAt(i) < 0)
                found[t.Words.SentenceOf(i)] = true;
        }

        return found;
    }
}
