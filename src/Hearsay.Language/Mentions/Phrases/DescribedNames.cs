using Hearsay.Core.Analyses;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>
/// Takes in the noun that a name stands directly behind and that means the same: "the town of Ormsay", "Tessar news agency". Noun and name are
/// one phrase; the name itself stays the words of the actor.
/// </summary>
internal static class DescribedNames
{
    /// <summary>The phrase of a name with the noun that describes it; as it was where none does.</summary>
    public static PhraseMention Widen(PhraseTree tree, PhraseMention name)
    {
        int noun = tree.Syntax[name.Head].Head;
        if (noun < 0 || !IsDescription(tree, noun, name))
            return name;
        int first = Math.Min(name.First, noun);
        foreach (int child in tree.ChildrenOf(noun))
        {
            if (child < first && IsOfPhrase(tree.Syntax[child].Relation))
                first = Math.Min(first, tree.Low(child));
        }

        return name with
        {
            First = first,
            End = Math.Max(name.End, noun + 1),
        };
    }

    // What belongs to the phrase of a noun on its left.
    private static bool IsOfPhrase(DependencyRelation relation) =>
        relation
            is DependencyRelation.Det
                or DependencyRelation.Amod
                or DependencyRelation.Compound
                or DependencyRelation.Nummod
                or DependencyRelation.NmodPoss
                or DependencyRelation.NmodDesc;

    private static bool IsDescription(PhraseTree tree, int noun, PhraseMention name) =>
        noun < name.First ? IsBehindPlaceNoun(tree, noun, name) : IsBeforeBodyNoun(tree, noun, name);

    private static bool IsBehindPlaceNoun(PhraseTree tree, int noun, PhraseMention name)
    {
        int of = tree.ChildBy(name.Head, DependencyRelation.Case);
        return name.Class == MentionClass.Place
            && of == noun + 1
            && tree.Analysis.TextOf(of) is "of"
            && name.First - of is 0 or 1
            && tree.Syntax[noun].Features.Number != GrammaticalNumber.Plural
            && IsPlaceNoun(tree.Syntax[noun].Lemma)
            && !(noun > 0 && tree.Analysis.TextOf(noun - 1) is "capital");
    }

    private static bool IsBeforeBodyNoun(PhraseTree tree, int noun, PhraseMention name) =>
        name.Class == MentionClass.Organization
        && tree.Syntax[noun].Upos == Upos.Noun
        && tree.Syntax[name.Head].Relation == DependencyRelation.Compound
        && noun - name.End is 0 or 1
        && tree.Syntax[noun].Lemma is "agency" or "newspaper" or "television" or "radio" or "channel" or "alliance";

    // What is called a town of some name is that town; a gulf or a bay of some name is not the land.
    private static bool IsPlaceNoun(ReadOnlySpan<char> lemma) =>
        lemma
            is "city"
                or "town"
                or "village"
                or "hamlet"
                or "municipality"
                or "borough"
                or "county"
                or "state"
                or "province"
                or "district"
                or "island"
                or "isle"
                or "kingdom"
                or "republic"
                or "emirate"
                or "principality"
                or "territory"
                or "commonwealth"
                or "colony"
                or "continent"
                or "port"
                or "parish"
                or "prefecture"
                or "neighborhood"
                or "neighbourhood"
                or "hill"
                or "estate"
                or "suburb";
}
