using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Cues;

/// <summary>A verb that may attribute, with its auxiliaries and its subject.</summary>
/// <param name="Verb">The verb's word.</param>
/// <param name="GroupStart">The first of its auxiliaries, negations and adverbs.</param>
/// <param name="Subject">The words of its subject; empty when it has none of its own.</param>
/// <param name="Party">Who the subject means: the same, or for "who" and "which" what they refer to.</param>
/// <param name="Left">The first word that may belong to its clause: after the opening mark when it stands in a quotation.</param>
/// <param name="Right">The word after the last that may.</param>
internal sealed record CueCandidate(
    int Verb,
    int GroupStart,
    WordRange Subject,
    WordRange Party,
    ReportingForm Form,
    bool Participle,
    bool Passive,
    bool Negated,
    bool Modal,
    int Left,
    int Right
)
{
    /// <summary>Gets the first word of subject and verb together.</summary>
    public int Start => Subject.IsEmpty ? GroupStart : Subject.Start;
}
