namespace Hearsay.Core.Statements;

/// <summary>How sure the source is of the content. The numbers are stored in ledgers and never change.</summary>
public enum Certainty
{
    Unknown = 0,
    Certain = 1,
    Probable = 2,
    Possible = 3,
}
