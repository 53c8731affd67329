namespace Hearsay.Core.Diagnostics;

/// <summary>Something that went wrong with one item; the others go on.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Item">The file, address or row that it is about.</param>
/// <param name="Message">What happened, in a sentence without a full stop.</param>
/// <param name="Advice">What the reader can do about it; null when nothing.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Item, string Message, string? Advice = null)
{
    /// <summary>One line for a person: <c>story.html: the page is empty (HS1003); save it again</c>.</summary>
    public override string ToString() => Advice is null ? $"{Item}: {Message} ({Code})" : $"{Item}: {Message} ({Code}); {Advice}";
}

/// <summary>How much a diagnostic costs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The item was read, but something about it was left out or guessed.</summary>
    Warning = 0,

    /// <summary>The item could not be read. The run's exit code is 1.</summary>
    Error = 1,
}
