using Hearsay.Core.Text;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;

namespace Hearsay.Training.Names;

/// <summary>What is learned from marked texts: heads with their kinds, and phrases with the spans that they may have. Keeps no text.</summary>
internal sealed class MentionExamples
{
    // Wide enough that few features share a value; only those seen often enough get a row.
    public const int KindBits = 21;
    public const int SpanBits = 20;

    // What a teacher is less sure of is neither a mention nor none.
    private const double LeastConfidence = 0.7;

    public List<HeadExample> Heads { get; } = [];

    public List<IReadOnlyList<RankedCandidate>> Phrases { get; } = [];

    /// <summary>Adds the examples of one text; without phrases where its trees must not teach limits.</summary>
    public void Add(ReadText text, bool phrases)
    {
        Dictionary<int, GoldMention> gold = GoldByHead(text);
        int end = text.Habit == MarkingHabit.Meantime ? text.Gold.Mentions.Max(m => m.Span.End) : int.MaxValue;
        Span<int> room = stackalloc int[KindFeatures.Most];
        for (int i = 0; i < text.Tree.Count && text.Analysis.Tokens[i].Span.Start < end; i++)
        {
            bool marked = gold.TryGetValue(i, out GoldMention? mention);
            if (text.Gold.Invented.Count > 0 && !IsInvented(text, i))
                continue;
            if (marked && mention!.Confidence < LeastConfidence)
                continue;
            if (!PhraseHeads.IsHead(text.Tree, i) || (!marked && !MarksAll(text, i)))
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
            Heads.Add(new HeadExample(text.VectorOf(i), slots, blind, label));
            if (label > 0 && phrases)
                AddPhrase(text, i, mention!, label);
        }
    }

    /// <summary>The marked mentions by the words that they hang on.</summary>
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

    public static int ClassOf(string kind) =>
        kind switch
        {
            "person" => (int)MentionClass.Person,
            "organization" => (int)MentionClass.Organization,
            "place" => (int)MentionClass.Place,
            _ => (int)MentionClass.None,
        };

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

    // Whether a head that bears no mark is surely none.
    private static bool MarksAll(ReadText text, int head) =>
        text.Habit switch
        {
            MarkingHabit.Phrases or MarkingHabit.Meantime => !text.Gold.NamesOnly || PhraseHeads.IsName(text.Tree, head),
            MarkingHabit.Names or MarkingHabit.Silver => PhraseHeads.IsName(text.Tree, head),
            _ => false,
        };

    private void AddPhrase(ReadText text, int head, GoldMention mention, int label)
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
            Phrases.Add(candidates);
    }
}

/// <summary>A word that a phrase may hang on, and what the phrase means.</summary>
/// <param name="Vector">What the parser thinks of the word.</param>
/// <param name="Blind">Its features without the letters of its name; null where these need not be kept back.</param>
internal sealed record HeadExample(float[] Vector, int[] Slots, int[]? Blind, int Label);
