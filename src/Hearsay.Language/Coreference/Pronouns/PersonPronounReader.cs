using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;

namespace Hearsay.Language.Coreference.Pronouns;

/// <summary>
/// Tells whom "he" or "she" means. It means somebody whenever anybody is there: two readers, one of words and one of numbers, vote.
/// Thread-safe.
/// </summary>
internal sealed unsafe class PersonPronounReader(HashedNetwork words, BoostedTrees numbers)
{
    public static PersonPronounReader Load(ModelFile file) =>
        new(HashedNetwork.Load(file, "persons"), BoostedTrees.Load(file, "pronouns", PronounFeatures.Count));

    /// <summary>The vectors of the mentions as the reader of words needs them.</summary>
    public MentionVectors VectorsOf(PhraseTree tree, IReadOnlyList<Reference> references, WordVectors vectors) =>
        new(words, tree, references, vectors, vectors.PersonRows);

    /// <summary>The person meant, who is one from then on, whatever the name was taken for before.</summary>
    /// <param name="speaking">Who speaks where the pronoun stands in a quotation; null where nobody is known to.</param>
    public Entity Read(PronounScene scene, Entity? speaking, MentionVectors rows, Span<int> slots)
    {
        (Reference pronoun, List<Entity> candidates) = (scene.Pronoun, scene.Candidates);
        Field field = Field.Of(pronoun, candidates);
        float[] byNumbers = new float[candidates.Count];
        float[] byWords = new float[candidates.Count];
        Span<float> row = stackalloc float[PronounFeatures.Count];
        for (int rank = 0; rank < candidates.Count; rank++)
        {
            Entity entity = candidates[rank];
            bool? isSpeaker = speaking is null ? null : speaking == entity;
            PronounFeatures.Extract(scene, rank, isSpeaker, row);
            byNumbers[rank] = numbers.Score(row);
            FeatureSlots features = new(slots, words.Bits);
            PairFeatures.Extract(scene.Tree, pronoun, entity, rank, field, isSpeaker, ref features);
            float* first = rows.AsMention(pronoun.Head);
            words.Score(features.Filled, first, rows.AsEntity(scene.Anchors[rank].Head), byWords.AsSpan(rank, 1));
        }

        ToShares(byNumbers);
        ToShares(byWords);
        int best = 0;
        for (int rank = 0; rank < byWords.Length; rank++)
        {
            byNumbers[rank] += byWords[rank];
            best = byNumbers[rank] > byNumbers[best] ? rank : best;
        }

        candidates[best].BecomePerson();
        return candidates[best];
    }

    private static void ToShares(Span<float> scores)
    {
        float most = float.MinValue;
        foreach (float score in scores)
            most = Math.Max(most, score);
        float sum = 0;
        foreach (ref float score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        foreach (ref float score in scores)
            score /= sum;
    }
}
