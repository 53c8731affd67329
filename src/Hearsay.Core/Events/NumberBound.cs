namespace Hearsay.Core.Events;

/// <summary>How a stated number bounds the true one. The numbers are stored in ledgers and never change.</summary>
public enum NumberBound
{
    Exact = 0,
    AtLeast = 1,
    AtMost = 2,
    About = 3,
}
