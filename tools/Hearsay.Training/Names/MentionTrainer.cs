using Hearsay.Core.Text;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;

namespace Hearsay.Training.Names;

/// <summary>Trains the two networks that find mentions: the kind of each head, then the words of its phrase.</summary>
internal static class MentionTrainer
{
    private const int KindBits = 15;
    private const int KindUnits = 48;
    private const int SpanBits = 13;

    // How often a name is learned as if its letters had never been read: so it learns from what is told of names.
    private const double BlindShare = 0.3;
    private const int SpanUnits = 16;

    public static (TrainableNetwork Kinds, TrainableNetwork Spans) Train(
        IReadOnlyList<ReadText> texts,
        IReadOnlyList<ReadText> disguised,
        int width,
        CommandArguments options
    )
    {
        int epochs = options.Integer("epochs", 8);
        int seed = options.Integer("seed", 1);
        double blindShare = options.Number("blind", BlindShare);
        TrainableNetwork kinds = new(KindBits, options.Integer("kind-units", KindUnits), 4, width, 1, seed)
        {
            Rate = (float)options.Number("kind-rate", 0.05),
            FeatureDropout = (float)options.Number("kind-feature-dropout", 0.3),
            HiddenDropout = (float)options.Number("kind-hidden-dropout", 0.3),
        };
        List<Example> heads = [];
        List<IReadOnlyList<RankedCandidate>> phrases = [];
        foreach (ReadText text in texts)
            Collect(text, heads, phrases);
        List<IReadOnlyList<RankedCandidate>> none = [];
        foreach (ReadText text in disguised)
            Collect(text, heads, none);
        Console.Error.WriteLine($"{heads.Count} heads, {heads.Count(h => h.Label > 0)} of them mentions; {phrases.Count} phrases");
        Random random = new(seed);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            Shuffle(heads, random);
            int right = 0;
            foreach (Example example in heads)
            {
                bool blind = example.Blind is not null && random.NextDouble() < blindShare;
                int[] slots = blind ? example.Blind! : example.Slots;
                float[]? vector = blind && random.NextDouble() < 0.3 ? null : example.Text.VectorOf(example.Head);
                right += kinds.LearnClass(slots, vector, example.Label) ? 1 : 0;
            }

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

    private static void Collect(ReadText text, List<Example> heads, List<IReadOnlyList<RankedCandidate>> phrases)
    {
        Dictionary<int, GoldMention> gold = GoldByHead(text);
        int end = text.Habit == MarkingHabit.Meantime ? text.Gold.Mentions.Max(m => m.Span.End) : int.MaxValue;
        Span<int> room = stackalloc int[KindFeatures.Most];
        for (int i = 0; i < text.Tree.Count && text.Analysis.Tokens[i].Span.Start < end; i++)
        {
            bool marked = gold.TryGetValue(i, out GoldMention? mention);
            if (text.Gold.Invented.Count > 0 && !IsInvented(text, i))
                continue;
            if (!PhraseHeads.IsHead(text.Tree, i) || (!marked && !MarksAll(text.Habit, PhraseHeads.IsName(text.Tree, i))))
                continue;
            FeatureSlots features = new(room, KindBits);
            KindFeatures.Extract(text.Reading, i, (int)text.Habit, ref features);
            int[] slots = features.Filled.ToArray();
            int[]? blind = null;
            if (PhraseHeads.IsName(text.Tree, i) && !text.Reading.Evidence.IsTold(i))
            {
                features = new FeatureSlots(room, KindBits);
                KindFeatures.Extract(text.Reading, i, (int)text.Habit, ref features, blind: true);
                blind = features.Filled.ToArray();
            }

            int label = marked ? ClassOf(mention!.Kind) : 0;
            heads.Add(new Example(text, i, slots, blind, label));
            if (label > 0)
                AddPhrase(text, i, mention!, label, phrases);
        }
    }

    // Whether the name that hangs on the word has an invented word in it.
    private static bool IsInvented(ReadText text, int head)
    {
        if (!PhraseHeads.IsName(text.Tree, head))
            return false;
        (int first, int end) = text.Reading.Groups.CoreOf(head);
        for (int i = first; i < end; i++)
        {
            if (text.Gold.Invented.Contains(text.Analysis.TextOf(i).ToString()))
                return true;
        }

        return false;
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

    private sealed record Example(ReadText Text, int Head, int[] Slots, int[]? Blind, int Label);
}
