using Hearsay.Core.Analyses;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>
/// Takes the relative clause behind a comma into the phrase of a name, as running text is marked: "Ada Lund, who left in May". The pronoun must
/// fit the kind, since trees hang such clauses on the nearest name: of "Milltown, Marland, who left" the clause is nobody's there.
/// </summary>
internal static class RelativeClauses
{
    // "With whom", "on which": how many words behind the comma the pronoun may stand.
    private const int MostBeforePronoun = 4;

    /// <summary>The index after the last word of the phrase, its relative clause counted.</summary>
    public static int EndOf(PhraseTree tree, PhraseMention mention)
    {
        foreach (int child in tree.ChildrenOf(mention.Head))
        {
            if (
                tree.Syntax[child].Relation == DependencyRelation.AclRelcl
                && tree.High(child) >= mention.End
                && tree.Analysis.TextOf(tree.Low(child)) is ","
                && Fits(tree, tree.Low(child), mention.Class)
            )
                return tree.High(child) + 1;
        }

        return mention.End;
    }

    private static bool Fits(PhraseTree tree, int first, MentionClass kind) =>
        PronounAt(tree, first) is >= 0 and var word
        && tree.Analysis.TextOf(word) switch
        {
            "who" or "whom" => kind == MentionClass.Person,
            "which" or "where" => kind != MentionClass.Person,
            _ => true,
        };

    private static int PronounAt(PhraseTree tree, int first)
    {
        for (int word = first; word < Math.Min(first + MostBeforePronoun, tree.Count); word++)
        {
            if (tree.Analysis.TextOf(word) is "who" or "whom" or "whose" or "which" or "where")
                return word;
        }

        return -1;
    }
}
