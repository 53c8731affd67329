using Hearsay.Language.Encoders;
using Hearsay.Training.Corpora;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax.Pretraining;

/// <summary>All unlabelled sentences as rows and buckets, in one array each: fourteen million words take 400 MB.</summary>
internal sealed class RawCorpus
{
    private const int FewestOccurrences = 4;

    // A word of the treebanks counts as much as several of the news: the parser learns from those.
    private const int TreebankWeight = 4;

    private readonly uint[] _hashes;
    private readonly int[] _rows;
    private readonly ushort[] _slots;

    private RawCorpus(List<uint> hashes, List<ushort> slots, List<int> starts, int treebankWords, int vocabularySize)
    {
        _hashes = [.. hashes];
        _slots = [.. slots];
        Starts = [.. starts];
        Dictionary<uint, long> counts = [];
        for (int i = 0; i < _hashes.Length; i++)
            counts[_hashes[i]] = counts.GetValueOrDefault(_hashes[i]) + (i < treebankWords ? TreebankWeight : 1);
        KeyValuePair<uint, long>[] kept =
        [
            .. counts.Where(c => c.Value >= FewestOccurrences).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(vocabularySize),
        ];
        Vocabulary = new WordVocabulary([.. kept.Select(c => c.Key)]);
        RowCounts = [0, 0, .. kept.Select(c => c.Value)];
        _rows = Array.ConvertAll(_hashes, Vocabulary.RowOf);
    }

    public WordVocabulary Vocabulary { get; }

    /// <summary>Gets how often the word of each row occurs.</summary>
    public IReadOnlyList<long> RowCounts { get; }

    public int[] Starts { get; }

    public int WordCount => _rows.Length;

    public static RawCorpus Read(string data, int vocabularySize)
    {
        List<uint> hashes = [];
        List<ushort> slots = [];
        List<int> starts = [0];
        foreach (string treebank in (string[])["ud/ewt-train.conllu.gz", "ud/gum-train.conllu.gz"])
        {
            foreach (TreebankSentence sentence in ConlluReader.ReadFree(Path.Combine(data, treebank)))
                Add([.. sentence.Words.Select(w => (w.Form, w.Place))], hashes, slots, starts);
        }

        int treebankWords = hashes.Count;
        foreach ((string Form, WordPlace Place)[] sentence in RawNewsReader.Read(Path.Combine(data, "raw-news")))
            Add(sentence, hashes, slots, starts);
        return new RawCorpus(hashes, slots, starts, treebankWords, vocabularySize);
    }

    /// <summary>The rows of a sentence's words.</summary>
    public ReadOnlySpan<int> RowsOf(int sentence) => _rows.AsSpan(Starts[sentence], Starts[sentence + 1] - Starts[sentence]);

    public void AddTo(Batch batch, int sentence, int longest)
    {
        int start = Starts[sentence];
        int end = Math.Min(Starts[sentence + 1], start + longest);
        for (int t = start; t < end; t++)
        {
            batch.WordRows.Add(_rows[t]);
            for (int i = 0; i < WordFeatures.SlotCount; i++)
                batch.Slots.Add(_slots[((long)t * WordFeatures.SlotCount) + i]);
        }

        batch.Starts.Add(batch.WordRows.Count);
    }

    private static void Add((string Form, WordPlace Place)[] sentence, List<uint> hashes, List<ushort> slots, List<int> starts)
    {
        Span<int> found = stackalloc int[WordFeatures.SlotCount];
        foreach ((string form, WordPlace place) in sentence)
        {
            hashes.Add(WordFeatures.Extract(form, place, found));
            foreach (int slot in found)
                slots.Add((ushort)slot);
        }

        starts.Add(hashes.Count);
    }
}
