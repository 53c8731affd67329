using Hearsay.Core.Analyses;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Coreference.Pronouns;

/// <summary>What the tree tells whether "he" or "she" means a person, as numbers: the way between the two, and whose verbs lie on the way up.</summary>
internal static class PronounTreeFeatures
{
    public static void AddPath(PronounScene scene, int candidate, Span<float> row, ref int at)
    {
        (PhraseTree tree, Reference pronoun, Reference anchor) = (scene.Tree, scene.Pronoun, scene.Anchors[candidate]);
        if (pronoun.Sentence != anchor.Sentence)
        {
            row.Slice(at, 10).Fill(-1);
            at += 10;
            return;
        }

        TreePath path = TreePath.Between(tree, pronoun.Head, anchor.Head);
        row[at++] = path.FirstClauses;
        row[at++] = path.SecondClauses;
        row[at++] = (int)path.FirstRelation;
        row[at++] = (int)path.SecondRelation;
        row[at++] = anchor.Mention.First <= pronoun.Head && pronoun.Head < anchor.Mention.End ? 1 : 0;
        row[at++] = pronoun.Governor >= 0 && pronoun.Governor == anchor.Governor ? 1 : 0;
        row[at++] = Steps(tree, pronoun.Head, anchor.Governor);
        row[at++] = Steps(tree, pronoun.Head, anchor.Head);
        row[at++] = Steps(tree, anchor.Head, pronoun.Governor);
        row[at++] = PronounScene.ClauseOf(tree, anchor.Head) == scene.Clause ? 1 : 0;
    }

    // Whether the person is the subject, said or understood, of the pronoun's own verb, and of the verbs above it.
    public static void AddSubjects(PronounScene scene, int candidate, Span<float> row, ref int at)
    {
        PhraseTree tree = scene.Tree;
        Entity entity = scene.Candidates[candidate];
        int verb = scene.Pronoun.Governor;
        bool owns = scene.Pronoun.Relation == DependencyRelation.NmodPoss;
        int rises = 0;
        int met = 0;
        int controlled = 0;
        for (int step = 0; step < 12 && verb >= 0; step++)
        {
            int subject = tree.ChildBy(verb, DependencyRelation.Nsubj);
            subject = subject < 0 ? tree.ChildBy(verb, DependencyRelation.NsubjPass) : subject;
            if (subject >= 0 && subject != scene.Pronoun.Head && met == 0 && scene.Memory.At(subject) == entity)
            {
                met = rises + 1;
                controlled = rises == 0 ? 1 : 0;
            }

            DependencyRelation relation = tree.Syntax[verb].Relation;
            bool keeps = relation == DependencyRelation.Xcomp || (relation == DependencyRelation.Conj && subject < 0);
            rises += keeps || !(TreePath.IsClause(tree, verb) || tree.Syntax[verb].Upos is Upos.Verb or Upos.Aux) ? 0 : 1;
            verb = tree.Syntax[verb].Head;
        }

        row[at++] = met;
        row[at++] =
            controlled == 0 ? 0
            : owns ? 2
            : 1;
        int above = tree.Syntax[scene.Clause].Head;
        bool addressed = false;
        foreach (int child in above < 0 ? [] : tree.ChildrenOf(above))
        {
            addressed |=
                tree.Syntax[child].Relation is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl
                && scene.Memory.At(child) == entity;
        }

        row[at++] = addressed ? 1 : 0;
    }

    // "Verrin, who lost his hat": whom a relative clause around the pronoun is told of, and whether as its subject.
    public static void AddRelative(PronounScene scene, int candidate, Span<float> row, ref int at)
    {
        PhraseTree tree = scene.Tree;
        Entity entity = scene.Candidates[candidate];
        int told = 0;
        int word = scene.Pronoun.Head;
        for (int step = 1; step < 12 && tree.Syntax[word].Head is >= 0 and var above && told == 0; step++)
        {
            if (tree.Syntax[word].Relation is DependencyRelation.AclRelcl or DependencyRelation.Acl && scene.Memory.At(above) == entity)
            {
                int subject = tree.ChildBy(word, DependencyRelation.Nsubj);
                bool relative = subject < 0 || tree.Syntax[subject].Features.PronounType == PronounType.Relative;
                told = relative ? 2 : 1;
            }

            word = above;
        }

        row[at++] = told;
    }

    // How many steps the way up from the word takes to reach the other; 9 when it does not.
    private static int Steps(PhraseTree tree, int word, int target)
    {
        int at = word;
        for (int step = 0; step < 8 && at >= 0 && target >= 0; step++)
        {
            if (at == target)
                return step;
            at = tree.Syntax[at].Head;
        }

        return 9;
    }
}
