using Hearsay.Core.Analyses;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Coreference;

/// <summary>How two words of a sentence hang together: what stands below their nearest common governor on either side, and how many clauses lie between.</summary>
/// <param name="FirstRelation">How the branch that holds the first word hangs on the common governor; the root relation where the word is the governor itself.</param>
/// <param name="SecondRelation">The same for the second word.</param>
/// <param name="FirstClauses">How many clauses the way up from the first word leaves.</param>
/// <param name="SecondClauses">The same for the second word.</param>
internal readonly record struct TreePath(
    DependencyRelation FirstRelation,
    DependencyRelation SecondRelation,
    int FirstClauses,
    int SecondClauses
)
{
    // A longer way tells nothing that can be learned.
    private const int Longest = 16;

    public static TreePath Between(PhraseTree tree, int first, int second)
    {
        Span<int> above = stackalloc int[Longest];
        int steps = 0;
        for (int at = first; at >= 0 && steps < Longest; at = tree.Syntax[at].Head)
            above[steps++] = at;
        int below = -1;
        int clauses = 0;
        int at2 = second;
        for (int step = 0; step < Longest && at2 >= 0; step++)
        {
            int met = above[..steps].IndexOf(at2);
            if (met >= 0)
            {
                return new TreePath(
                    met == 0 ? DependencyRelation.Root : tree.Syntax[above[met - 1]].Relation,
                    below < 0 ? DependencyRelation.Root : tree.Syntax[below].Relation,
                    Clauses(tree, above[..met]),
                    clauses
                );
            }

            clauses += IsClause(tree, at2) ? 1 : 0;
            below = at2;
            at2 = tree.Syntax[at2].Head;
        }

        return new TreePath(DependencyRelation.Dep, DependencyRelation.Dep, Longest, Longest);
    }

    private static int Clauses(PhraseTree tree, ReadOnlySpan<int> words)
    {
        int clauses = 0;
        foreach (int word in words)
            clauses += IsClause(tree, word) ? 1 : 0;
        return clauses;
    }

    public static bool IsClause(PhraseTree tree, int word) =>
        tree.Syntax[word].Relation
            is DependencyRelation.Ccomp
                or DependencyRelation.Advcl
                or DependencyRelation.Acl
                or DependencyRelation.AclRelcl
                or DependencyRelation.AdvclRelcl
                or DependencyRelation.Parataxis
                or DependencyRelation.Csubj
        || (tree.Syntax[word].Relation == DependencyRelation.Conj && tree.Syntax[word].Upos is Upos.Verb or Upos.Aux);
}
