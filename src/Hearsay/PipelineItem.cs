using Hearsay.Core.Diagnostics;

namespace Hearsay;

/// <summary>One thing that came out of the pipeline: a result, or what went wrong with an item. Exactly one of the two is there.</summary>
/// <typeparam name="T">What the stage makes of an article.</typeparam>
public readonly record struct PipelineItem<T>
    where T : class
{
    private PipelineItem(T? value, Diagnostic? diagnostic)
    {
        Value = value;
        Diagnostic = diagnostic;
    }

    /// <summary>Gets the result; null when this is a diagnostic.</summary>
    public T? Value { get; }

    /// <summary>Gets what went wrong; null when this is a result.</summary>
    public Diagnostic? Diagnostic { get; }

    internal static PipelineItem<T> Of(T value) => new(value, null);

    internal static PipelineItem<T> Of(Diagnostic diagnostic) => new(null, diagnostic);
}
