using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Coreference;

/// <summary>Makes references of the mentions of an article.</summary>
internal static class ArticleReferences
{
    public static List<Reference> Of(PhraseTree tree, IReadOnlyList<PhraseMention> mentions, bool[] quoted)
    {
        List<Reference> references = [];
        int sentence = 0;
        foreach (PhraseMention mention in mentions)
        {
            while (tree.Analysis.Sentences[sentence].EndToken <= mention.Head)
                sentence++;
            references.Add(Reference.Of(tree, mention, sentence, quoted[mention.Head]));
        }

        return CoreferenceReader.Order(references);
    }
}
