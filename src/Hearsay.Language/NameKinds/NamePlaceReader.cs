using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;

namespace Hearsay.Language.NameKinds;

/// <summary>Reads off one place of a name what it tells of the kind of what is named. The numbers of the values are stored in model files and never change.</summary>
internal sealed class NamePlaceReader(PhraseTree tree, NameHints hints, NameGroups names)
{
    private const int PronounDistance = 14;
    private const int LongestApposition = 8;

    /// <summary>Adds what the place with this head tells: values for features, and marks on the tally.</summary>
    public void Read(int head, List<(uint, uint)> values, ref KindTally tally)
    {
        (int first, int end) = names.CoreOf(head);
        ReadWords(head, first, end, ref tally);
        if (first > 0 && tree.Analysis.TextOf(first - 1) is "the" or "The" or "a" or "A" or "an")
            tally.NoPerson();
        ReadDependents(head, first, end, values, ref tally);
        ReadGovernor(head, first, end, values, ref tally);
        if (first > 0 && char.IsLower(tree.Analysis.TextOf(first - 1)[0]) && tree.Syntax[first - 1].Upos == Upos.Noun)
            tally.Is(AddNoun(119, first - 1, values));
        if (
            end + 1 < tree.Count
            && tree.Analysis.TextOf(end) is "," or "("
            && tree.Analysis.TextOf(end + 1) is [>= '1' and <= '9', >= '0' and <= '9']
        )
        {
            tally.Person();
            values.Add((122, 2));
        }

        if (tree.ChildBy(head, DependencyRelation.Appos) < 0)
            tally.Is(KindBesideComma(end));
        Follower follower = FollowerOf(end);
        values.Add((123, (uint)follower));
        if (follower is Follower.He or Follower.Who)
            tally.Person();
        else if (follower is Follower.It or Follower.Which)
            tally.NoPerson();
        else if (follower == Follower.Where)
            tally.Place();
    }

    /// <summary>Adds what the noun tells that a list of names stands behind: "the islands Orsa, Vell and Tane".</summary>
    public void ReadListNoun(int first, List<(uint, uint)> values, ref KindTally tally)
    {
        if (first > 0 && tree.Syntax[first - 1] is { Upos: Upos.Noun, Features.Number: GrammaticalNumber.Plural })
            tally.Is(AddNoun(119, first - 1, values));
    }

    // "X, a village upstream, ...": the noun of what may be an apposition, where the tree has none.
    private NounKind KindBesideComma(int end)
    {
        if (end + 1 >= tree.Count || tree.Analysis.TextOf(end) is not "," || tree.Syntax[end + 1].Upos is not (Upos.Det or Upos.Pron))
            return NounKind.None;
        NounKind kind = NounKind.None;
        for (int i = end + 2; i < tree.Count && i < end + LongestApposition; i++)
        {
            if (tree.Syntax[i].Upos == Upos.Noun)
                kind = KindOf(i);
            else if (tree.Syntax[i].Upos is not (Upos.Adj or Upos.Num) && tree.Analysis.TextOf(i) is not "-")
                return tree.Syntax[i].Upos is Upos.Verb or Upos.Aux ? NounKind.None : kind;
        }

        return NounKind.None;
    }

    // Titles, given names and words like "Holdings" in the name itself.
    private void ReadWords(int head, int first, int end, ref KindTally tally)
    {
        if (hints.At(head) is { Titled: true })
            tally.Person();
        if (end - first < 2)
            return;
        if (FirstNames.TryFind(tree.Analysis.TextOf(first), out _) && !CommonWords.Contains(tree.Analysis.TextOf(first)))
            tally.Person();
        ReadOnlySpan<char> last = tree.Analysis.TextOf(end - 1);
        if (!NameHeads.TryFind(last, out NameHead known))
            return;
        if (known.Kind == ActorKind.Place)
            tally.Place();
        else
            tally.Organization();
    }

    private void ReadDependents(int head, int first, int end, List<(uint, uint)> values, ref KindTally tally)
    {
        bool article = false;
        foreach (int child in tree.ChildrenOf(head))
        {
            if (child >= first && child < end)
                continue;
            switch (tree.Syntax[child].Relation)
            {
                case DependencyRelation.Appos:
                    tally.Is(AddNoun(124, child, values));
                    break;
                case DependencyRelation.Compound or DependencyRelation.NmodDesc or DependencyRelation.Flat or DependencyRelation.Nmod:
                    AddNoun(126, child, values);
                    break;
                case DependencyRelation.AclRelcl:
                    values.Add((128, RelativeOf(child)));
                    break;
                case DependencyRelation.Case:
                    values.Add((129, tree.Form(child)));
                    if (tree.Analysis.TextOf(child) is "in" or "In" or "near" or "Near" or "across" or "outside" or "inside" or "into")
                        tally.Place();
                    break;
                case DependencyRelation.Det:
                    article = true;
                    break;
                case DependencyRelation.Conj when hints.At(child) is { Actor: { } actor }:
                    values.Add((130, (uint)actor.Kind));
                    break;
            }
        }

        values.Add((131, article ? 1u : 0u));
    }

