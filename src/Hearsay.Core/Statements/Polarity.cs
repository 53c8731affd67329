namespace Hearsay.Core.Statements;

/// <summary>The stance of the source to the content. The numbers are stored in ledgers and never change.</summary>
public enum Polarity
{
    Positive = 0,
    Negative = 1,
}
