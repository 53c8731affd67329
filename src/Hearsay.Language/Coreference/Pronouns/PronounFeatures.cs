using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Coreference.Pronouns;

/// <summary>What tells whether "he" or "she" means a person, as numbers. Their order is stored in model files.</summary>
internal static class PronounFeatures
{
    public const int Count = 82;

    private const float Far = 12;

    // Of a party that fills an article only the last mentions are read: the work per pronoun must not grow with the text.
    private const int MostRead = 64;

    /// <summary>Fills in the numbers of one candidate.</summary>
    /// <param name="isSpeaker">Whether the candidate speaks where the pronoun is quoted; null where nobody is known to.</param>
    public static void Extract(PronounScene scene, int candidate, bool? isSpeaker, Span<float> row)
    {
        int at = 0;
        AddPlace(scene, candidate, row, ref at);
        AddSalience(scene, candidate, row, ref at);
        AddGender(scene, candidate, row, ref at);
        AddRoles(scene, candidate, row, ref at);
        PronounTreeFeatures.AddPath(scene, candidate, row, ref at);
        AddChain(scene, candidate, row, ref at);
        AddName(scene, candidate, row, ref at);
        Reference anchor = scene.Anchors[candidate];
        PronounTreeFeatures.AddSubjects(scene, candidate, row, ref at);
        row[at++] = scene.Candidates[candidate].Class == MentionClass.Person ? 0 : scene.Candidates[candidate].ShortOfPerson;
        row[at++] = (int)scene.Candidates[candidate].Class;
        row[at++] = isSpeaker is { } speaks ? (speaks ? 1 : -1) : 0;
        row[at++] = (scene.Pronoun.Quoted ? 1 : 0) - (anchor.Quoted ? 1 : 0);
        row[at++] = scene.Pronoun.Speaks ? 1 : 0;
        row[at++] = scene.Candidates[candidate].Speeches;
        PronounTreeFeatures.AddRelative(scene, candidate, row, ref at);
        row[at++] = GivenNameOf(scene, anchor);
        row[at++] = scene.Tree.Analysis.Sentences[anchor.Sentence].FirstToken == anchor.Mention.First ? 1 : 0;
        row[at++] = (int)scene.Tree.Syntax[scene.Clause].Relation;
        row[at++] = scene.TotalOf(candidate) == scene.MostTotal ? 1 : 0;
        row[at++] = anchor.Speaks && anchor.Sentence == scene.Pronoun.Sentence ? 1 : 0;
        System.Diagnostics.Debug.Assert(at == Count);
    }

    private static void AddPlace(PronounScene scene, int candidate, Span<float> row, ref int at)
    {
        (Reference pronoun, Reference anchor) = (scene.Pronoun, scene.Anchors[candidate]);
        bool before = anchor.Head < pronoun.Head;
        row[at++] = before ? pronoun.Sentence - anchor.Sentence : -1;
        row[at++] = Log(pronoun.Head - anchor.Head);
        row[at++] = candidate;
        row[at++] = scene.Candidates.Count;
        row[at++] = Math.Abs(pronoun.Block - anchor.Block);
        int between = 0;
        int earlier = 0;
        int nearerNamed = 0;
        int sameRole = 0;
        int nearerSubjects = 0;
        for (int i = 0; i < scene.Anchors.Length; i++)
        {
            Reference other = scene.Anchors[i];
            earlier += other.Sentence == anchor.Sentence && other.Head < anchor.Head ? 1 : 0;
            if (i >= candidate)
                continue;
            between++;
            nearerNamed += scene.Candidates[i].Names > 0 ? 1 : 0;
            sameRole += RoleOf(other) == RoleOf(pronoun) ? 1 : 0;
            nearerSubjects += other.IsSubject ? 1 : 0;
        }

        row[at++] = earlier;
        row[at++] = nearerNamed;
        row[at++] = sameRole;
        row[at++] = nearerSubjects;
        Reference? name = LastNameBefore(scene.Candidates[candidate], pronoun.Head);
        row[at++] = name is null ? Far : pronoun.Sentence - name.Sentence;
        row[at++] = name is null ? Far : Log(pronoun.Head - name.Head);
        int after = scene.Places.After(scene.Candidates[candidate].Draft, pronoun.Head);
        row[at++] = after < 0 ? Far : Log(after - pronoun.Head);
        row[at++] = anchor.Sentence == 0 && before ? 1 : 0;
    }

