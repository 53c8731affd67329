using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Coreference.Pronouns;

/// <summary>Somebody without a name who has just been brought up: "A woman shouted at Dale. She gave no name."</summary>
internal static class Stranger
{
    /// <summary>The subject of the sentence before, where that is a stranger of the pronoun's gender and the pronoun opens the next sentence as its subject; else null.</summary>
    public static Entity? JustBroughtUp(PhraseTree tree, Reference pronoun, EntityMemory memory)
    {
        if (pronoun.Sentence == 0 || pronoun.Class is not (ReferenceClass.He or ReferenceClass.She) || !pronoun.IsSubject)
            return null;
        (int first, int end) = (
            tree.Analysis.Sentences[pronoun.Sentence].FirstToken,
            tree.Analysis.Sentences[pronoun.Sentence - 1].FirstToken
        );
        if (pronoun.Head != first || tree.Analysis.Sentences[pronoun.Sentence - 1].BlockIndex != pronoun.Block)
            return null;
        for (int word = end; word < first; word++)
        {
            if (!tree.Syntax[word].IsRoot)
                continue;
            int subject = Binding.SubjectOf(tree, word);
            return
                subject >= 0
                && memory.At(subject) is { } entity
                && entity.Anchor(first) is { } said
                && IsMeant(said, subject, entity, pronoun)
                ? entity
                : null;
        }

        return null;
    }

    private static bool IsMeant(Reference said, int subject, Entity entity, Reference pronoun) =>
        said.Head == subject && SpokenClause.IsStranger(said, entity) && entity.IsGenderSure && entity.Gender == pronoun.Gender;
}
