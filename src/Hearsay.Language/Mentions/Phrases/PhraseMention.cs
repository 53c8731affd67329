using Hearsay.Core.Actors;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>A phrase that means a person, an organisation or a place.</summary>
/// <param name="Head">The word that the phrase hangs on.</param>
/// <param name="First">Its first word.</param>
/// <param name="End">The index after its last word.</param>
internal readonly record struct PhraseMention(int Head, int First, int End, MentionClass Class, MentionForm Form)
{
    /// <summary>Gets whether it is a name of which nothing but its capitals and its places tells what it names.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>Gets how much likelier, as a logarithm, the likeliest kind is than a person.</summary>
    public float ShortOfPerson { get; init; }
}
