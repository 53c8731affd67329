using Hearsay.Language.Mentions;

namespace Hearsay.Language.NameKinds;

/// <summary>What all places of a name together were taken to mean.</summary>
/// <param name="Lead">How much likelier that is than the next kind, as a difference of logarithms.</param>
internal readonly record struct NameVerdict(MentionClass Kind, float Lead);
