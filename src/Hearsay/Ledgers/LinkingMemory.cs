namespace Hearsay.Ledgers;

/// <summary>How much of a ledger is kept in memory from one transaction to the next, for linking. It changes what is read again, never what is found.</summary>
internal sealed record LinkingMemory
{
    /// <summary>Gets how many articles are kept with what they are about: about 1.2 KB each.</summary>
    public int Nodes { get; init; } = 10_000;

    /// <summary>Gets how many articles are kept with their likenesses, cells and stories: about 0.6 KB each.</summary>
    public int Members { get; init; } = 6_000;

    /// <summary>Gets how many letters of articles are kept with all that was read in them: about 25 bytes for each.</summary>
    public int Letters { get; init; } = 1_000_000;
}
