using Hearsay.Core.Analyses;
using Hearsay.Core.Text;

namespace Hearsay.Language.Tests;

/// <summary>Floors under the accuracy that docs/accuracy.md states, on the development splits of UD English.</summary>
public sealed class TreebankAccuracyTests
{
    [TreebankTheory]
    [InlineData("ewt-dev.conllu.gz", 99.3, 88.0)]
    [InlineData("gum-dev.conllu.gz", 99.6, 95.5)]
    public void Read_Treebank_ReachesFloors(string name, double tokenFloor, double sentenceFloor)
    {
        Treebank gold = Treebank.Read(name);
        Analysis analysis = Reading.Of(gold.Text);
        int[] letters = LettersBefore(gold.Text);
        (int, int) Place(TextSpan span) => (letters[span.Start], letters[span.End]);
        HashSet<(int, int)> tokens = [.. Surfaces(analysis).Select(Place)];
        HashSet<(int, int)> sentences = [.. analysis.Sentences.Select(sentence => Place(sentence.Span))];
        Assert.True(F1(tokens, gold.Tokens) >= tokenFloor, $"tokens {F1(tokens, gold.Tokens):f2}");
        Assert.True(F1(sentences, gold.Sentences) >= sentenceFloor, $"sentences {F1(sentences, gold.Sentences):f2}");
    }

    private static double F1(HashSet<(int, int)> system, HashSet<(int, int)> gold) =>
        200.0 * system.Count(gold.Contains) / (system.Count + gold.Count);

    private static IEnumerable<TextSpan> Surfaces(Analysis analysis)
    {
        for (int i = 0; i < analysis.Tokens.Length; i++)
        {
            TextSpan span = analysis.Tokens[i].Span;
            while (i + 1 < analysis.Tokens.Length && analysis.Tokens[i + 1].JoinsPrevious)
                span = TextSpan.Cover(span, analysis.Tokens[++i].Span);
            yield return span;
        }
    }

    private static int[] LettersBefore(string text)
    {
        int[] counts = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
            counts[i + 1] = counts[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        return counts;
    }
}
