using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>The words that may belong to one cue's attribution, and how each hangs together with the cue in the tree. Reused from cue to cue.</summary>
internal sealed class SpanWindow
{
    // No attribution of the corpus reaches further; the bound keeps hostile text linear.
    private const int MaxSentencesBefore = 5;
    private const int MaxSentencesAfter = 8;
    private const int MaxWords = 500;
    private const int LongQuotation = 40;

    private readonly Stack<int> _open = new();
    private uint[] _paths = [];
    private uint[] _twoSteps = [];
    private int[] _branches = [];
    private byte[] _steps = [];

    public int Cue { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Gets the first word of the cue's own sentence.</summary>
    public int SentenceStart { get; private set; }

    public int SentenceEnd { get; private set; }

    public int Length => End - Start;

    /// <summary>The relations from the cue to the word, one after the other; 0 in other sentences.</summary>
    public uint Path(int word) => _paths[word - Start];

    /// <summary>The first two of them.</summary>
    public uint TwoSteps(int word) => _twoSteps[word - Start];

    /// <summary>The cue's neighbour through which the word is reached; -1 for the cue and in other sentences.</summary>
    public int Branch(int word) => _branches[word - Start];

    public int Steps(int word) => _steps[word - Start];

    /// <summary>Opens the window around a cue.</summary>
    public void Open(WordTraits traits, int cue)
    {
        Cue = cue;
        Sentence sentence = traits.Words.SentenceAt(cue);
        (SentenceStart, SentenceEnd) = (sentence.FirstToken, sentence.EndToken);
        (Start, End) = (Before(traits, cue), After(traits, cue));
        ClampToQuotation(traits);
        Start = Math.Max(Start, cue - MaxWords);
        End = Math.Min(End, cue + MaxWords);
        if (_paths.Length < Length)
        {
            int size = Math.Max(Length, 2 * _paths.Length);
            _paths = new uint[size];
            _twoSteps = new uint[size];
            _branches = new int[size];
            _steps = new byte[size];
        }

        Array.Clear(_paths, 0, Length);
        Array.Clear(_twoSteps, 0, Length);
        Array.Clear(_steps, 0, Length);
        Array.Fill(_branches, -1, 0, Length);
        Walk(traits);
    }

    // Back over sentences that end in quoted words, in the paragraph; from a dash that signs a quotation, in the paragraph before.
    private static int Before(WordTraits traits, int cue)
    {
        Analysis analysis = traits.Words.Analysis;
        int s = traits.Words.SentenceOf(cue);
        int block = analysis.Sentences[s].BlockIndex;
        bool signs = analysis.Sentences[s].FirstToken == cue && traits.Words.Is(cue, WordKinds.Punctuation);
        if (signs && s > 0)
            block = analysis.Sentences[s - 1].BlockIndex;
        for (int n = 0; n < MaxSentencesBefore && s > 0; n++)
        {
            Sentence previous = analysis.Sentences[s - 1];
            if (previous.BlockIndex != block || previous.TokenCount == 0 || traits.Words.QuotationAt(previous.EndToken - 1) < 0)
                break;
            s--;
        }

        return analysis.Sentences[s].FirstToken;
    }

    // On over sentences that begin with quoted words, a further paragraph too; after a colon or a speaker's label, over all of its paragraph.
    private static int After(WordTraits traits, int cue)
    {
        Analysis analysis = traits.Words.Analysis;
        int s = traits.Words.SentenceOf(cue);
        int block = analysis.Sentences[s].BlockIndex;
        bool label = traits.Words[cue] == ":";
        bool announced = label || EndsInColon(traits, analysis.Sentences[s]);
        if (announced && s + 1 < analysis.Sentences.Length && !(label && analysis.Sentences[s].EndToken > cue + 1))
            block = analysis.Sentences[s + 1].BlockIndex;
        for (int n = 0; n < MaxSentencesAfter && s + 1 < analysis.Sentences.Length; n++)
        {
            Sentence next = analysis.Sentences[s + 1];
            bool quoted = next.TokenCount > 0 && traits.Words.QuotationAt(next.FirstToken) >= 0;
            bool goesOn = next.BlockIndex == block || (quoted && next.BlockIndex == block + 1 && EndsQuoted(traits, analysis.Sentences[s]));
            if (!goesOn || (!quoted && !announced))
                break;
            block = next.BlockIndex;
            s++;
        }

        return analysis.Sentences[s].EndToken;
    }

    private static bool EndsQuoted(WordTraits traits, Sentence sentence) =>
        sentence.TokenCount > 0
        && (traits.Words.QuotationAt(sentence.EndToken - 1) >= 0 || traits.Words.QuotationAt(sentence.FirstToken) >= 0);

    private static bool EndsInColon(WordTraits traits, Sentence sentence) =>
        sentence.TokenCount > 0 && traits.Words[sentence.EndToken - 1] == ":";

    // What is quoted speaks of nothing outside its marks.
    private void ClampToQuotation(WordTraits traits)
    {
        int q = traits.Words.QuotationAt(Cue);
        if (q < 0)
            return;
        Quotation quotation = traits.Words.Quotations[q];
        if (quotation.Inner.Length < LongQuotation)
            return;
        TextSpan span = quotation.Span;
        while (Start < Cue && traits.Words.Span(Start).Start <= span.Start)
            Start++;
        while (End > Cue + 1 && traits.Words.Span(End - 1).End >= span.End)
            End--;
    }

    private void Walk(WordTraits traits)
    {
        _open.Clear();
        _paths[Cue - Start] = 1;
        _branches[Cue - Start] = Cue;
        _open.Push(Cue);
        while (_open.TryPop(out int word))
        {
            foreach (int child in traits.Children(word))
                Step(word, child, (traits.Relations[child] * 2u) + 1);
            int head = traits.Heads[word];
            if (head >= 0)
                Step(word, head, (traits.Relations[word] * 2u) + 2);
        }
    }

    private void Step(int from, int to, uint edge)
    {
        if (to < Start || to >= End || _branches[to - Start] >= 0)
            return;
        int steps = _steps[from - Start] + 1;
        _steps[to - Start] = (byte)Math.Min(steps, byte.MaxValue);
        _branches[to - Start] = from == Cue ? to : _branches[from - Start];
        _paths[to - Start] = FeatureHash.Mix(3, _paths[from - Start], edge);
        _twoSteps[to - Start] = steps <= 2 ? _paths[to - Start] : _twoSteps[from - Start];
        _open.Push(to);
    }
}
