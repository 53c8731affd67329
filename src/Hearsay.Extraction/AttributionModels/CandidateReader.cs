using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>Finds the words that look like cues and labels the words around each.</summary>
internal static class CandidateReader
{
    private const int CueShift = 32 - AttributionModel.CueBits;

    // From here on a word counts as a cue for its neighbours; a quarter of a unit of log odds or so makes no difference.
    private static readonly int[] LevelBorders = [-3, -1, 1];

    /// <summary>How much each word looks like the head of a cue.</summary>
    public static int[] CueScores(AttributionModel model, WordTraits traits)
    {
        ReadOnlySpan<sbyte> weights = model.Cues;
        int[] scores = new int[traits.Count];
        Span<uint> features = stackalloc uint[CueFeatures.MaxCount];
        for (int i = 0; i < traits.Count; i++)
        {
            if (!CueFeatures.IsCandidate(traits, i))
            {
                scores[i] = int.MinValue / 2;
                continue;
            }

            int count = CueFeatures.Collect(traits, i, features);
            int score = 0;
            foreach (uint feature in features[..count])
                score += weights[(int)(feature >> CueShift)];
            scores[i] = score;
        }

        return scores;
    }

    /// <summary>The scores in four steps: the last two are likely cues.</summary>
    public static byte[] Levels(int[] scores, int unit)
    {
        byte[] levels = new byte[scores.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            foreach (int border in LevelBorders)
                levels[i] += scores[i] >= border * unit ? (byte)1 : (byte)0;
        }

        return levels;
    }

    /// <summary>An attribution for every word that may be a cue, in the order of the text.</summary>
    public static List<ReadAttribution> Read(AttributionModel model, WordTraits traits, int[] scores)
    {
        List<ReadAttribution> found = [];
        SpanTagger tagger = new(model);
        SpanFeatures features = new(traits, Levels(scores, model.CueUnit));
        SpanLabel[] labels = [];
        for (int i = 0; i < traits.Count; i++)
        {
            if (scores[i] < model.CueThreshold)
                continue;
            features.Open(i);
            if (labels.Length < features.Window.Length)
                labels = new SpanLabel[features.Window.Length];
            Span<SpanLabel> window = labels.AsSpan(0, features.Window.Length);
            int score = tagger.Tag(features, window);
            found.Add(SpansOf(window, features.Window.Start, i, scores[i], score));
        }

        return found;
    }

    private static ReadAttribution SpansOf(ReadOnlySpan<SpanLabel> labels, int start, int head, int cueScore, int spanScore)
    {
        WordRange source = default;
        WordRange cue = default;
        List<WordRange> content = [];
        for (int i = 0; i < labels.Length; )
        {
            int end = i + 1;
            while (end < labels.Length && labels[end] == labels[i])
                end++;
            WordRange run = new(start + i, start + end);
            if (labels[i] == SpanLabel.Source && run.Length > source.Length)
                source = run;
            else if (labels[i] == SpanLabel.Cue && run.Contains(head))
                cue = run;
            else if (labels[i] == SpanLabel.Content)
                content.Add(run);
            i = end;
        }

        return new ReadAttribution(head, cueScore, spanScore, source, cue, [.. content]);
    }
}
