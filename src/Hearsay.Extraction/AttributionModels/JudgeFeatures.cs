using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>What an attribution shows of being one that a reader marks: its parts, and how it stands to the others of the article.</summary>
internal static class JudgeFeatures
{
    public const int MaxCount = 64;

    // Others that can hold or share the words lie a few rows away in either direction.
    private const int Reach = 12;

    /// <summary>Writes the features and tells how many there are.</summary>
    public static int Collect(AttributionModel model, WordTraits t, List<ReadAttribution> all, int at, Span<uint> features)
    {
        ReadAttribution a = all[at];
        int n = 0;
        uint cue = Bucket(a.CueScore, model.CueUnit, 2);
        uint spans = Bucket(a.SpanScore, model.SpanUnit, 4);
        int words = a.ContentWords;
        uint size = (uint)Math.Min(words < 8 ? words : 8 + (words / 8), 14);
        uint parts = (a.Source.IsEmpty ? 0u : 1u) + (words == 0 ? 0u : 2u) + (a.Content.Length > 1 ? 4u : 0u);
        uint lemma = t.Lemmas[a.Head];
        uint quote = t.Quotes[a.Head];
        uint content = words == 0 ? 0 : t.Form(a.Content[0].Start);
        uint quoted = words == 0 ? 9u : t.Quotes[a.Content[0].Start];
        uint holder = Holder(model, all, at, out uint holderLemma, t);
        uint rival = Rival(model, all, at);
        uint held = (uint)Math.Min(CountHeld(all, at), 3);
        features[n++] = FeatureHash.Mix(1, 0);
        features[n++] = FeatureHash.Mix(2, cue);
        features[n++] = FeatureHash.Mix(3, spans);
        features[n++] = FeatureHash.Mix(4, cue, spans);
        features[n++] = FeatureHash.Mix(5, parts);
        features[n++] = FeatureHash.Mix(6, parts, cue);
        features[n++] = FeatureHash.Mix(7, parts, size);
        features[n++] = FeatureHash.Mix(8, lemma, parts);
        features[n++] = FeatureHash.Mix(9, lemma);
        features[n++] = FeatureHash.Mix(10, size, spans);
        features[n++] = FeatureHash.Mix(11, holder);
        features[n++] = FeatureHash.Mix(12, holder, cue);
        features[n++] = FeatureHash.Mix(13, holderLemma);
        features[n++] = FeatureHash.Mix(14, rival);
        features[n++] = FeatureHash.Mix(15, rival, cue);
        features[n++] = FeatureHash.Mix(16, held, cue);
        features[n++] = FeatureHash.Mix(17, quote, parts);
        features[n++] = FeatureHash.Mix(18, quote, holder);
        features[n++] = FeatureHash.Mix(19, quoted, parts);
        features[n++] = FeatureHash.Mix(20, content, parts);
        features[n++] = FeatureHash.Mix(21, t.Lexicon[a.Head], parts);
        features[n++] = FeatureHash.Mix(22, t.Lexicon[a.Head], size);
        features[n++] = FeatureHash.Mix(23, t.Tags[a.Head], t.Relations[a.Head], parts);
        features[n++] = FeatureHash.Mix(24, (uint)Math.Min(a.Cue.Length, 6), parts);
        features[n++] = FeatureHash.Mix(25, t.Form(a.Cue.Start), (uint)Math.Min(a.Cue.Length, 3));
        features[n++] = FeatureHash.Mix(26, t.Relations[a.Head], t.Lemma(t.Heads[a.Head]));
        features[n++] = FeatureHash.Mix(27, t.Form(a.Cue.End - 1), t.Tag(a.Cue.End - 1));
        features[n++] = FeatureHash.Mix(28, t.Form(a.Cue.Start), lemma);
        if (!a.Source.IsEmpty)
        {
            uint link = Link(t, a.Head, Top(t, a.Source));
            int top = Top(t, a.Source);
            features[n++] = FeatureHash.Mix(40, link, t.Tags[top]);
            features[n++] = FeatureHash.Mix(41, link, t.Lexicon[a.Head]);
            features[n++] = FeatureHash.Mix(42, t.Lemmas[top]);
            features[n++] = FeatureHash.Mix(43, t.Lemmas[top], t.Lexicon[a.Head]);
            features[n++] = FeatureHash.Mix(44, t.Tags[top], parts, size);
            features[n++] = FeatureHash.Mix(30, t.Form(a.Source.End - 1));
            features[n++] = FeatureHash.Mix(31, t.Tag(a.Source.End - 1), t.Tag(a.Source.Start));
            features[n++] = FeatureHash.Mix(32, t.Form(a.Source.Start));
            features[n++] = FeatureHash.Mix(33, Order(a), (uint)Math.Min(Math.Abs(a.Source.Start - a.Head) / 2, 8));
        }

        if (words > 0)
        {
            WordRange last = a.Content[^1];
            int top = Top(t, a.Content[0]);
            uint link = Link(t, a.Head, top);
            features[n++] = FeatureHash.Mix(50, link, lemma);
            features[n++] = FeatureHash.Mix(51, link, t.Tags[top], t.Lexicon[a.Head]);
            features[n++] = FeatureHash.Mix(52, link, t.Tags[a.Head], cue);
            features[n++] = FeatureHash.Mix(53, t.Lemmas[top], t.Lexicon[a.Head]);
            features[n++] = FeatureHash.Mix(54, t.Tags[top], t.Relations[top], t.Relations[a.Head]);
            features[n++] = FeatureHash.Mix(55, link, content, t.Tags[a.Head]);
            features[n++] = FeatureHash.Mix(34, t.Tag(a.Content[0].Start), t.Tag(last.End - 1));
            features[n++] = FeatureHash.Mix(35, t.Form(last.End));
            features[n++] = FeatureHash.Mix(36, Order(a), parts);
            features[n++] = FeatureHash.Mix(37, (uint)Math.Min(Gap(a), 6), parts);
        }

        return n;
    }

