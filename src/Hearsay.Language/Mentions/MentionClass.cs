namespace Hearsay.Language.Mentions;

/// <summary>What a phrase means, as the model tells it. The numbers are stored in model files and never change.</summary>
internal enum MentionClass
{
    /// <summary>A thing, a time, an abstract matter, or nothing at all.</summary>
    None = 0,
    Person = 1,
    Organization = 2,
    Place = 3,
}
