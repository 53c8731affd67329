using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>An attribution as the models read it.</summary>
/// <param name="Head">The cue's chief word.</param>
/// <param name="CueScore">How much the word looks like a cue, in the model's units of log odds.</param>
/// <param name="SpanScore">How much better the labels are than none, in the model's units.</param>
/// <param name="Source">Empty when none is given.</param>
/// <param name="Content">Ascending, not overlapping; may be empty.</param>
internal sealed record ReadAttribution(int Head, int CueScore, int SpanScore, WordRange Source, WordRange Cue, WordRange[] Content)
{
    /// <summary>Gets how likely a reader would mark it as an outermost attribution, in the model's units of log odds.</summary>
    public int JudgeScore { get; init; }

    /// <summary>Gets whether it is shown in the corpus-style view.</summary>
    public bool Accepted { get; init; }

    /// <summary>Gets whether its cue is a likely one that stands inside an accepted attribution's content: somebody reports that somebody reports.</summary>
    public bool Inner { get; init; }

    public int ContentWords
    {
        get
        {
            int count = 0;
            foreach (WordRange range in Content)
                count += range.Length;
            return count;
        }
    }

    public bool HoldsInContent(int word)
    {
        foreach (WordRange range in Content)
        {
            if (range.Contains(word))
                return true;
        }

        return false;
    }
}
