using Hearsay.Core.Analyses;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Parties;

/// <summary>Tells who can do a deed and who is a party at all, by the word that heads a phrase and what hangs on it.</summary>
internal sealed class PartyWords(ArticleWords words, DependencyTree tree)
{
    /// <summary>People, bodies, countries, what stands for them, and the weapons they send.</summary>
    public bool CanAct(int word)
    {
        int kind = PartyKind.Of(words, tree, word);
        if (PartyKind.IsParty(kind) || kind == PartyKind.Pronoun || tree[word].Upos is Upos.Num or Upos.Propn or Upos.Adj)
            return true;
        if (ActingNouns.Contains(tree.Lemma(word)))
            return true;
        // "the intelligence services of Y", "X's negotiators": what belongs to a party acts for it.
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (
                tree.Relation(child) is DependencyRelation.Compound or DependencyRelation.Amod
                && PartyKind.IsParty(PartyKind.Of(words, tree, child))
            )
                return true;
        }

        return false;
    }

    /// <summary>A party, or so many of one: "dozens of nurses".</summary>
    public bool IsParty(int word) => tree[word].Upos == Upos.Num || PartyKind.IsParty(PartyKind.Of(words, tree, word)) || HasWhole(word);

    /// <summary>Whether it is so many of a party.</summary>
    public bool HasWhole(int word)
    {
        int whole = tree.Child(word, DependencyRelation.Nmod);
        return whole >= 0
            && tree.Case(whole) is var preposition
            && preposition >= 0
            && words[preposition] == "of"
            && PartyKind.IsParty(PartyKind.Of(words, tree, whole));
    }
}
