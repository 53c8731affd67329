namespace Hearsay.Extraction.Events.Parties;

/// <summary>A noun phrase near a deed's word, as seen along the tree.</summary>
/// <param name="Head">Its head word.</param>
/// <param name="Path">Hash of the steps from the deed's word to it.</param>
/// <param name="LastSteps">Hash of the last two steps.</param>
/// <param name="LastStep">Hash of the last step alone.</param>
/// <param name="Length">How many steps.</param>
/// <param name="Rank">How many parties stand between the deed's word and it, at most six; negative before the word.</param>
/// <param name="Outside">Whether it stands outside the clause or phrase of the deed's word.</param>
/// <param name="Above">Whether the way to it leads up the tree first.</param>
internal readonly record struct Argument(
    int Head,
    uint Path,
    uint LastSteps,
    uint LastStep,
    int Length,
    int Rank,
    bool Outside,
    bool Above
);
