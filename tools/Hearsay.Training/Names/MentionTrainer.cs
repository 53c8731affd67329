using Hearsay.Core.Text;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;

namespace Hearsay.Training.Names;

/// <summary>Trains the two networks that find mentions: the kind of each head, then the words of its phrase.</summary>
internal static class MentionTrainer
{
    private const int KindBits = 14;
    private const int KindUnits = 48;
    private const int SpanBits = 13;
    private const int SpanUnits = 16;

    public static (TrainableNetwork Kinds, TrainableNetwork Spans) Train(IReadOnlyList<ReadText> texts, int width, int epochs, int seed)
    {
        TrainableNetwork kinds = new(KindBits, KindUnits, 4, width, 1, seed);
        List<(ReadText Text, int Head, int[] Slots, int Label)> heads = [];
        List<IReadOnlyList<RankedCandidate>> phrases = [];
        foreach (ReadText text in texts)
            Collect(text, heads, phrases);
        Console.Error.WriteLine($"{heads.Count} heads, {heads.Count(h => h.Label > 0)} of them mentions; {phrases.Count} phrases");
        Random random = new(seed);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            Shuffle(heads, random);
            int right = 0;
            foreach ((ReadText text, int head, int[] slots, int label) in heads)
                right += kinds.LearnClass(slots, text.VectorOf(head), label) ? 1 : 0;
            if (epoch > epochs / 2)
                kinds.Remember();
            Console.Error.WriteLine($"kinds, epoch {epoch}: {100.0 * right / heads.Count:F2} % right while learning");
        }

        kinds.TakeAverage();
        TrainableNetwork spans = new(SpanBits, SpanUnits, 1, 0, 0, seed + 1);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            Shuffle(phrases, random);
            int right = 0;
            foreach (IReadOnlyList<RankedCandidate> phrase in phrases)
                right += spans.LearnRank(phrase, null) ? 1 : 0;
            if (epoch > epochs / 2)
                spans.Remember();
            Console.Error.WriteLine($"spans, epoch {epoch}: {100.0 * right / phrases.Count:F2} % right while learning");
        }

        spans.TakeAverage();
        return (kinds, spans);
    }

    public static void Shuffle<T>(List<T> items, Random random)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static void Collect(
        ReadText text,
        List<(ReadText Text, int Head, int[] Slots, int Label)> heads,
        List<IReadOnlyList<RankedCandidate>> phrases
    )
    {
        Dictionary<int, GoldMention> gold = GoldByHead(text);
        int end = text.Habit == MarkingHabit.Meantime ? text.Gold.Mentions.Max(m => m.Span.End) : int.MaxValue;
        Span<int> room = stackalloc int[KindFeatures.Most];
        for (int i = 0; i < text.Tree.Count && text.Analysis.Tokens[i].Span.Start < end; i++)
        {
            bool marked = gold.TryGetValue(i, out GoldMention? mention);
            if (!PhraseHeads.IsHead(text.Tree, i) || (!marked && !MarksAll(text.Habit, PhraseHeads.IsName(text.Tree, i))))
                continue;
            FeatureSlots features = new(room, KindBits);
            KindFeatures.Extract(text.Tree, text.Hints, i, (int)text.Habit, ref features);
            int label = marked ? ClassOf(mention!.Kind) : 0;
            heads.Add((text, i, features.Filled.ToArray(), label));
            if (label > 0)
                AddPhrase(text, i, mention!, label, phrases);
        }
    }

    public static Dictionary<int, GoldMention> GoldByHead(ReadText text)
    {
        Dictionary<int, GoldMention> gold = [];
        foreach (GoldMention mention in text.Gold.Mentions)
        {
            int head = text.HeadOf(mention);
            if (head >= 0 && (!gold.TryGetValue(head, out GoldMention? known) || ClassOf(known.Kind) == 0))
                gold[head] = mention;
        }

        return gold;
    }

    // Whether a head that bears no mark is surely none.
    private static bool MarksAll(MarkingHabit habit, bool isName) =>
        habit switch
        {
            MarkingHabit.Phrases or MarkingHabit.Meantime => true,
            MarkingHabit.Names or MarkingHabit.Silver => isName,
            _ => false,
        };

    public static int ClassOf(string kind) =>
        kind switch
        {
            "person" => (int)MentionClass.Person,
            "organization" => (int)MentionClass.Organization,
            "place" => (int)MentionClass.Place,
            _ => (int)MentionClass.None,
        };

    private static void AddPhrase(ReadText text, int head, GoldMention mention, int label, List<IReadOnlyList<RankedCandidate>> phrases)
    {
        List<PhraseSpan> spans = [];
        SpanCandidates.Find(text.Tree, text.Hints, head, spans);
        TextSpan wanted = ReadText.Trim(text.Analysis.Text, mention.Span);
        if (spans.Count < 2)
            return;
        List<RankedCandidate> candidates = [];
        Span<int> room = stackalloc int[SpanFeatures.Most];
        foreach (PhraseSpan span in spans)
        {
            FeatureSlots features = new(room, SpanBits);
            SpanFeatures.Extract(text.Tree, text.Hints, head, label, (int)text.Habit, span, ref features);
            candidates.Add(new RankedCandidate(features.Filled.ToArray(), null, text.Trimmed(span.First, span.End) == wanted));
        }

        if (candidates.Exists(c => c.Good) && candidates.Exists(c => !c.Good))
            phrases.Add(candidates);
    }
}
