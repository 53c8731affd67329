using Hearsay.Core.Analyses;

namespace Hearsay.Extraction.Reading;

/// <summary>Tells the letters of the clause that a word heads.</summary>
internal static class ClauseSpan
{
    private const int Deepest = 40;

    /// <summary>From the clause's first word to its last, without the clauses joined to it, a conjunction before it and the stop behind it.</summary>
    /// <param name="limit">Where the next clause begins, or the sentence ends.</param>
    public static WordRange Of(DependencyTree tree, int head, int limit)
    {
        int start = head;
        int end = head + 1;
        Widen(tree, head, ref start, ref end, depth: 0);
        end = Math.Max(head + 1, Math.Min(end, limit));
        while (start < head && tree[start].Upos is Upos.Punct or Upos.Cconj)
            start++;
        while (end > head + 1 && tree[end - 1].Upos is Upos.Punct or Upos.Cconj)
            end--;
        return new WordRange(start, end);
    }

    /// <summary>Whether a word is verb or predicate of a clause joined to another on the same footing, or the sentence's own.</summary>
    public static bool IsMain(DependencyTree tree, int word)
    {
        int at = word;
        for (int step = 0; step < Deepest; step++)
        {
            if (tree.Head(at) < 0)
                return true;
            if (tree.Relation(at) is not (DependencyRelation.Conj or DependencyRelation.Parataxis))
                return false;
            at = tree.Head(at);
        }

        return false;
    }

    private static void Widen(DependencyTree tree, int word, ref int start, ref int end, int depth)
    {
        if (depth > Deepest)
            return;
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            bool joined =
                tree.Relation(child) is DependencyRelation.Parataxis
                || depth == 0 && tree.Relation(child) == DependencyRelation.Conj && IsClause(tree, child);
            if (joined)
                continue;
            start = Math.Min(start, child);
            end = Math.Max(end, child + 1);
            Widen(tree, child, ref start, ref end, depth + 1);
        }
    }

    private static bool IsClause(DependencyTree tree, int word) =>
        tree[word].Upos is Upos.Verb or Upos.Aux || tree.Subject(word) >= 0 || tree.Child(word, DependencyRelation.Cop) >= 0;
}
