namespace Hearsay.Training.Corpora;

/// <summary>The treebanks that syntax is learnt from.</summary>
internal static class Treebanks
{
    /// <summary>The training sentences whose texts anybody may use.</summary>
    public static List<TreebankSentence> Train(string data) =>
        [
            .. ConlluReader.ReadFree(Path.Combine(data, "ud/ewt-train.conllu.gz")),
            .. ConlluReader.ReadFree(Path.Combine(data, "ud/gum-train.conllu.gz")),
        ];
}
