using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Parties;

/// <summary>Resolves conjunctions: "X and Y accused Z and W" is four pairs, "X, Y and Z met" three.</summary>
internal sealed class JoinedParties(ArticleWords words, DependencyTree tree, bool[] dateWords)
{
    // Longer lists are enumerations of names, of which the first stand for all.
    private const int MostOfOneRole = 6;

    /// <summary>The pairs of a deed, that of its heads first.</summary>
    /// <param name="mutual">Whether several actors without a recipient did it to each other.</param>
    public ImmutableArray<PartyPair> PairsOf(int actor, int recipient, int deed, bool mutual)
    {
        List<int> actors = MembersOf(actor, deed);
        if (mutual && actors.Count > 1 && (recipient < 0 || actors.Contains(recipient)))
            return Among(actors);
        List<int> recipients = MembersOf(recipient, deed);
        // One conjunction that holds both roles is no list of either.
        if (actors.Contains(recipient) || recipients.Contains(actor))
            return [new PartyPair(actor, recipient)];
        ImmutableArray<PartyPair>.Builder pairs = ImmutableArray.CreateBuilder<PartyPair>();
        foreach (int a in actors.Count == 0 ? [-1] : actors)
        {
            foreach (int r in recipients.Count == 0 ? [-1] : recipients)
                pairs.Add(new PartyPair(a, r));
        }

        return pairs.ToImmutable();
    }

    private static ImmutableArray<PartyPair> Among(List<int> parties)
    {
        ImmutableArray<PartyPair>.Builder pairs = ImmutableArray.CreateBuilder<PartyPair>();
        for (int a = 0; a < parties.Count; a++)
        {
            for (int r = a + 1; r < parties.Count; r++)
                pairs.Add(new PartyPair(parties[a], parties[r]));
        }

        return pairs.ToImmutable();
    }

    // The head first, then what is joined to it, in the order of the text.
    private List<int> MembersOf(int head, int deed)
    {
        if (head < 0)
            return [];
        List<int> members = [head];
        int first = head;
        while (tree.Relation(first) == DependencyRelation.Conj && IsNominal(tree.Head(first)))
            first = tree.Head(first);
        if (first != head && IsParty(first) && first != deed)
            members.Add(first);
        AddJoined(first, head, deed, members);
        return members;
    }

    // The parser hangs later members on the first or on the one before.
    private void AddJoined(int word, int head, int deed, List<int> members)
    {
        for (int child = tree.FirstChild(word); child >= 0 && members.Count < MostOfOneRole; child = tree.NextSibling(child))
        {
            if (child == deed || tree.Relation(child) != DependencyRelation.Conj || !IsNominal(child))
                continue;
            if (child != head && IsParty(child))
                members.Add(child);
            AddJoined(child, head, deed, members);
        }
    }

    private bool IsNominal(int word) => tree[word].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num && !dateWords[word];

    private bool IsParty(int word) =>
        PartyKind.IsParty(PartyKind.Of(words, tree, word)) || tree[word].Upos == Upos.Num || ActingNouns.Contains(tree.Lemma(word));
}