    private void ReadGovernor(int head, int first, int end, List<(uint, uint)> values, ref KindTally tally)
    {
        WordSyntax syntax = tree.Syntax[head];
        int governor = syntax.Head;
        if (governor < 0 || (governor >= first && governor < end))
            return;
        switch (syntax.Relation)
        {
            case DependencyRelation.Appos or DependencyRelation.Flat or DependencyRelation.NmodDesc:
                tally.Is(AddNoun(132, governor, values));
                break;
            case DependencyRelation.NmodPoss:
                Own(AddNoun(134, governor, values), governor, ref tally);
                break;
            case DependencyRelation.Compound:
                AddNoun(136, governor, values);
                tally.NoPerson();
                if ((KindOf(governor) & (NounKind.Person | NounKind.Organization)) != NounKind.None)
                    tally.Organization();
                break;
            case DependencyRelation.Nmod:
                ReadComplement(head, governor, values, ref tally);
                break;
            case DependencyRelation.Nsubj or DependencyRelation.NsubjOuter:
                // "X is a port": the noun is the governor.
                if (tree.ChildBy(governor, DependencyRelation.Cop) >= 0 && tree.Syntax[governor].Upos is Upos.Noun)
                    tally.Is(AddNoun(142, governor, values));
                else
                    values.Add((144, tree.Lemma(governor)));
                if (PublicActs.TryFind(tree.Analysis.TextOf(governor), out PublicAct act) && act == PublicAct.Speech)
                    tally.Speaks();
                else if (tree.Syntax[governor].Upos == Upos.Verb)
                    tally.Acts();
                break;
            case DependencyRelation.NsubjPass:
                values.Add((145, tree.Lemma(governor)));
                break;
            case DependencyRelation.Obj or DependencyRelation.Iobj:
                values.Add((146, tree.Lemma(governor)));
                break;
            case DependencyRelation.Obl or DependencyRelation.OblAgent:
                if (tree.ChildBy(head, DependencyRelation.Case) is >= 0 and var marker)
                    values.Add((147, FeatureSlots.Join(tree.Form(marker), tree.Lemma(governor))));
                break;
            default:
                values.Add((148, (uint)syntax.Relation));
                break;
        }
    }

    // "X's chief executive", "X's board": bodies have such; "X's wife": a person has.
    private void Own(NounKind owned, int noun, ref KindTally tally)
    {
        if (PersonNouns.TryFind(tree.Analysis.TextOf(noun), out PersonNoun person))
        {
            if (person.IsOffice && person.Anonymity is not null)
                tally.Organization();
            else
                tally.Person();
        }
        else if ((owned & NounKind.Organization) != NounKind.None)
        {
            tally.Organization();
        }
    }

    // "An analyst at X", "the head of X".
    private void ReadComplement(int head, int governor, List<(uint, uint)> values, ref KindTally tally)
    {
        NounKind kind = AddNoun(138, governor, values);
        if (tree.ChildBy(head, DependencyRelation.Case) is not (>= 0 and var preposition))
            return;
        values.Add((140, FeatureSlots.Join(tree.Form(preposition), (uint)kind)));
        values.Add((141, FeatureSlots.Join(tree.Form(preposition), tree.Lemma(governor))));
        bool serves = tree.Analysis.TextOf(preposition) is "of" or "for" or "at" or "with" or "from";
        if (serves && (kind & NounKind.Person) != NounKind.None)
            tally.Organization();
        if (serves && kind == NounKind.Place)
            tally.Place();
    }

    private NounKind AddNoun(uint template, int noun, List<(uint, uint)> values)
    {
        if (PhraseHeads.IsName(tree, noun))
        {
            values.Add((template, hints.At(noun)?.Actor is { } actor ? 900 + (uint)actor.Kind : 899));
            return NounKind.None;
        }

        NounKind kind = KindOf(noun);
        values.Add((template, tree.Lemma(noun)));
        values.Add((template + 1, (uint)kind));
        return kind;
    }

    private NounKind KindOf(int noun) => NounKinds.Of(tree.Syntax[noun].Lemma);

    private uint RelativeOf(int verb)
    {
        foreach (int child in tree.ChildrenOf(verb))
        {
            if (tree.Syntax[child].Features.PronounType == PronounType.Relative)
                return tree.Form(child);
            foreach (int below in tree.ChildrenOf(child))
            {
                if (tree.Syntax[below].Features.PronounType == PronounType.Relative)
                    return tree.Form(below);
            }
        }

        return 0;
    }

    // The first pronoun that comes soon after, in this sentence or the next, before another name.
    private Follower FollowerOf(int end)
    {
        for (int i = end; i < tree.Count && i < end + PronounDistance; i++)
        {
            switch (tree.Analysis.TextOf(i))
            {
                case "it" or "It" or "its" or "Its" or "itself":
                    return Follower.It;
                case "he" or "He" or "his" or "His" or "him" or "she" or "She" or "her" or "Her":
                    return Follower.He;
                case "they" or "They" or "their" or "Their":
                    return Follower.They;
                case "who" or "whose" or "whom" when i <= end + 1:
                    return Follower.Who;
                case "which" when i <= end + 1:
                    return Follower.Which;
                case "where" when i <= end + 1:
                    return Follower.Where;
            }

            if (tree.Syntax[i].Upos == Upos.Propn)
                return Follower.Name;
        }

        return Follower.None;
    }

    // The numbers are stored in model files and never change.
    private enum Follower
    {
        None = 0,
        It = 1,
        He = 2,
        They = 3,
        Who = 4,
        Which = 5,
        Where = 6,
        Name = 7,
    }
}
