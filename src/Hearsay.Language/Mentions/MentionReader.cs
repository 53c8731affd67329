using Hearsay.Core.Actors;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;
using Hearsay.Language.NameKinds;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.NameSpans;

namespace Hearsay.Language.Mentions;

/// <summary>Finds the phrases of an article that mean persons, organisations and places: a kind for each noun, then the words that go with it. Thread-safe.</summary>
/// <param name="wordSpans">Reads spans of words without their trees; null while it is not learned yet.</param>
internal sealed unsafe partial class MentionReader(
    HashedNetwork kinds,
    HashedNetwork spans,
    SpanNetwork? wordSpans = null,
    SpanWeights? spanWeights = null
)
{
    private const int Classes = 4;

    // A name is passed over only where it is surely none: chosen on the development files.
    private const float NoneHandicap = 0.5f;

    // A name's own place counts as much as all places of the same word together.
    private const float OwnShare = 0.5f;

    // A name that is likelier nothing than a person, but not by more than this, is kept for pronouns of persons to ask for.
    private const float MostShortOfPerson = 5f;

    // How much of a short form's kind the longer name decides.
    private const float LastWordShare = 0.5f;
    private const float FirstWordShare = 0.15f;

    // Names told in one list decide together, this far, what each of them is.
    private const float ListShare = 0.5f;

    /// <summary>The reader of a model file; without what reads words alone where the file has none, as in training.</summary>
    public static MentionReader Load(ModelFile file) =>
        new(
            HashedNetwork.Load(file, "kinds"),
            HashedNetwork.Load(file, "spans"),
            file.Contains("wordSpans.shape") ? SpanNetwork.Load(file, "wordSpans") : null
        );

    /// <summary>The phrases, in the order of their heads.</summary>
    public List<PhraseMention> Find(ArticleReading reading, WordVectors vectors, MarkingHabit habit)
    {
        PhraseTree tree = reading.Tree;
        SpanEvidence? evidence = EvidenceOf(reading, vectors, habit);
        float[] scores = Classify(reading, vectors, (int)habit, evidence, out ReadOnlySpan<int> heads);
        AgreeInLists(reading, heads, scores);
        KindRevision.Apply(reading, Agree(reading, heads, scores));
        List<PhraseMention> found = new(heads.Length / 2);
        List<PhraseSpan> candidates = new(SpanCandidates.Most);
        for (int i = 0; i < heads.Length; i++)
        {
            if (PhraseHeads.IsName(tree, heads[i]))
                scores[i * Classes] -= NoneHandicap;
            MentionForm form = PhraseHeads.FormOf(tree, heads[i]);
            MentionClass kind = Best(scores.AsSpan(i * Classes, Classes));
            if (form == MentionForm.Nominal && kind != MentionClass.None && !NominalKinds.Allows(tree, heads[i], kind))
                kind = MentionClass.None;
            // "The Biden administration" is a government by the rules, whatever the networks make of its words.
            if (kind == MentionClass.None && form == MentionForm.Name && reading.Hints.At(heads[i]) is { Sort: NameSort.Administration })
                kind = MentionClass.Place;
            bool guessed = form == MentionForm.Name && IsGuessed(reading, heads[i]);
            float shortOfPerson = scores[(i * Classes) + (int)kind] - scores[(i * Classes) + (int)MentionClass.Person];
            if (kind == MentionClass.None && (!guessed || shortOfPerson > MostShortOfPerson))
                continue;
            int cutAs = (int)(kind == MentionClass.None ? MentionClass.Person : kind);
            PhraseSpan span = Cut(reading, heads[i], cutAs, (int)habit, candidates, form == MentionForm.Name ? evidence : null);
            found.Add(new PhraseMention(heads[i], span.First, span.End, kind, form) { IsGuessed = guessed, ShortOfPerson = shortOfPerson });
        }

        WidenInner(reading, found);
        evidence?.AddMissed(found);
        if (habit == MarkingHabit.Names)
            DropNested(found);
        else
            TakeTailsIn(tree, found);
        return found;
    }

    // A name within a name stands for the whole where the whole is no mention: "Biden" of "the Biden administration".
    private static void WidenInner(ArticleReading reading, List<PhraseMention> found)
    {
        HashSet<int>? heads = null;
        for (int i = 0; i < found.Count; i++)
        {
            PhraseMention mention = found[i];
            if (
                mention.Form != MentionForm.Name
                || reading.Hints.At(mention.Head) is not { } name
                || mention.Head < name.First
                || (mention.First <= name.First && mention.End >= name.End)
            )
                continue;
            int head = reading.HeadOf(name);
            if (head == mention.Head)
                continue;
            heads ??= [.. found.Where(m => m is { Form: MentionForm.Name, Class: not MentionClass.None }).Select(m => m.Head)];
            if (!heads.Contains(head))
                found[i] = mention with { First = Math.Min(mention.First, name.First), End = Math.Max(mention.End, name.End) };
        }
    }

    private static void TakeTailsIn(PhraseTree tree, List<PhraseMention> found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i] is not { Form: MentionForm.Name, Class: not MentionClass.None } name)
                continue;
            name = DescribedNames.Widen(tree, name);
            name = name with { End = NameTails.EndOf(tree, name) };
            found[i] = name with { End = RelativeClauses.EndOf(tree, name) };
        }
    }

    private static bool IsGuessed(ArticleReading reading, int head) =>
        reading.Groups.At(head) >= 0 && !reading.Evidence.IsTold(head) && reading.Hints.At(head) is not { Sort: NameSort.Acronym };

    // Names without their phrases do not nest: the outer one counts.
    private static void DropNested(List<PhraseMention> found)
    {
        List<PhraseMention> names = found.FindAll(m => m.Form == MentionForm.Name && m.Class != MentionClass.None);
        found.RemoveAll(m =>
            m.Form == MentionForm.Name && names.Exists(o => o.First <= m.First && m.End <= o.End && o.End - o.First > m.End - m.First)
        );
    }

    private SpanEvidence? EvidenceOf(ArticleReading reading, WordVectors vectors, MarkingHabit habit) =>
        wordSpans is null ? null : SpanEvidence.Of(wordSpans, reading, vectors, habit, spanWeights ?? SpanWeights.Default);

    // The words that go with the head.
    private PhraseSpan Cut(ArticleReading reading, int head, int kind, int convention, List<PhraseSpan> candidates, SpanEvidence? evidence)
    {
        FindLimits(reading, head, candidates, evidence);
        int count = candidates.Count;
        Span<float> scores = count <= SpanCandidates.Most ? stackalloc float[SpanCandidates.Most] : new float[count];
        scores = scores[..count];
        ScoreLimits(reading, head, kind, convention, candidates, evidence, scores);
        int best = 0;
        for (int k = 1; k < scores.Length; k++)
            best = scores[k] > scores[best] ? k : best;
        return candidates[best];
    }

    private static void FindLimits(ArticleReading reading, int head, List<PhraseSpan> candidates, SpanEvidence? evidence)
    {
        SpanCandidates.Find(reading.Tree, reading.Hints, head, candidates);
        evidence?.AddCandidates(head, candidates);
    }

    // One way to cut the phrase needs no score.
    private void ScoreLimits(
        ArticleReading reading,
        int head,
        int kind,
        int convention,
        List<PhraseSpan> candidates,
        SpanEvidence? evidence,
        Span<float> scores
    )
    {
        if (scores.Length == 1)
        {
            scores[0] = 0;
            return;
        }

        Span<int> slots = stackalloc int[SpanFeatures.Most];
        for (int k = 0; k < scores.Length; k++)
        {
            FeatureSlots features = new(slots, spans.Bits);
            SpanFeatures.Extract(reading.Tree, reading.Hints, head, kind, convention, candidates[k], ref features);
            spans.Score(features.Filled, null, null, scores.Slice(k, 1));
            scores[k] += evidence?.LimitScore(candidates[k], (MentionClass)kind) ?? 0;
        }
    }

    private float[] Classify(
        ArticleReading reading,
        WordVectors vectors,
        int convention,
        SpanEvidence? evidence,
        out ReadOnlySpan<int> heads
    )
    {
        PhraseTree tree = reading.Tree;
        int[] found = reading.Room.Integers(tree.Count);
        int count = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            if (PhraseHeads.IsHead(tree, i))
                found[count++] = i;
        }

        heads = found.AsSpan(0, count);
        float[] scores = reading.Room.Floats(count * Classes);
        float* rows = vectors.KindRows.Reserve(heads.Length * kinds.Hidden);
        kinds.Project(0, vectors.Gather(heads), heads.Length, rows);
        Span<int> slots = stackalloc int[KindFeatures.Most];
        for (int i = 0; i < heads.Length; i++)
        {
            FeatureSlots features = new(slots, kinds.Bits);
            KindFeatures.Extract(reading, heads[i], convention, ref features);
            Span<float> own = scores.AsSpan(i * Classes, Classes);
            kinds.Score(features.Filled, rows + ((nint)i * kinds.Hidden), null, own);
            Normalize(own);
            if (evidence is null || !PhraseHeads.IsName(tree, heads[i]))
                continue;
            evidence.WeighKinds(heads[i], own);
            Normalize(own);
        }

        GC.KeepAlive(vectors);
        return scores;
    }

    // "Brisk, Dole and Tamar": what is sure of one is likely of all.
    private static void AgreeInLists(ArticleReading reading, ReadOnlySpan<int> heads, float[] scores)
    {
        Span<float> mean = stackalloc float[Classes];
        foreach (List<int> list in NameLists.Of(reading.Tree, reading.Groups, heads))
        {
            mean.Clear();
            foreach (int i in list)
            {
                for (int c = 0; c < Classes; c++)
                    mean[c] += scores[(i * Classes) + c] / list.Count;
            }

            foreach (int i in list)
            {
                for (int c = 0; c < Classes; c++)
                    scores[(i * Classes) + c] += ListShare * (mean[c] - scores[(i * Classes) + c]);
            }
        }
    }

    // One name, one kind: what the article's other places tell of the same name helps where one place tells little.
    private static NameVerdict[] Agree(ArticleReading reading, ReadOnlySpan<int> heads, float[] scores)
    {
        NameGroups groups = reading.Groups;
        float[] sums = reading.Room.Floats(groups.Count * Classes);
        for (int i = 0; i < heads.Length; i++)
        {
            if (groups.At(heads[i]) is not (>= 0 and var group))
                continue;
            for (int c = 0; c < Classes; c++)
                sums[(group * Classes) + c] += scores[(i * Classes) + c] / groups[group].Heads.Count;
        }

        bool introduces = IntroducesPersons(groups, sums);
        bool[] weighed = new bool[groups.Count];
        for (int group = 0; group < groups.Count; group++)
            weighed[group] = reading.Evidence.Weigh(group, introduces, sums.AsSpan(group * Classes, Classes));
        float[] shared = reading.Room.Floats(groups.Count * Classes);
        sums.AsSpan(0, groups.Count * Classes).CopyTo(shared);
        for (int group = 0; group < groups.Count; group++)
        {
            if (groups[group].LongForm is >= 0 and var longer && weighed[group] && weighed[longer])
                Share(groups, group, longer, sums, shared);
            else
                LeanOnLongForm(groups, group, sums, shared);
        }

        for (int i = 0; i < heads.Length; i++)
        {
            if (groups.At(heads[i]) is not (>= 0 and var group))
                continue;
            float own = weighed[group] || groups[group].Heads.Count == 1 ? 0 : OwnShare;
            for (int c = 0; c < Classes; c++)
                scores[(i * Classes) + c] = (own * scores[(i * Classes) + c]) + ((1 - own) * shared[(group * Classes) + c]);
        }

        NameVerdict[] verdicts = new NameVerdict[groups.Count];
        for (int group = 0; group < verdicts.Length; group++)
            verdicts[group] = VerdictOf(shared.AsSpan(group * Classes, Classes));
        return verdicts;
    }

    // Whether the article calls persons by more than one name, as news do at first.
    private static bool IntroducesPersons(NameGroups groups, float[] scores)
    {
        for (int group = 0; group < groups.Count; group++)
        {
            if (groups[group].End - groups[group].First > 1 && Best(scores.AsSpan(group * Classes, Classes)) == MentionClass.Person)
                return true;
        }

        return false;
    }

    private static NameVerdict VerdictOf(Span<float> scores)
    {
        scores[0] -= NoneHandicap;
        MentionClass kind = Best(scores);
        float second = float.MinValue;
        for (int c = 0; c < Classes; c++)
        {
            if (c != (int)kind)
                second = Math.Max(second, scores[c]);
        }

        return new NameVerdict(kind, scores[(int)kind] - second);
    }

    // Two names of one party of which nothing but its uses is known: all uses count alike.
    private static void Share(NameGroups groups, int shorter, int longer, float[] sums, float[] shared)
    {
        float first = groups[shorter].Heads.Count;
        float second = groups[longer].Heads.Count;
        for (int c = 0; c < Classes; c++)
        {
            float mean = ((first * sums[(shorter * Classes) + c]) + (second * sums[(longer * Classes) + c])) / (first + second);
            shared[(shorter * Classes) + c] = shared[(longer * Classes) + c] = mean;
        }
    }

    // A family name is a person where the whole name is; the first word of an institution's name may be the town that it is of.
    private static void LeanOnLongForm(NameGroups groups, int group, float[] sums, float[] shared)
    {
        if (groups[group].LongForm is not (>= 0 and var longer))
            return;
        MentionClass kind = Best(sums.AsSpan(longer * Classes, Classes));
        bool leans =
            groups[group].PartOfLongForm == NamePart.Last
                ? kind is MentionClass.Person or MentionClass.Organization
                : kind == MentionClass.Organization;
        if (!leans)
            return;
        float share = groups[group].PartOfLongForm == NamePart.Last ? LastWordShare : FirstWordShare;
        for (int c = 0; c < Classes; c++)
            shared[(group * Classes) + c] = ((1 - share) * sums[(group * Classes) + c]) + (share * sums[(longer * Classes) + c]);
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
