namespace Hearsay.Core.Briefs;

/// <summary>The kinds of commissive speech acts. The numbers are stored in ledgers and never change.</summary>
public enum CommitmentKind
{
    Assurance = 0,
    Promise = 1,
    Threat = 2,
    Vow = 3,
    Warning = 4,
}
