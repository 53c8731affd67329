namespace Hearsay.Linking.Denials;

/// <summary>What a negation is of: the deeds that it denies, any of which will do in a list, and who and what beside them.</summary>
internal sealed record DeniedMatter
{
    /// <summary>Gets the classes of, or words for, the deeds denied: "never pledged, pawned or sold".</summary>
    public required IReadOnlySet<string> Deeds { get; init; }

    /// <summary>Gets the parties and things beside them.</summary>
    public required IReadOnlyList<DeniedThing> Things { get; init; }

    /// <summary>Gets whether the thing itself is denied: "there were no rifles", "no saw was used".</summary>
    public bool IsOfExistence { get; init; }

    /// <summary>Gets whether it is plainly said not to have happened: "has never met", "nobody was hurt".</summary>
    public bool IsFlat { get; init; }

    /// <summary>Gets whether it is the matter of what was said: "allegations of bribery".</summary>
    public bool IsOfAllegation { get; init; }

    /// <summary>Gets whether the speaker denies a share in it: "any knowledge of the payment".</summary>
    public bool IsOfShare { get; init; }
}

/// <summary>A party or thing in what is denied.</summary>
/// <param name="Concept">The concept; of an actor negative.</param>
/// <param name="Keys">What it is compared by: classes and words, of a name each word.</param>
/// <param name="Words">The folded letters of a name's words; empty for other words.</param>
internal sealed record DeniedThing(int Concept, IReadOnlyList<string> Keys, IReadOnlyList<string> Words)
{
    public bool IsName => Words.Count > 0;
}
