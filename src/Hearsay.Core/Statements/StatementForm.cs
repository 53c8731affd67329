namespace Hearsay.Core.Statements;

/// <summary>How a statement was made. The numbers are stored in ledgers and never change.</summary>
public enum StatementForm
{
    Unstated = 0,
    Written = 1,
    Spoken = 2,
    QuotedDocument = 3,
}
