using Hearsay.Core.Analyses;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;

namespace Hearsay.Language.Coreference;

/// <summary>What tells whether a mention means a party that the article has spoken of.</summary>
internal static class PairFeatures
{
    /// <summary>Room for all features of a pair.</summary>
    public const int Most = 144;

    /// <summary>Adds the features of a mention that would begin a party of its own.</summary>
    public static void ExtractNew(PhraseTree tree, Reference mention, int fitting, bool headSeen, ref FeatureSlots slots)
    {
        uint kind = (uint)mention.Class;
        uint thing = (uint)mention.Mention.Class;
        slots.Add(100, kind);
        slots.Add(101, kind, thing);
        slots.Add(102, kind, (uint)Math.Min(4, fitting));
        slots.Add(103, kind, headSeen ? 1u : 0u);
        slots.Add(104, kind, tree.Form(mention.Head));
        slots.Add(105, kind, (uint)mention.Relation);
        slots.Add(106, kind, mention.Plural ? 1u : 0u);
        slots.Add(107, kind, (uint)Math.Min(5, mention.Mention.End - mention.Mention.First));
        slots.Add(108, kind, mention.Quoted ? 1u : 0u);
        slots.Add(109, kind, tree.ChildBy(mention.Head, DependencyRelation.AclRelcl) >= 0 ? 1u : 0u);
        slots.Add(110, kind, (uint)Math.Min(3, mention.Sentence));
        slots.Add(111, kind, tree.Form(mention.Mention.First));
        slots.Add(112, kind, mention.Governor >= 0 ? tree.Lemma(mention.Governor) : 0);
    }

    /// <summary>Adds the features of a mention and a party.</summary>
    /// <param name="rank">How many fitting parties have been mentioned later than this one.</param>
    /// <param name="field">All fitting parties together.</param>
    /// <param name="isSpeaker">Whether the party is who speaks where the mention stands in a quotation; null where nobody is known to.</param>
    public static void Extract(
        PhraseTree tree,
        Reference mention,
        Entity entity,
        int rank,
        Field field,
        bool? isSpeaker,
        ref FeatureSlots slots
    )
    {
        int fitting = field.Count;
        int subjectRank = field.SubjectRankOf(rank);
        uint kind = (uint)mention.Class;
        Reference last = entity.Anchor(mention.Head);
        uint distance = Distance(mention.Sentence, last.Sentence);
        uint lastKind = (uint)last.Class;
        Both(1, kind, lastKind, ref slots);
        Both(2, kind, distance, ref slots);
        Both(3, kind, (uint)Math.Min(7, rank), ref slots);
        slots.Add(4, kind, FeatureSlots.Join((uint)last.Relation, (uint)mention.Relation));
        slots.Add(5, kind, FeatureSlots.Join(last.IsSubject ? 1u : 0u, FeatureSlots.Join(mention.IsSubject ? 1u : 0u, distance)));
        Both(6, kind, Bucket(entity.References.Count), ref slots);
        Both(7, kind, FeatureSlots.Join((uint)Math.Min(3, entity.Names), entity.Draft is null ? 0u : 1u), ref slots);
        Both(
            8,
            kind,
            FeatureSlots.Join(FeatureSlots.Join((uint)entity.Gender, entity.IsGenderSure ? 1u : 0u), (uint)mention.Gender),
            ref slots
        );
        Both(9, kind, FeatureSlots.Join(entity.Plural ? 1u : 0u, mention.Plural ? 1u : 0u), ref slots);
        slots.Add(10, kind, FeatureSlots.Join((uint)entity.Class, (uint)mention.Mention.Class));
        slots.Add(11, kind, FeatureSlots.Join(lastKind, distance));
        slots.Add(12, kind, FeatureSlots.Join(distance, (uint)Math.Min(7, rank)));
        slots.Add(13, kind, (uint)entity.LastPronoun);
        slots.Add(14, kind, FeatureSlots.Join((uint)Math.Min(7, rank), (uint)Math.Min(7, fitting)));
        slots.Add(15, kind, (uint)Math.Min(3, Math.Abs(mention.Block - last.Block)));
        slots.Add(16, kind, entity.First.Sentence == 0 ? 1u : 0u);
        slots.Add(17, kind, entity.Number == 0 ? 1u : 0u);
        slots.Add(18, kind, FeatureSlots.Join(mention.Quoted ? 1u : 0u, last.Quoted ? 1u : 0u));
        Both(19, kind, isSpeaker is { } speaks ? (speaks ? 2u : 1u) : 0, ref slots);
        slots.Add(21, kind, Bucket(Math.Abs(mention.Head - last.Head)));
        bool leads = entity.References.Count == field.MostMentions;
        slots.Add(34, kind, FeatureSlots.Join(leads ? 1u : 0u, (uint)Math.Min(3, fitting)));
        slots.Add(35, kind, FeatureSlots.Join((uint)Math.Min(4, subjectRank), last.IsSubject ? 1u : 0u));
        slots.Add(
            36,
            kind,
            FeatureSlots.Join((uint)Math.Min(4, subjectRank), FeatureSlots.Join(last.IsSubject ? 1u : 0u, (uint)mention.Relation))
        );
        slots.Add(37, kind, FeatureSlots.Join(leads ? 1u : 0u, FeatureSlots.Join(last.IsSubject ? 1u : 0u, distance)));
        slots.Add(30, kind, FeatureSlots.Join(Bucket(entity.References.Count), (uint)Math.Min(4, fitting)));
        slots.Add(31, kind, FeatureSlots.Join((uint)Math.Min(5, rank), FeatureSlots.Join((uint)last.Relation, (uint)mention.Relation)));
        slots.Add(32, kind, FeatureSlots.Join(entity.First.Sentence == 0 ? 1u : 0u, FeatureSlots.Join(distance, last.IsSubject ? 1u : 0u)));
        slots.Add(33, kind, FeatureSlots.Join((uint)Math.Min(4, last.Mention.End - last.Mention.First), lastKind));
        slots.Add(22, kind, FeatureSlots.Join(mention.Speaks ? 1u : 0u, (uint)Math.Min(2, entity.Speeches)));
        if (entity.LastSubject is { } subject)
        {
            slots.Add(23, kind, Distance(mention.Sentence, subject.Sentence));
            slots.Add(24, kind, FeatureSlots.Join(Distance(mention.Sentence, subject.Sentence), mention.IsSubject ? 1u : 0u));
        }
        else
        {
            slots.Add(25, kind);
        }

        if (entity.LastFull is { } full)
        {
            slots.Add(26, kind, tree.Lemma(full.Head));
            slots.Add(27, tree.Lemma(mention.Head), tree.Lemma(full.Head));
            slots.Add(28, kind, FeatureSlots.Join(Distance(mention.Sentence, full.Sentence), (uint)full.Class));
        }

        if (mention.Governor >= 0)
            slots.Add(29, kind, FeatureSlots.Join(tree.Lemma(mention.Governor), last.IsSubject ? 1u : 0u));
        AddTree(tree, mention, last, kind, ref slots);
        AddStanding(tree, mention, entity, last, kind, ref slots);
        if (!mention.IsPronoun)
            AddWords(tree, mention, entity, kind, ref slots);
    }

