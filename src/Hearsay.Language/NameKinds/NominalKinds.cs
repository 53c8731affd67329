using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.NameKinds;

/// <summary>Whether a common noun can denote a party of a kind at all: a crane that fell and hurt people is not a person.</summary>
internal static class NominalKinds
{
    private const int ShortestAgent = 5;

    /// <summary>Whether the noun may mean this; nouns that no list knows are believed by their ending or by a "who" that hangs on them.</summary>
    public static bool Allows(PhraseTree tree, int head, MentionClass kind)
    {
        string lemma = tree.Syntax[head].Lemma;
        NounKind known = NounKinds.Of(lemma);
        return kind switch
        {
            MentionClass.Person => known != NounKind.None
                ? (known & (NounKind.Person | NounKind.Group)) != NounKind.None
                : EndsLikeAgent(lemma) || tree.Syntax[head].Upos != Upos.Noun || HasWho(tree, head),
            MentionClass.Organization => known != NounKind.Thing,
            _ => true,
        };
    }

    private static bool EndsLikeAgent(ReadOnlySpan<char> lemma)
    {
        if (lemma.Length < ShortestAgent)
            return false;
        foreach (
            string ending in (ReadOnlySpan<string>)
                ["er", "or", "ist", "ian", "ant", "ent", "man", "woman", "men", "people", "eer", "ee", "mate", "person"]
        )
        {
            if (lemma.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool HasWho(PhraseTree tree, int head)
    {
        int clause = tree.ChildBy(head, DependencyRelation.AclRelcl);
        if (clause < 0)
            return false;
        foreach (int child in tree.ChildrenOf(clause))
        {
            if (tree.Analysis.TextOf(child) is "who" or "whom")
                return true;
        }

        return false;
    }
}
