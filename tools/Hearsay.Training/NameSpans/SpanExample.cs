using Hearsay.Core.Text;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.NameSpans;
using Hearsay.Training.Names;

namespace Hearsay.Training.NameSpans;

/// <summary>The sentences of one text that have spans which may be names, with what these are. Keeps no text.</summary>
internal sealed class SpanExample
{
    // Wide enough that few features share a value; only those seen often enough get a row.
    public const int Bits = 20;

    // How much is left to chance where a teacher marked nothing.
    private const float TeacherDoubt = 0.02f;

    public required float[] Vectors { get; init; }

    public required int[][] Features { get; init; }

    public required bool[] Capitals { get; init; }

    public required List<int> Starts { get; init; }

    public required List<NameSpan> Spans { get; init; }

    /// <summary>Gets for every span the shares of its classes.</summary>
    public required float[] Targets { get; init; }

    /// <summary>Gets the same as a reader of trees has them; empty where none was asked.</summary>
    public float[] Read { get; init; } = [];

    public SpanExample MarkedWith(float[] targets) =>
        new()
        {
            Vectors = Vectors,
            Features = Features,
            Capitals = Capitals,
            Starts = Starts,
            Spans = Spans,
            Targets = targets,
        };

    /// <summary>The example of a text; null where no words may be names.</summary>
    /// <param name="read">What a reader of trees takes the spans for, by the classes of mentions.</param>
    public static SpanExample? Of(ReadText text, Dictionary<NameSpan, float[]>? read = null)
    {
        SpanOffers offers = new(text.Reading);
        Dictionary<NameSpan, GoldMention> gold = GoldBySpan(text, offers);
        bool taught = text.Gold.Mentions.Any(m => m.Confidence < 1);
        int limit = text.Habit == MarkingHabit.Meantime ? text.Gold.Mentions.Max(m => m.Span.End) : int.MaxValue;
        bool[] asked = new bool[text.Analysis.Sentences.Length];
        foreach (NameSpan span in offers.Spans)
            asked[text.Names.Words.SentenceOf(span.First)] |= text.Analysis.Tokens[span.First].Span.Start < limit;
        int[] place = new int[text.Tree.Count];
        List<float> vectors = [];
        List<int[]> features = [];
        List<bool> capitals = [];
        List<int> starts = [0];
        Span<int> room = stackalloc int[TokenFeatures.Most];
        for (int s = 0; s < asked.Length; s++)
        {
            if (!asked[s])
                continue;
            for (int word = text.Analysis.Sentences[s].FirstToken; word < text.Analysis.Sentences[s].EndToken; word++)
            {
                place[word] = features.Count;
                vectors.AddRange(text.VectorOf(word));
                vectors.AddRange(text.WordOf(word));
                FeatureSlots slots = new(room, Bits);
                TokenFeatures.Extract(text.Reading, word, (int)text.Habit, ref slots);
                features.Add(slots.Filled.ToArray());
                capitals.Add(char.IsUpper(text.Analysis.TextOf(word)[0]));
            }

            starts.Add(features.Count);
        }

        List<NameSpan> spans = [];
        List<float> targets = [];
        List<float> readTargets = [];
        foreach (NameSpan span in offers.Spans)
        {
            if (!asked[text.Names.Words.SentenceOf(span.First)])
                continue;
            spans.Add(new NameSpan(place[span.First], place[span.End - 1] + 1));
            float[] target = TargetOf(gold.GetValueOrDefault(span), taught);
            targets.AddRange(target);
            if (read is not null)
                readTargets.AddRange(ReadTarget(read.GetValueOrDefault(span), target));
        }

        return spans.Count == 0
            ? null
            : new SpanExample
            {
                Vectors = [.. vectors],
                Features = [.. features],
                Capitals = [.. capitals],
                Starts = starts,
                Spans = spans,
                Targets = [.. targets],
                Read = [.. readTargets],
            };
    }

    /// <summary>Several examples as one.</summary>
    public static SpanExample Join(IReadOnlyList<SpanExample> parts)
    {
        List<int> starts = [0];
        List<NameSpan> spans = [];
        foreach (SpanExample part in parts)
        {
            int shift = starts[^1];
            starts.AddRange(part.Starts.Skip(1).Select(s => s + shift));
            spans.AddRange(part.Spans.Select(s => new NameSpan(s.First + shift, s.End + shift)));
        }

        return new SpanExample
        {
            Vectors = [.. parts.SelectMany(p => p.Vectors)],
            Features = [.. parts.SelectMany(p => p.Features)],
            Capitals = [.. parts.SelectMany(p => p.Capitals)],
            Starts = starts,
            Spans = spans,
            Targets = [.. parts.SelectMany(p => p.Targets)],
        };
    }

    public static SpanClass ClassOf(GoldMention mention) =>
        mention.Form is not ("name" or null) ? SpanClass.Nameless
        : MentionExamples.ClassOf(mention.Kind) is > 0 and var kind ? (SpanClass)kind
        : SpanClass.OtherName;

    private static float[] TargetOf(GoldMention? mention, bool taught)
    {
        float[] target = new float[SpanNetwork.Classes];
        if (mention is null)
        {
            target[0] = 1;
            if (taught)
            {
                target[0] -= TeacherDoubt;
                for (int c = 1; c < target.Length; c++)
                    target[c] = TeacherDoubt / (target.Length - 1);
            }

            return target;
        }

        float isMention = (float)mention.Likelihood;
        float isKind = isMention * (float)mention.KindLikelihood;
        for (int c = 1; c < target.Length; c++)
            target[c] = (isMention - isKind) / (target.Length - 2);
        target[(int)ClassOf(mention)] = isKind;
        target[0] = 1 - isMention;
        return target;
    }

    // A reader of trees knows the parties only: the rest is shared out as the teacher has it.
    private static float[] ReadTarget(float[]? shares, float[] taught)
    {
        float[] target = new float[SpanNetwork.Classes];
        float rest = 1;
        for (int c = 1; shares is not null && c < shares.Length; c++)
        {
            target[c] = Math.Min(shares[c], rest);
            rest -= target[c];
        }

        float others = taught[0] + taught[(int)SpanClass.OtherName] + taught[(int)SpanClass.Nameless] + 1e-6f;
        foreach (int c in (int[])[(int)SpanClass.OtherName, (int)SpanClass.Nameless])
            target[c] = rest * taught[c] / others;
        target[0] = 1 - target.Skip(1).Sum();
        return target;
    }

    // Of two mentions with the same words the named one.
    private static Dictionary<NameSpan, GoldMention> GoldBySpan(ReadText text, SpanOffers offers)
    {
        Dictionary<NameSpan, GoldMention> gold = [];
        foreach (GoldMention mention in text.Gold.Mentions)
        {
            TextSpan span = mention.Span;
            int first = text.Analysis.TokenAtOrAfter(span.Start);
            int end = text.Analysis.TokenAtOrAfter(span.End);
            if (end < text.Tree.Count && text.Analysis.Tokens[end].Span.Start < span.End)
                end++;
            if (first >= end || end > text.Tree.Count)
                continue;
            NameSpan words = offers.Trim(first, end);
            if (!gold.TryGetValue(words, out GoldMention? known) || (ClassOf(known) == SpanClass.Nameless))
                gold[words] = mention;
        }

        return gold;
    }
}
