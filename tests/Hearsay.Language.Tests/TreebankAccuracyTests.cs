using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Testing;

namespace Hearsay.Language.Tests;

/// <summary>Floors under the accuracy that docs/accuracy.md states, on the development splits of UD English.</summary>
public sealed class TreebankAccuracyTests
{
    [SharedDataFact("data/ud/ewt-dev.conllu.gz")]
    public void Read_WebTreebank_ReachesFloors() => AssertFloors("data/ud/ewt-dev.conllu.gz", 99.5, 88.0);

    [SharedDataFact("data/ud/gum-dev.conllu.gz")]
    public void Read_GumTreebank_ReachesFloors() => AssertFloors("data/ud/gum-dev.conllu.gz", 99.6, 95.5);

    private static void AssertFloors(string path, double tokenFloor, double sentenceFloor)
    {
        Treebank gold = Treebank.Read(SharedData.Find(path)!);
        Analysis analysis = Reading.Of(gold.Text);
        int[] letters = LettersBefore(gold.Text);
        (int, int) Place(TextSpan span) => (letters[span.Start], letters[span.End]);
        HashSet<(int, int)> tokens = [.. Surfaces(analysis).Select(Place)];
        HashSet<(int, int)> sentences = [.. analysis.Sentences.Select(sentence => Place(sentence.Span))];
        Assert.InRange(F1(tokens, gold.Tokens), tokenFloor, 100);
        Assert.InRange(F1(sentences, gold.Sentences), sentenceFloor, 100);
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
