using Hearsay.Core.Actors;
using Hearsay.Language.Encoders;
using Hearsay.Language.Models;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Mentions;

/// <summary>Finds the phrases of an article that mean persons, organisations and places: a kind for each noun, then the words that go with it. Thread-safe.</summary>
internal sealed unsafe class MentionReader(HashedNetwork kinds, HashedNetwork spans)
{
    private const int Classes = 4;

    // A name is passed over only where it is surely none: chosen on the development files.
    private const float NoneHandicap = 0.5f;

    // A name's own place counts as much as all places of the same word together.
    private const float OwnShare = 0.5f;

    /// <summary>The phrases, in the order of their heads.</summary>
    public List<PhraseMention> Find(PhraseTree tree, NameHints hints, WordVectors vectors, MarkingHabit habit)
    {
        float[] scores = Classify(tree, hints, vectors, (int)habit, out int[] heads);
        Agree(tree, heads, scores);
        List<PhraseMention> found = [];
        List<PhraseSpan> candidates = new(SpanCandidates.Most);
        for (int i = 0; i < heads.Length; i++)
        {
            if (PhraseHeads.IsName(tree, heads[i]))
                scores[i * Classes] -= NoneHandicap;
            MentionClass kind = Best(scores.AsSpan(i * Classes, Classes));
            if (kind == MentionClass.None)
                continue;
            PhraseSpan span = Cut(tree, hints, heads[i], (int)kind, (int)habit, candidates);
            MentionForm form =
                PhraseHeads.IsName(tree, heads[i]) ? MentionForm.Name
                : PhraseHeads.IsPronoun(tree, heads[i]) ? MentionForm.Pronoun
                : MentionForm.Nominal;
            found.Add(new PhraseMention(heads[i], span.First, span.End, kind, form));
        }

        if (habit == MarkingHabit.Names)
            DropNested(found);
        return found;
    }

    // Names without their phrases do not nest: the outer one counts.
    private static void DropNested(List<PhraseMention> found)
    {
        List<PhraseMention> names = found.FindAll(m => m.Form == MentionForm.Name);
        found.RemoveAll(m =>
            m.Form == MentionForm.Name && names.Exists(o => o.First <= m.First && m.End <= o.End && o.End - o.First > m.End - m.First)
        );
    }

    /// <summary>The words that go with the head.</summary>
    public PhraseSpan Cut(PhraseTree tree, NameHints hints, int head, int kind, int convention, List<PhraseSpan> candidates)
    {
        SpanCandidates.Find(tree, hints, head, candidates);
        PhraseSpan best = candidates[0];
        if (candidates.Count == 1)
            return best;
        float most = float.MinValue;
        Span<int> slots = stackalloc int[SpanFeatures.Most];
        Span<float> score = stackalloc float[1];
        foreach (PhraseSpan candidate in candidates)
        {
            FeatureSlots features = new(slots, spans.Bits);
            SpanFeatures.Extract(tree, hints, head, kind, convention, candidate, ref features);
            spans.Score(features.Filled, null, null, score);
            if (score[0] > most)
                (best, most) = (candidate, score[0]);
        }

        return best;
    }

    private float[] Classify(PhraseTree tree, NameHints hints, WordVectors vectors, int convention, out int[] heads)
    {
        List<int> found = [];
        for (int i = 0; i < tree.Count; i++)
        {
            if (PhraseHeads.IsHead(tree, i))
                found.Add(i);
        }

        heads = [.. found];
        float[] scores = new float[heads.Length * Classes];
        ScratchBuffer projected = new();
        float* rows = projected.Reserve(tree.Count * kinds.Hidden);
        kinds.Project(0, vectors.Pointer, tree.Count, rows);
        Span<int> slots = stackalloc int[KindFeatures.Most];
        for (int i = 0; i < heads.Length; i++)
        {
            FeatureSlots features = new(slots, kinds.Bits);
            KindFeatures.Extract(tree, hints, heads[i], convention, ref features);
            kinds.Score(features.Filled, rows + ((nint)heads[i] * kinds.Hidden), null, scores.AsSpan(i * Classes, Classes));
            Normalize(scores.AsSpan(i * Classes, Classes));
        }

        GC.KeepAlive(projected);
        return scores;
    }

    // One word, one kind: what the article's other places tell of the same name helps where one place tells little.
    private static void Agree(PhraseTree tree, int[] heads, float[] scores)
    {
        Dictionary<uint, (float[] Sum, int Count)> byForm = [];
        for (int i = 0; i < heads.Length; i++)
        {
            if (!PhraseHeads.IsName(tree, heads[i]))
                continue;
            uint form = tree.Form(heads[i]);
            (float[] sum, int count) = byForm.TryGetValue(form, out (float[] Sum, int Count) known) ? known : (new float[Classes], 0);
            for (int c = 0; c < Classes; c++)
                sum[c] += scores[(i * Classes) + c];
            byForm[form] = (sum, count + 1);
        }

        for (int i = 0; i < heads.Length; i++)
        {
            if (!PhraseHeads.IsName(tree, heads[i]) || byForm[tree.Form(heads[i])] is not { Count: > 1 } shared)
                continue;
            for (int c = 0; c < Classes; c++)
                scores[(i * Classes) + c] = (OwnShare * scores[(i * Classes) + c]) + ((1 - OwnShare) * shared.Sum[c] / shared.Count);
        }
    }

    private static MentionClass Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int c = 1; c < scores.Length; c++)
        {
            if (scores[c] > scores[best])
                best = c;
        }

        return (MentionClass)best;
    }

    // Logarithms of probabilities, so that places can be averaged.
    private static void Normalize(Span<float> scores)
    {
        float most = scores[0];
        foreach (float score in scores)
            most = Math.Max(most, score);
        float sum = 0;
        foreach (float score in scores)
            sum += MathF.Exp(score - most);
        float log = most + MathF.Log(sum);
        for (int i = 0; i < scores.Length; i++)
            scores[i] -= log;
    }
}