    // Where both stand in their sentences: in the main clause or below, alone or beside others, how much of late.
    private static void AddStanding(PhraseTree tree, Reference mention, Entity entity, Reference last, uint kind, ref FeatureSlots slots)
    {
        uint main = FeatureSlots.Join(IsInMainClause(tree, last) ? 1u : 0u, IsInMainClause(tree, mention) ? 1u : 0u);
        slots.Add(80, kind, FeatureSlots.Join(main, Distance(mention.Sentence, last.Sentence)));
        slots.Add(81, kind, FeatureSlots.Join(main, FeatureSlots.Join((uint)last.Relation, (uint)mention.Relation)));
        bool beside = tree.Syntax[last.Head].Relation == DependencyRelation.Conj || tree.ChildBy(last.Head, DependencyRelation.Conj) >= 0;
        slots.Add(82, kind, FeatureSlots.Join(beside ? 1u : 0u, mention.Plural ? 1u : 0u));
        if (last.Governor >= 0)
            slots.Add(83, kind, FeatureSlots.Join(tree.Lemma(last.Governor), (uint)last.Relation));
        int late = 0;
        for (int i = entity.References.Count - 1; i >= 0 && entity.References[i].Sentence >= mention.Sentence - 1; i--)
            late++;
        slots.Add(84, kind, FeatureSlots.Join(Bucket(late), last.IsSubject ? 1u : 0u));
        if (mention.Sentence != last.Sentence)
            return;
        TreePath path = TreePath.Between(tree, mention.Head, last.Head);
        uint order = mention.Head < last.Head ? 1u : 0u;
        uint relations = FeatureSlots.Join(FeatureSlots.Join((uint)path.FirstRelation, (uint)path.SecondRelation), order);
        uint clauses = FeatureSlots.Join((uint)Math.Min(3, path.FirstClauses), (uint)Math.Min(3, path.SecondClauses));
        slots.Add(85, kind, relations);
        slots.Add(86, kind, FeatureSlots.Join(clauses, order));
        slots.Add(87, kind, FeatureSlots.Join(relations, clauses));
        slots.Add(88, kind, FeatureSlots.Join(clauses, FeatureSlots.Join((uint)last.Relation, (uint)mention.Relation)));
    }

    private static bool IsInMainClause(PhraseTree tree, Reference reference) =>
        reference.Governor >= 0 && tree.Syntax[reference.Governor].Relation is DependencyRelation.Root or DependencyRelation.Parataxis;