    // The word of the range that stands highest in the tree.
    private static int Top(WordTraits t, WordRange range)
    {
        int top = range.Start;
        while (range.Contains(t.Heads[top]))
            top = t.Heads[top];
        return top;
    }

    // How a part hangs on the cue: as its dependent, as what it depends on, as a sister, or not at all.
    private static uint Link(WordTraits t, int cue, int part)
    {
        int head = t.Heads[part];
        if (head == cue)
            return 100u + t.Relations[part];
        if (t.Heads[cue] == part)
            return 300u + t.Relations[cue];
        if (head >= 0 && head == t.Heads[cue])
            return FeatureHash.Mix(9, t.Relations[cue], t.Relations[part]);
        if (head >= 0 && t.Heads[head] == cue)
            return FeatureHash.Mix(8, t.Relations[head], t.Relations[part]);
        return t.Words.SentenceOf(cue) == t.Words.SentenceOf(part) ? 1u : 2u;
    }

    private static uint Bucket(int score, int unit, int perUnit) =>
        (uint)(Math.Clamp((long)score * perUnit / Math.Max(1, unit), -40, 80) + 50);

    private static uint Order(ReadAttribution a)
    {
        uint source =
            a.Source.IsEmpty ? 0u
            : a.Source.Start < a.Head ? 1u
            : 2u;
        uint content =
            a.Content.Length == 0 ? 0u
            : a.Content[0].Start < a.Head ? 1u
            : 2u;
        return (source * 3) + content;
    }

    // Words between the cue and the nearest content.
    private static int Gap(ReadAttribution a)
    {
        int gap = int.MaxValue;
        foreach (WordRange range in a.Content)
            gap = Math.Min(gap, range.Start >= a.Cue.End ? range.Start - a.Cue.End : Math.Abs(a.Cue.Start - range.End));
        return gap;
    }

    // How likely the likeliest attribution is whose content holds this one's cue.
    private static uint Holder(AttributionModel model, List<ReadAttribution> all, int at, out uint lemma, WordTraits t)
    {
        uint best = 0;
        lemma = 0;
        for (int o = Math.Max(0, at - Reach); o < Math.Min(all.Count, at + Reach + 1); o++)
        {
            if (o == at || !all[o].HoldsInContent(all[at].Head))
                continue;
            uint likely = Bucket(all[o].CueScore, model.CueUnit, 1);
            if (likely <= best)
                continue;
            best = likely;
            lemma = t.Lemmas[all[o].Head];
        }

        return best;
    }

    // How likely the likeliest is that claims the same content and is not held in it.
    private static uint Rival(AttributionModel model, List<ReadAttribution> all, int at)
    {
        uint best = 0;
        for (int o = Math.Max(0, at - Reach); o < Math.Min(all.Count, at + Reach + 1); o++)
        {
            if (o == at || all[at].HoldsInContent(all[o].Head) || 2 * Shared(all[at], all[o]) < all[at].ContentWords)
                continue;
            uint order = all[o].CueScore >= all[at].CueScore ? 200u : 0u;
            best = Math.Max(best, Bucket(all[o].CueScore, model.CueUnit, 1) + order);
        }

        return best;
    }

    private static int CountHeld(List<ReadAttribution> all, int at)
    {
        int count = 0;
        for (int o = Math.Max(0, at - Reach); o < Math.Min(all.Count, at + Reach + 1); o++)
            count += o != at && all[at].HoldsInContent(all[o].Head) ? 1 : 0;
        return count;
    }

    private static int Shared(ReadAttribution a, ReadAttribution b)
    {
        int shared = 0;
        foreach (WordRange x in a.Content)
        {
            foreach (WordRange y in b.Content)
                shared += Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start));
        }

        return shared;
    }
}
