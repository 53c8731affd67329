namespace Hearsay.Core.Briefs;

/// <summary>Where a claim stands; later ones outrank earlier ones. The numbers are stored in ledgers and never change.</summary>
public enum ClaimState
{
    /// <summary>Somebody says so.</summary>
    Asserted = 0,

    /// <summary>At least two provably different origins.</summary>
    Corroborated = 1,

    /// <summary>Another claim conflicts.</summary>
    Disputed = 2,

    /// <summary>A party it concerns denies it.</summary>
    Denied = 3,

    /// <summary>The actor it concerns owned up to it, or it demonstrably came about.</summary>
    Confirmed = 4,

    /// <summary>The source took it back.</summary>
    Withdrawn = 5,
}
