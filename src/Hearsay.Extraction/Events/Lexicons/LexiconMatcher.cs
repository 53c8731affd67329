using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Lexicons;

/// <summary>Tells which rows of the lexicon hold for a word in its clause.</summary>
internal static class LexiconMatcher
{
    /// <summary>The entries whose conditions hold, in their order.</summary>
    public static ImmutableArray<LexiconEntry> Matching(DependencyTree tree, Deed deed, ImmutableArray<LexiconEntry> entries)
    {
        ImmutableArray<LexiconEntry>.Builder matching = ImmutableArray.CreateBuilder<LexiconEntry>();
        foreach (LexiconEntry entry in entries)
        {
            if (
                (!entry.Intended || (deed.Outlook & Outlook.Future) != Outlook.Plain)
                && (!entry.Negated || (deed.Outlook & Outlook.Negated) != Outlook.Plain)
                && entry.Conditions.All(condition => Holds(tree, deed, condition) != condition.Negated)
            )
                matching.Add(entry);
        }

        return matching.ToImmutable();
    }

    private static bool Holds(DependencyTree tree, Deed deed, LexiconCondition condition) =>
        condition.Place switch
        {
            LexiconPlace.Object => Is(tree, deed.Object, condition.Lemmas) || IsOfWhich(tree, deed.Object, condition.Lemmas),
            LexiconPlace.Subject => Is(tree, deed.Subject, condition.Lemmas),
            LexiconPlace.Governor => Is(tree, tree.Head(deed.Word), condition.Lemmas),
            LexiconPlace.Modifier => IsModified(tree, deed.Word, condition.Lemmas)
                || deed.Object >= 0 && IsModified(tree, deed.Object, condition.Lemmas),
            _ => HasChild(tree, deed, condition),
        };

    private static bool HasChild(DependencyTree tree, Deed deed, LexiconCondition condition)
    {
        for (int child = tree.FirstChild(deed.Word); child >= 0; child = tree.NextSibling(child))
        {
            bool holds = condition.Place switch
            {
                LexiconPlace.Particle => tree.Relation(child) is DependencyRelation.CompoundPrt or DependencyRelation.Advmod
                    && Contains(condition.Lemmas, tree.Lemma(child)),
                LexiconPlace.Preposition => IsOblique(tree, child) && Is(tree, tree.Case(child), condition.Lemmas)
                    || tree.Relation(child) is DependencyRelation.Advmod
                        && !condition.Lemmas.IsEmpty
                        && Contains(condition.Lemmas, tree.Lemma(child)),
                LexiconPlace.Oblique => IsOblique(tree, child) && Is(tree, child, condition.Lemmas),
                LexiconPlace.Infinitive => tree.Relation(child)
                    is DependencyRelation.Xcomp
                        or DependencyRelation.Ccomp
                        or DependencyRelation.Advcl
                    && tree[child].Upos is Upos.Verb or Upos.Adj
                    && Is(tree, child, condition.Lemmas),
                _ => false,
            };
            if (holds)
                return true;
        }

        // Prepositions that the tree hangs on the object: "launched an attack on X".
        return condition.Place is LexiconPlace.Preposition or LexiconPlace.Oblique
            && deed.Object >= 0
            && deed.Object != deed.Word
            && tree[deed.Word].Upos == Upos.Verb
            && HasChild(tree, deed with { Word = deed.Object, Object = -1 }, condition);
    }

    private static bool IsOblique(DependencyTree tree, int child) =>
        tree.Relation(child) is DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.Nmod;

    private static bool IsModified(DependencyTree tree, int word, ImmutableArray<string> lemmas)
    {
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (
                tree.Relation(child)
                    is DependencyRelation.Amod
                        or DependencyRelation.Compound
                        or DependencyRelation.Nmod
                        or DependencyRelation.Xcomp
                && Contains(lemmas, tree.Lemma(child))
            )
                return true;
        }

        return false;
    }

    private static bool Is(DependencyTree tree, int word, ImmutableArray<string> lemmas) =>
        word >= 0 && (lemmas.IsEmpty || Contains(lemmas, tree.Lemma(word)) || HasConjunct(tree, word, lemmas));

    // "dozens of diplomats", "a series of attacks": what is counted.
    private static bool IsOfWhich(DependencyTree tree, int word, ImmutableArray<string> lemmas)
    {
        for (int child = word < 0 ? -1 : tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (
                tree.Relation(child) == DependencyRelation.Nmod
                && tree.Case(child) is var preposition
                && preposition >= 0
                && tree.Lemma(preposition) == "of"
                && Contains(lemmas, tree.Lemma(child))
            )
                return true;
        }

        return false;
    }

    private static bool HasConjunct(DependencyTree tree, int word, ImmutableArray<string> lemmas)
    {
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == DependencyRelation.Conj && Contains(lemmas, tree.Lemma(child)))
                return true;
        }

        return false;
    }

    // Names keep their capitals: "State of Emergency".
    private static bool Contains(ImmutableArray<string> lemmas, string lemma)
    {
        foreach (string known in lemmas)
        {
            if (string.Equals(known, lemma, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
