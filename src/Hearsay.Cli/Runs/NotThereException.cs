namespace Hearsay.Cli.Runs;

/// <summary>What was asked for by its name or id is neither in the ledger, which is in order, nor in the files that were read.</summary>
internal sealed class NotThereException : Exception
{
    /// <summary>What is not there and what can be done about it.</summary>
    /// <param name="message">What is not there, in a sentence without a full stop.</param>
    /// <param name="advice">What the reader can do about it.</param>
    public NotThereException(string message, string advice)
        : base(message) => Advice = advice;

    /// <summary>Gets what the reader can do about it.</summary>
    public string Advice { get; }
}