    private static void AddSalience(PronounScene scene, int candidate, Span<float> row, ref int at)
    {
        Entity entity = scene.Candidates[candidate];
        Reference pronoun = scene.Pronoun;
        (int here, int last, int subjects, int pronouns, int mains) = (0, 0, 0, 0, 0);
        for (int i = Math.Max(0, entity.References.Count - MostRead); i < entity.References.Count; i++)
        {
            Reference reference = entity.References[i];
            if (reference.Head >= pronoun.Head)
                continue;
            here += reference.Sentence == pronoun.Sentence ? 1 : 0;
            last += reference.Sentence == pronoun.Sentence - 1 ? 1 : 0;
            subjects += reference.IsSubject ? 1 : 0;
            pronouns += reference.Class == pronoun.Class ? 1 : 0;
            mains += reference.IsSubject && reference.Sentence >= pronoun.Sentence - 1 && IsInMainClause(scene.Tree, reference) ? 1 : 0;
        }

        row[at++] = entity.References.Count;
        row[at++] = (float)entity.References.Count / Math.Max(1, scene.AllMentions);
        row[at++] = entity.References.Count - scene.MostMentions;
        row[at++] = scene.TotalOf(candidate);
        row[at++] = scene.TotalOf(candidate) - scene.MostTotal;
        row[at++] = entity.Names;
        row[at++] = entity.Number;
        row[at++] = entity.First.Sentence;
        row[at++] = here;
        row[at++] = last;
        row[at++] = subjects;
        row[at++] = pronouns;
        row[at++] = mains;
        row[at++] = entity.LastSubject is { } subject && subject.Head < pronoun.Head ? pronoun.Sentence - subject.Sentence : Far;
    }

    private static void AddGender(PronounScene scene, int candidate, Span<float> row, ref int at)
    {
        Entity entity = scene.Candidates[candidate];
        bool same = entity.Gender == scene.Pronoun.Gender;
        row[at++] = entity.Gender == Gender.Unknown ? 0 : (same ? 1 : -1) * (entity.IsGenderSure ? 2 : 1);
        row[at++] = scene.Surely;
        row[at++] = scene.Pronoun.Gender == Gender.Female ? 1 : 0;
    }

    private static void AddRoles(PronounScene scene, int candidate, Span<float> row, ref int at)
    {
        (Reference pronoun, Reference anchor) = (scene.Pronoun, scene.Anchors[candidate]);
        (int own, int other) = (RoleOf(pronoun), RoleOf(anchor));
        row[at++] = own;
        row[at++] = other;
        row[at++] = own == other ? 1 : 0;
        row[at++] = (own * 8) + other;
        bool main = IsInMainClause(scene.Tree, anchor);
        row[at++] = main ? 1 : 0;
        row[at++] = IsInMainClause(scene.Tree, pronoun) ? 1 : 0;
        row[at++] = main && anchor.IsSubject ? 1 : 0;
        row[at++] = scene.Depth;
        row[at++] = PronounScene.DepthOf(scene.Tree, anchor.Head);
        row[at++] = anchor.Relation == DependencyRelation.NsubjPass ? 1 : 0;
        row[at++] = scene.Tree.Syntax[anchor.Head].Relation == DependencyRelation.Conj ? 1 : 0;
        row[at++] = scene.Tree.Syntax[anchor.Head].Relation == DependencyRelation.Appos ? 1 : 0;
        row[at++] = scene.Tree.ChildBy(anchor.Head, DependencyRelation.Conj) >= 0 ? 1 : 0;
        row[at++] = scene.Tree.ChildBy(anchor.Head, DependencyRelation.AclRelcl) >= 0 ? 1 : 0;
        row[at++] =
            pronoun.Governor >= 0 && anchor.Governor >= 0 && scene.Tree.Lemma(pronoun.Governor) == scene.Tree.Lemma(anchor.Governor)
                ? 1
                : 0;
    }

