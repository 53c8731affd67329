using Hearsay.Core.Actors;

namespace Hearsay.Language.Mentions;

/// <summary>A phrase that means a person, an organisation or a place.</summary>
/// <param name="Head">The word that the phrase hangs on.</param>
/// <param name="First">Its first word.</param>
/// <param name="End">The index after its last word.</param>
internal readonly record struct PhraseMention(int Head, int First, int End, MentionClass Class, MentionForm Form);
