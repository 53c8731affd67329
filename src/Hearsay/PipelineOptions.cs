using Hearsay.Ingestion;

namespace Hearsay;

/// <summary>How the pipeline runs. Only <see cref="EventLexicon"/> changes what is found; the others change what is refused and how fast it goes.</summary>
public sealed record PipelineOptions
{
    private readonly int _jobs = Environment.ProcessorCount;

    /// <summary>Gets what an input may cost before it is refused.</summary>
    public ReadLimits Limits { get; init; } = new();

    /// <summary>Gets how many articles are worked on at once; all processors unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one.</exception>
    public int Jobs
    {
        get => _jobs;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _jobs = value;
        }
    }

    /// <summary>Gets the file of the user's own rows of the event lexicon; null for none.</summary>
    public string? EventLexicon { get; init; }

    /// <summary>Gets what opens standard input for the path <c>-</c>; the console's unless set.</summary>
    public Func<Stream>? OpenStandardInput { get; init; }
}
