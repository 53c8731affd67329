using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Language.Sentences;
using Hearsay.Language.Tokenization;

namespace Hearsay.Training.Sentences;

/// <summary>F1 of sentence spans, as the CoNLL 2018 shared task counts.</summary>
internal static class SentenceScore
{
    public static double F1(SentenceModel model, List<TreebankParagraph> paragraphs)
    {
        SentenceSplitter splitter = new(model);
        TokenBuffer words = new();
        BlockReading reading = new();
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
        int correct = 0;
        int gold = 0;
        int system = 0;
        foreach (TreebankParagraph paragraph in paragraphs)
        {
            words.Clear();
            tokens.Clear();
            sentences.Clear();
            Tokenizer.Tokenize(paragraph.Text, TextSpan.FromBounds(0, paragraph.Text.Length), words);
            splitter.Split(paragraph.Text, 0, words.Items, reading, tokens, sentences);
            HashSet<(int, int)> expected = [];
            int start = 0;
            foreach (int end in paragraph.SentenceEnds)
            {
                expected.Add((start, end));
                start = end < paragraph.Text.Length && paragraph.Text[end] == ' ' ? end + 1 : end;
            }

            gold += expected.Count;
            system += sentences.Count;
            correct += sentences.Count(s => expected.Contains((s.Span.Start, s.Span.End)));
        }

        return 200.0 * correct / (gold + system);
    }
}
