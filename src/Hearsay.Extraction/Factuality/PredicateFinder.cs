using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Factuality;

/// <summary>Which words present something as taking place or holding: verbs, what a copula predicates, and nouns of deeds ("the bombing").</summary>
internal sealed class PredicateFinder(ArticleWords words, DependencyTree tree, FactualityModel model)
{
    private const int NounFeatures = 24;

    /// <summary>Whether the text presents the word as a predicate.</summary>
    public bool IsPredicate(int word)
    {
        ref readonly WordSyntax syntax = ref tree[word];
        if (IsAlways(in syntax))
            return true;
        if (HasCopula(word))
            return true;
        if (syntax.Upos == Upos.Adj)
            return IsClause(syntax.Relation) || syntax.Relation == DependencyRelation.Xcomp;
        if (syntax.Upos != Upos.Noun)
            return false;
        Span<uint> features = stackalloc uint[NounFeatures];
        return model.Nouns.Sum(Collect(word, features)) > 0;
    }

    /// <summary>Whether the word is a verb that tells, whatever the model says.</summary>
    public static bool IsAlways(ref readonly WordSyntax syntax) =>
        syntax.Upos == Upos.Verb
            && syntax.Relation
                is not (DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Fixed or DependencyRelation.Flat)
        || syntax.Upos == Upos.Aux && IsClause(syntax.Relation);

    /// <summary>The features that tell a noun of a deed from one of a thing.</summary>
    public ReadOnlySpan<uint> Collect(int word, Span<uint> features)
    {
        ref readonly WordSyntax syntax = ref tree[word];
        string lemma = syntax.Lemma;
        uint hash = FeatureHash.Of(lemma);
        uint rel = (uint)syntax.Relation;
        int count = 0;
        features[count++] = FeatureHash.MixThree(1, hash, 0, 0);
        features[count++] = FeatureHash.MixThree(2, hash, rel, 0);
        features[count++] = FeatureHash.MixThree(3, FeatureHash.Of(lemma.AsSpan(Math.Max(0, lemma.Length - 3))), 0, 0);
        features[count++] = FeatureHash.MixThree(4, FeatureHash.Of(lemma.AsSpan(Math.Max(0, lemma.Length - 4))), 0, 0);
        features[count++] = FeatureHash.MixThree(5, rel, (uint)syntax.Xpos, 0);
        features[count++] = FeatureHash.MixThree(6, hash, (uint)syntax.Xpos, 0);
        if (syntax.Head >= 0)
        {
            uint governor = FeatureHash.Of(tree[syntax.Head].Lemma);
            features[count++] = FeatureHash.MixThree(7, governor, rel, 0);
            features[count++] = FeatureHash.MixThree(8, (uint)tree[syntax.Head].Xpos, rel, 0);
        }

        for (int child = tree.FirstChild(word); child >= 0 && count + 2 <= features.Length; child = tree.NextSibling(child))
        {
            ref readonly WordSyntax below = ref tree[child];
            features[count++] = FeatureHash.MixThree(9, (uint)below.Relation, (uint)below.Xpos, 0);
            features[count++] = FeatureHash.MixThree(
                10,
                below.Relation is DependencyRelation.Nmod ? CaseOf(child) : FeatureHash.Of(words[child]),
                (uint)below.Relation,
                0
            );
        }

        return features[..count];
    }

    private uint CaseOf(int word)
    {
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (tree[child].Relation == DependencyRelation.Case)
                return FeatureHash.Of(words[child]);
        }

        return 0;
    }

    private bool HasCopula(int word)
    {
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            if (tree[child].Relation == DependencyRelation.Cop)
                return true;
        }

        return false;
    }

    private static bool IsClause(DependencyRelation relation) =>
        relation
            is DependencyRelation.Root
                or DependencyRelation.Ccomp
                or DependencyRelation.Csubj
                or DependencyRelation.CsubjPass
                or DependencyRelation.Advcl
                or DependencyRelation.AdvclRelcl
                or DependencyRelation.Acl
                or DependencyRelation.AclRelcl
                or DependencyRelation.Parataxis
                or DependencyRelation.Conj;
}
