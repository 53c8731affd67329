using Hearsay.Training.Corpora;

namespace Hearsay.Training.Syntax;

/// <summary>A sentence's labels as numbers; -1 where the label is not in the inventory and is not learnt.</summary>
internal sealed record GoldSyntax(int[] Upos, int[] Xpos, int[] Features, int[] Heads, int[] Relations)
{
    public static GoldSyntax From(TreebankSentence sentence, SyntaxLabels labels) =>
        new(
            [.. sentence.Words.Select(w => labels.Upos.NumberOf(w.Upos))],
            [.. sentence.Words.Select(w => labels.Xpos.NumberOf(w.Xpos))],
            [.. sentence.Words.Select(w => labels.Features.NumberOf(w.Features))],
            [.. sentence.Words.Select(w => w.Head)],
            [.. sentence.Words.Select(w => labels.Relations.NumberOf(w.Relation))]
        );

    public static GoldSyntax Empty(int length) => new(new int[length], new int[length], new int[length], new int[length], new int[length]);
}