    // What a name of one word would tell if it were a given name: 1 the pronoun's gender, -1 the other, 0 nothing, 2 no given name.
    private static int GivenNameOf(PronounScene scene, Reference anchor)
    {
        if (anchor.Class != ReferenceClass.Name || !FirstNames.TryFind(scene.Tree.Analysis.TextOf(anchor.Mention.First), out Gender gender))
            return 2;
        return gender == Gender.Unknown ? 0
            : gender == scene.Pronoun.Gender ? 1
            : -1;
    }

    // The same pronoun before: whom it meant, how far away and in which role.
    private static void AddChain(PronounScene scene, int candidate, Span<float> row, ref int at)
    {
        if (scene.BeforeAt is not { } before)
        {
            row.Slice(at, 4).Fill(-1);
            at += 4;
            return;
        }

        row[at++] = scene.Before == scene.Candidates[candidate] ? 1 : 0;
        row[at++] = scene.Pronoun.Sentence - before.Sentence;
        row[at++] = RoleOf(before);
        row[at++] = PronounScene.ClauseOf(scene.Tree, before.Head) == scene.Clause ? 1 : 0;
    }

    private static void AddName(PronounScene scene, int candidate, Span<float> row, ref int at)
    {
        Reference anchor = scene.Anchors[candidate];
        Entity entity = scene.Candidates[candidate];
        row[at++] = (int)anchor.Class;
        row[at++] = anchor.Class == ReferenceClass.Name ? anchor.Mention.End - anchor.Mention.First : 0;
        row[at++] = entity.Names > 0 ? 1 : 0;
        row[at++] = scene.Named;
        row[at++] = entity.HasWholeName ? 1 : 0;
        row[at++] = anchor.Head + 1 < scene.Tree.Count && scene.Tree.Analysis.TextOf(anchor.Head + 1) is "'s" or "’s" or "'" ? 1 : 0;
        row[at++] = anchor.Mention.First > 0 && scene.Tree.Analysis.TextOf(anchor.Mention.First - 1) is "(" ? 1 : 0;
        row[at++] = scene.Tree.Analysis.TextOf(scene.Pronoun.Head).EndsWith("self", StringComparison.Ordinal) ? 1 : 0;
    }

    private static Reference? LastNameBefore(Entity entity, int word)
    {
        for (int i = entity.References.Count - 1; i >= Math.Max(0, entity.References.Count - MostRead); i--)
        {
            if (entity.References[i] is { Class: ReferenceClass.Name } name && name.Head < word)
                return name;
        }

        return null;
    }

    private static bool IsInMainClause(PhraseTree tree, Reference reference) =>
        reference.Governor >= 0 && tree.Syntax[reference.Governor].Relation is DependencyRelation.Root or DependencyRelation.Parataxis;

    private static int RoleOf(Reference reference) =>
        reference.Relation switch
        {
            DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter => 0,
            DependencyRelation.Obj => 1,
            DependencyRelation.Iobj or DependencyRelation.Obl or DependencyRelation.OblAgent => 2,
            DependencyRelation.NmodPoss => 3,
            DependencyRelation.Nmod => 4,
            DependencyRelation.Appos or DependencyRelation.Flat => 5,
            _ => 6,
        };

    private static float Log(int distance) => MathF.Sign(distance) * MathF.Log2(1 + Math.Abs(distance));
}
