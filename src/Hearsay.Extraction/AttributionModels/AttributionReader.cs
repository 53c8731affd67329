using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>Reads attributions by the learned models: cues, then the words around each, then a judgement over all. Immutable, thread-safe.</summary>
internal sealed class AttributionReader(AttributionModel model)
{
    // What holds a cue lies a few rows away in either direction.
    private const int Reach = 12;
    private const int JudgeShift = 32 - AttributionModel.JudgeBits;

    /// <summary>Every attribution that the models can make out, likely or not, in the order of the cues; none where the text was not parsed.</summary>
    public List<ReadAttribution> Read(ArticleWords words)
    {
        if (words.Count == 0 || words.Analysis.Syntax.Length != words.Count)
            return [];
        WordTraits traits = new(words);
        int[] scores = CandidateReader.CueScores(model, traits);
        return Judged(traits, CandidateReader.Read(model, traits, scores));
    }

    private List<ReadAttribution> Judged(WordTraits traits, List<ReadAttribution> found)
    {
        ReadOnlySpan<sbyte> weights = model.Judge;
        Span<uint> features = stackalloc uint[JudgeFeatures.MaxCount];
        List<ReadAttribution> judged = [];
        for (int i = 0; i < found.Count; i++)
        {
            int count = JudgeFeatures.Collect(model, traits, found, i, features);
            int score = 0;
            foreach (uint feature in features[..count])
                score += weights[(int)(feature >> JudgeShift)];
            judged.Add(found[i] with { JudgeScore = score, Accepted = score >= model.JudgeThreshold && found[i].Content.Length > 0 });
        }

        MarkInner(judged);
        return judged;
    }

    // The judge sets inner attributions aside, as the corpus does; what makes them likely is their cue alone.
    private void MarkInner(List<ReadAttribution> judged)
    {
        for (int i = 0; i < judged.Count; i++)
        {
            if (judged[i].Accepted || judged[i].CueScore < model.CueUnit || judged[i].Content.Length == 0)
                continue;
            for (int o = Math.Max(0, i - Reach); o < Math.Min(judged.Count, i + Reach + 1) && !judged[i].Inner; o++)
            {
                if (judged[o].Accepted && judged[o].HoldsInContent(judged[i].Head))
                    judged[i] = judged[i] with { Inner = true };
            }
        }
    }
}
