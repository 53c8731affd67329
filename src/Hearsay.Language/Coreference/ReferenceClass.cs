namespace Hearsay.Language.Coreference;

/// <summary>How a mention refers: what decides which words before it are looked at. The numbers are stored in model files and never change.</summary>
internal enum ReferenceClass
{
    Name = 0,

    /// <summary>"the minister".</summary>
    Definite = 1,

    /// <summary>"a minister", "ministers".</summary>
    Indefinite = 2,

    /// <summary>"this minister".</summary>
    Demonstrative = 3,

    /// <summary>"its minister".</summary>
    Owned = 4,
    He = 5,
    She = 6,
    It = 7,
    They = 8,
    I = 9,
    We = 10,
    You = 11,

    /// <summary>"who", "which".</summary>
    Relative = 12,

    /// <summary>"this", "someone" and the rest.</summary>
    OtherPronoun = 13,
}

/// <summary>Reads off how a mention refers.</summary>
internal static class ReferenceClasses
{
    public static ReferenceClass OfPronoun(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[12];
        if (word.Length > small.Length)
            return ReferenceClass.OtherPronoun;
        int length = word.ToLowerInvariant(small);
        return small[..length] switch
        {
            "he" or "him" or "his" or "himself" => ReferenceClass.He,
            "she" or "her" or "hers" or "herself" => ReferenceClass.She,
            "it" or "its" or "itself" => ReferenceClass.It,
            "they" or "them" or "their" or "theirs" or "themselves" or "themself" or "'em" => ReferenceClass.They,
            "i" or "me" or "my" or "mine" or "myself" => ReferenceClass.I,
            "we" or "us" or "our" or "ours" or "ourselves" or "'s" => ReferenceClass.We,
            "you" or "your" or "yours" or "yourself" or "yourselves" => ReferenceClass.You,
            "who" or "whom" or "whose" or "which" or "that" => ReferenceClass.Relative,
            _ => ReferenceClass.OtherPronoun,
        };
    }
}
