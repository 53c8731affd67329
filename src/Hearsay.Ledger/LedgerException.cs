namespace Hearsay.Ledger;

/// <summary>The ledger cannot be used as it is: damaged, of a later version, busy for too long, or its disk is full.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>What is wrong and what can be done about it.</summary>
    /// <param name="message">What is wrong, in a sentence without a full stop.</param>
    /// <param name="advice">What the reader can do about it.</param>
    public LedgerException(string message, string advice, Exception? inner = null)
        : base(message, inner) => Advice = advice;

    /// <summary>Gets what the reader can do about it.</summary>
    public string Advice { get; }
}
