using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Coreference.Pronouns;

/// <summary>What the grammar forbids a pronoun to mean, whatever else speaks for it.</summary>
internal static class Binding
{
    private const int MostSteps = 4;

    /// <summary>Whether the pronoun cannot mean the party: "Dale threatened him" is not Dale, "his lawyer, Dale" not Dale's own.</summary>
    public static bool Forbids(PhraseTree tree, Reference pronoun, Entity entity, EntityMemory memory)
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
                return subject >= 0 && memory.At(subject) == entity;
            case DependencyRelation.NmodPoss:
                return Owns(tree, governor, entity, memory);
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
    private static bool Owns(PhraseTree tree, int noun, Entity entity, EntityMemory memory)
    {
        WordSyntax syntax = tree.Syntax[noun];
        if (syntax.Upos != Upos.Propn && memory.At(noun) == entity)
            return true;
        if (syntax.Relation is DependencyRelation.Appos or DependencyRelation.NmodDesc && memory.At(syntax.Head) == entity)
            return true;
        bool isPredicate = tree.ChildBy(noun, DependencyRelation.Cop) >= 0;
        foreach (int child in tree.ChildrenOf(noun))
        {
            DependencyRelation relation = tree.Syntax[child].Relation;
            bool isSame =
                relation == DependencyRelation.Appos ? IsArgument(syntax.Relation) : isPredicate && relation == DependencyRelation.Nsubj;
            if (isSame && memory.At(child) == entity)
                return true;
        }

        return false;
    }

    // "Through his father, Dale is descended from kings" looks like an apposition to a parser.
    private static bool IsArgument(DependencyRelation relation) =>
        relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Iobj;
}