    private static void AddTree(PhraseTree tree, Reference mention, Reference last, uint kind, ref FeatureSlots slots)
    {
        bool inside = last.Mention.First <= mention.Head && mention.Head < last.Mention.End;
        Both(40, kind, inside ? 1u : 0u, ref slots);
        if (last.Relation == mention.Relation)
            slots.Add(41, kind, (uint)last.Relation);
        if (mention.Sentence != last.Sentence)
        {
            bool sameVerb = mention.Governor >= 0 && last.Governor >= 0 && tree.Lemma(mention.Governor) == tree.Lemma(last.Governor);
            slots.Add(42, kind, sameVerb ? 1u : 0u);
            return;
        }

        uint roles = FeatureSlots.Join((uint)last.Relation, (uint)mention.Relation);
        bool siblings = mention.Governor >= 0 && mention.Governor == last.Governor;
        slots.Add(43, kind, FeatureSlots.Join(roles, siblings ? 1u : 0u));
        slots.Add(44, kind, FeatureSlots.Join(tree.Form(mention.Head), siblings ? 1u : 0u));
        slots.Add(45, kind, mention.Head < last.Head ? 1u : 0u);
        slots.Add(46, kind, Joined(tree, mention.Head, last.Head));
        int steps = StepsUp(tree, mention.Head, last.Governor);
        uint order = mention.Head < last.Head ? 1u : 0u;
        uint climb = FeatureSlots.Join((uint)steps, order);
        slots.Add(47, kind, FeatureSlots.Join(climb, (uint)last.Relation));
        slots.Add(48, kind, FeatureSlots.Join(climb, FeatureSlots.Join((uint)last.Relation, (uint)mention.Relation)));
        slots.Add(49, climb, last.IsSubject ? 1u : 0u);

        // "Jake Burns, who promoted his band": the pronoun hangs below the name itself.
        uint below = (uint)StepsUp(tree, mention.Head, last.Head);
        slots.Add(50, kind, below);
        slots.Add(51, below, FeatureSlots.Join(order, mention.IsPronoun ? 1u : 0u));
        slots.Add(52, kind, FeatureSlots.Join(Bucket(Math.Abs(mention.Head - last.Head)), order));
    }

    // "X, the mayor", "X is the mayor", "X and Y".
    private static uint Joined(PhraseTree tree, int a, int b)
    {
        WordSyntax left = tree.Syntax[a];
        WordSyntax right = tree.Syntax[b];
        if (left.Head == b)
            return 1000 + (uint)left.Relation;
        if (right.Head != a)
            return 0;
        bool copula = tree.ChildBy(a, DependencyRelation.Cop) >= 0;
        return 2000 + (uint)right.Relation + (copula ? 500u : 0);
    }

    // How many steps the way up from the word takes to reach the other's governor; 9 when it does not.
    private static int StepsUp(PhraseTree tree, int word, int target)
    {
        if (target < 0)
            return 9;
        int at = word;
        for (int step = 0; step < 7 && at >= 0; step++)
        {
            if (at == target)
                return step;
            at = tree.Syntax[at].Head;
        }

        return 9;
    }

    private static void AddWords(PhraseTree tree, Reference mention, Entity entity, uint kind, ref FeatureSlots slots)
    {
        bool same = entity.HasHead(tree.Lemma(mention.Head));
        Both(60, kind, same ? 1u : 0u, ref slots);
        slots.Add(61, kind, FeatureSlots.Join(same ? 1u : 0u, entity.LastFull is { } full ? (uint)full.Class : 99));
        if (!same)
            return;
        slots.Add(62, kind, tree.Lemma(mention.Head));
        int differing = 0;
        foreach (int child in tree.ChildrenOf(mention.Head))
        {
            if (
                child < mention.Head
                && tree.Syntax[child].Relation
                    is DependencyRelation.Amod
                        or DependencyRelation.Compound
                        or DependencyRelation.Nummod
                        or DependencyRelation.NmodPoss
                && !IsSaidOf(tree, entity, child)
            )
                differing++;
        }

        slots.Add(63, kind, (uint)Math.Min(3, differing));
        slots.Add(64, kind, FeatureSlots.Join((uint)Math.Min(3, differing), (uint)(entity.LastFull?.Class ?? ReferenceClass.Name)));
    }

    private static bool IsSaidOf(PhraseTree tree, Entity entity, int modifier)
    {
        if (entity.LastFull is not { } full)
            return false;
        for (int i = full.Mention.First; i < full.Mention.End; i++)
        {
            if (tree.Lemma(i) == tree.Lemma(modifier))
                return true;
        }

        return false;
    }

    private static void Both(uint template, uint kind, uint value, ref FeatureSlots slots)
    {
        slots.Add(template + 200, value);
        slots.Add(template, kind, value);
    }

    private static uint Distance(int now, int then)
    {
        int distance = now - then;
        return distance switch
        {
            < 0 => 15,
            <= 3 => (uint)distance,
            <= 5 => 4,
            <= 8 => 5,
            <= 15 => 6,
            _ => 7,
        };
    }

    private static uint Bucket(int count) =>
        count switch
        {
            <= 4 => (uint)count,
            <= 7 => 5,
            <= 12 => 6,
            <= 20 => 7,
            <= 40 => 8,
            _ => 9,
        };
}
