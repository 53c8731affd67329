namespace Hearsay.Server.Alerts;

/// <summary>What somebody can be told of. The numbers are stored in ledgers and never change.</summary>
public enum AlertKind
{
    /// <summary>A claim was denied for the first time.</summary>
    FirstDenial = 0,

    /// <summary>A claim got as many provably independent origins as the watch-list asks for.</summary>
    IndependentOrigin = 1,

    CommitmentKept = 2,
    CommitmentStrained = 3,
    CommitmentBroken = 4,

    /// <summary>A deadline passed and nothing tells that the thing was done or not.</summary>
    DeadlinePassed = 5,

    /// <summary>A new version of an article changed what a claim rests on.</summary>
    ArticleChanged = 6,

    /// <summary>A watched actor or dyad occurs in a new claim.</summary>
    Watched = 7,
}
