using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Parties;

/// <summary>Tells the words of the noun phrase that a word heads: without its clauses, what is joined to it, and the deed's own word.</summary>
internal static class PartyPhrase
{
    private const int Longest = 24;

    /// <summary>The range of the phrase, cut so that it does not hold <paramref name="deed"/>.</summary>
    public static WordRange Of(DependencyTree tree, int head, int deed, bool[] dateWords)
    {
        int start = head;
        int end = head + 1;
        Widen(tree, head, dateWords, ref start, ref end, top: true);
        if (deed >= start && deed < head)
            start = deed + 1;
        if (deed > head && deed < end)
            end = deed;
        while (start < head && tree[start].Upos is Upos.Punct or Upos.Adp or Upos.Cconj)
            start++;
        while (end > head + 1 && tree[end - 1].Upos is Upos.Punct or Upos.Cconj or Upos.Adp)
            end--;
        if (end - start > Longest)
            (start, end) = (Math.Max(start, head - Longest / 2), Math.Min(end, head + Longest / 2));
        return new WordRange(start, end);
    }

    /// <summary>The words of a party: of a name, no more than the name, for what follows it ("accused the Museum of bad faith") is seldom part of it.</summary>
    public static WordRange OfParty(ArticleWords words, DependencyTree tree, int head, int deed, bool[] dateWords)
    {
        WordRange range = Of(tree, head, deed, dateWords);
        if (words.MentionAt(head) is not { Form: MentionForm.Name } name)
            return range;
        int end = head + 1;
        while (end < words.Count && end != deed && words.MentionAt(end) == name)
            end++;
        return new WordRange(range.Start, end);
    }

    private static void Widen(DependencyTree tree, int word, bool[] dateWords, ref int start, ref int end, bool top)
    {
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            DependencyRelation relation = tree.Relation(child);
            if (
                dateWords[child] && relation != DependencyRelation.Nummod
                || relation
                    is DependencyRelation.Acl
                        or DependencyRelation.AclRelcl
                        or DependencyRelation.Parataxis
                        or DependencyRelation.Punct
                        or DependencyRelation.Cop
                        or DependencyRelation.Nsubj
                        or DependencyRelation.Advcl
                        or DependencyRelation.Aux
                        or DependencyRelation.Mark
                        or DependencyRelation.Ccomp
                        or DependencyRelation.Obl
                || top
                    && relation is DependencyRelation.Conj or DependencyRelation.Cc or DependencyRelation.Case or DependencyRelation.Appos
            )
                continue;
            // Only what stands next to the phrase belongs to it; a crossing branch does not.
            if (child < start)
                start = child;
            if (child >= end)
                end = child + 1;
            Widen(tree, child, dateWords, ref start, ref end, top: false);
        }
    }
}
