namespace Hearsay.Core.Briefs;

/// <summary>How a later deed bears on a commitment. The numbers are stored in ledgers and never change.</summary>
public enum TestRelation
{
    Keeps = 0,
    Strains = 1,
    Breaks = 2,
}
