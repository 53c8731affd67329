using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;

namespace Hearsay.Language.Sentences;

/// <summary>Groups the words of a block into sentences. Immutable; safe to use from several threads at once.</summary>
internal sealed class SentenceSplitter(SentenceModel model)
{
    /// <summary>No sentence has more words: what comes after, parsing above all, costs more than its length. People write far shorter ones.</summary>
    public const int LongestSentence = 1000;

    /// <summary>Adds the words of one block and its sentences. <paramref name="reading"/> is working space.</summary>
    public void Split(
        string text,
        int blockIndex,
        ReadOnlySpan<Token> words,
        BlockReading reading,
        ImmutableArray<Token>.Builder tokens,
        ImmutableArray<Sentence>.Builder sentences
    )
    {
        if (words.IsEmpty)
            return;
        reading.Read(text, words);
        int start = 0;
        int dateline = Dateline.EndIn(reading) is >= 0 and var dash ? dash : TimeStamp.EndIn(reading, text, words);
        for (int i = 0; i < words.Length; i++)
        {
            bool known = i == words.Length - 1 || i == dateline || IsFull(words, start, i);
            if (!known && (EndsNickname(reading, i) || !BorderFeatures.IsCandidate(reading, i) || !model.EndsAfter(reading, i, start)))
                continue;
            Add(text, blockIndex, words[start..(i + 1)], tokens, sentences);
            start = i + 1;
        }
    }

    // William "Bill" Tarrow: one word between the marks, names on both sides.
    private static bool EndsNickname(BlockReading block, int index) =>
        index > 2
        && block.ClassOf(index) == TokenClass.ClosingQuote
        && block.ClassOf(index - 1) == TokenClass.Capitalized
        && block.ClassOf(index - 2) == TokenClass.OpeningQuote
        && block.ClassOf(index - 3) == TokenClass.Capitalized
        && block.ClassOf(index + 1) == TokenClass.Capitalized
        && !block.IsOpener(index - 3)
        && !block.IsOpener(index + 1);

    private static bool IsFull(ReadOnlySpan<Token> words, int start, int last) =>
        last - start + 2 >= LongestSentence && !words[last + 1].JoinsPrevious;

    private static void Add(
        string text,
        int blockIndex,
        ReadOnlySpan<Token> words,
        ImmutableArray<Token>.Builder tokens,
        ImmutableArray<Sentence>.Builder sentences
    )
    {
        int first = tokens.Count;
        tokens.AddRange(words[..^1]);
        TextSpan last = words[^1].Span;
        if (HoldsFullStop(last.Slice(text)))
        {
            // UD: the full stop of an abbreviation that ends the sentence is the sentence's ("etc" + ".").
            tokens.Add(words[^1] with { Span = TextSpan.FromBounds(last.Start, last.End - 1) });
            tokens.Add(new Token(TextSpan.FromBounds(last.End - 1, last.End)));
        }
        else
        {
            tokens.Add(words[^1]);
        }

        TextSpan span = TextSpan.FromBounds(words[0].Span.Start, last.End);
        sentences.Add(new Sentence(span, first, tokens.Count - first, blockIndex));
    }

    private static bool HoldsFullStop(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == '.' && char.IsLetterOrDigit(word[^2]);
}
