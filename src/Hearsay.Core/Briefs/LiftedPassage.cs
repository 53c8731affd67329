namespace Hearsay.Core.Briefs;

/// <summary>Words that an article has letter for letter, white space and case aside, from an earlier one.</summary>
/// <param name="Here">Where they stand in the later article.</param>
/// <param name="There">Where they stood first.</param>
/// <param name="Words">How many words.</param>
public sealed record LiftedPassage(Evidence Here, Evidence There, int Words);
