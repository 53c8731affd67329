using Hearsay.Language.Encoders;

namespace Hearsay.Training.Network;

/// <summary>The words of some sentences, one after the other, as the encoder reads them.</summary>
internal sealed class Batch
{
    public List<int> Starts { get; } = [0];

    public List<int> WordRows { get; } = [];

    public List<int> Slots { get; } = [];

    public int WordCount => WordRows.Count;

    public int SentenceCount => Starts.Count - 1;

    public void Add(EncodedSentence sentence)
    {
        WordRows.AddRange(sentence.WordRows);
        Slots.AddRange(sentence.Slots);
        Starts.Add(WordRows.Count);
    }
}

/// <summary>A sentence as rows of the embedding tables.</summary>
internal sealed record EncodedSentence(int[] WordRows, int[] Slots)
{
    public int Length => WordRows.Length;

    public static EncodedSentence From(IReadOnlyList<(string Form, WordPlace Place)> words, WordVocabulary vocabulary)
    {
        int[] rows = new int[words.Count];
        int[] slots = new int[words.Count * WordFeatures.SlotCount];
        for (int i = 0; i < rows.Length; i++)
        {
            Span<int> target = slots.AsSpan(i * WordFeatures.SlotCount, WordFeatures.SlotCount);
            rows[i] = vocabulary.RowOf(WordFeatures.Extract(words[i].Form, words[i].Place, target));
        }

        return new EncodedSentence(rows, slots);
    }
}
