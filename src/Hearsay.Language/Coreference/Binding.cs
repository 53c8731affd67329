using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions;

namespace Hearsay.Language.Coreference;

/// <summary>What the grammar forbids a pronoun to mean, whatever else speaks for it.</summary>
internal static class Binding
{
    private const int MostSteps = 4;

    /// <summary>Whether the pronoun cannot mean the party: "Dale threatened him" is not Dale, "his lawyer, Dale" not Dale's own.</summary>
    public static bool Forbids(PhraseTree tree, Reference pronoun, Entity entity)
    {
        int head = pronoun.Head;
        // "She denies that, a diplomat said": nobody is brought up after his pronoun.
        if (entity.First is { Class: ReferenceClass.Indefinite } first && first.Head > head)
            return true;
        // "His family" is no "he".
        if (pronoun.Class is ReferenceClass.He or ReferenceClass.She && IsCollective(tree, entity.First))
            return true;
        int governor = tree.Syntax[head].Head;
        if (governor < 0)
            return false;
        switch (tree.Syntax[head].Relation)
        {
            case DependencyRelation.Obj or DependencyRelation.Iobj when !IsReflexive(tree.Analysis.TextOf(head)):
                int subject = SubjectOf(tree, governor);
                return subject >= 0 && MeansWord(entity, subject);
            case DependencyRelation.NmodPoss:
                return Owns(tree, governor, entity);
            default:
                return false;
        }
    }

    private static bool IsCollective(PhraseTree tree, Reference reference)
    {
        if (reference.IsPronoun || reference.Class == ReferenceClass.Name)
            return false;
        string noun = tree.Syntax[reference.Head].Lemma;
        return (NounKinds.Of(noun) & NounKind.Group) != NounKind.None && !PersonNouns.TryFind(noun, out _);
    }

    private static bool IsReflexive(ReadOnlySpan<char> pronoun) =>
        pronoun.EndsWith("self", StringComparison.OrdinalIgnoreCase) || pronoun.EndsWith("selves", StringComparison.OrdinalIgnoreCase);

    /// <summary>The subject of a verb, past the verbs that it shares one with; -1 when there is none.</summary>
    public static int SubjectOf(PhraseTree tree, int verb)
    {
        for (int step = 0; step < MostSteps && verb >= 0; step++)
        {
            int subject = tree.ChildBy(verb, DependencyRelation.Nsubj);
            if (subject >= 0)
                return subject;
            if (tree.Syntax[verb].Relation != DependencyRelation.Conj)
                return -1;
            verb = tree.Syntax[verb].Head;
        }

        return -1;
    }

    // "Jens Dale, his lawyer", "his lawyer, Jens Dale", "Dale is his lawyer": nobody is his own.
    private static bool Owns(PhraseTree tree, int noun, Entity entity)
    {
        foreach (Reference reference in entity.References)
        {
            int other = reference.Head;
            if (other == noun && reference.Class != ReferenceClass.Name)
                return true;
            if (tree.Syntax[other].Head == noun)
            {
                DependencyRelation relation = tree.Syntax[other].Relation;
                if (relation == DependencyRelation.Appos && IsArgument(tree.Syntax[noun].Relation))
                    return true;
                if (relation == DependencyRelation.Nsubj && tree.ChildBy(noun, DependencyRelation.Cop) >= 0)
                    return true;
            }

            if (tree.Syntax[noun].Head == other && tree.Syntax[noun].Relation is DependencyRelation.Appos or DependencyRelation.NmodDesc)
                return true;
        }

        return false;
    }

    // "Through his father, Dale is descended from kings" looks like an apposition to a parser.
    private static bool IsArgument(DependencyRelation relation) =>
        relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Iobj;

    private static bool MeansWord(Entity entity, int word)
    {
        foreach (Reference reference in entity.References)
        {
            if (reference.Head == word)
                return true;
        }

        return false;
    }
}
