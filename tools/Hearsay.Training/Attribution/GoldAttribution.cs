using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Training.Attribution;

/// <summary>An attribution of the corpus over the words of our own reading.</summary>
/// <param name="Head">The cue's chief word: the one that the others depend on; -1 when no word of it can be one.</param>
internal sealed record GoldAttribution(HashSet<int> Source, HashSet<int> Cue, HashSet<int> Content, int Head)
{
    /// <summary>The word of the cue that stands highest in the tree.</summary>
    public static int HeadOf(WordTraits traits, HashSet<int> cue)
    {
        int best = -1;
        int bestDepth = int.MaxValue;
        foreach (int word in cue.Order())
        {
            if (!CueFeatures.IsCandidate(traits, word))
                continue;
            int depth = 0;
            for (int at = traits.Heads[word]; at >= 0; at = traits.Heads[at])
                depth++;
            if (depth < bestDepth)
                (best, bestDepth) = (word, depth);
        }

        return best;
    }
}
