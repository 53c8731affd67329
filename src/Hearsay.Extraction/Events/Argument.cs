namespace Hearsay.Extraction.Events;

/// <summary>A noun phrase near a deed's word, as seen along the tree.</summary>
/// <param name="Head">Its head word.</param>
/// <param name="Path">Hash of the steps from the deed's word to it.</param>
/// <param name="LastStep">Hash of the last step alone.</param>
/// <param name="Length">How many steps.</param>
internal readonly record struct Argument(int Head, uint Path, uint LastStep, int Length);
