namespace Hearsay.Core.Briefs;

/// <summary>What two claims disagree on. The numbers are stored in ledgers and never change.</summary>
public enum ConflictKind
{
    Date = 0,
    Number = 1,
    Place = 2,
    Channel = 3,
    Actor = 4,
    Polarity = 5,
}
