using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Figures;

namespace Hearsay.Linking.Conflicts;

/// <summary>What a unit says of figures, days, places and ways, each with the deed that it belongs to.</summary>
internal sealed record Matter(ClaimUnit Unit)
{
    /// <summary>Gets whether it is told as so: questions, wishes, promises and mere possibilities are not.</summary>
    public bool IsAsserted { get; init; }

    /// <summary>Gets whether it tells what will be.</summary>
    public bool IsForecast { get; init; }

    /// <summary>Gets the words and classes of weight, with what a pronoun at the head stands for.</summary>
    public required IReadOnlySet<string> Keys { get; init; }

    /// <summary>Gets the parties and names among them.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    /// <summary>Gets the words of the speaker's name: that a speaker tells of itself says nothing of which deed.</summary>
    public IReadOnlySet<string> SpeakerKeys { get; init; } = new HashSet<string>();

    public IReadOnlyList<CountedDeed> Counts { get; init; } = [];

    public IReadOnlyList<DatedDeed> Dates { get; init; } = [];

    public IReadOnlyList<PlacedDeed> Places { get; init; } = [];

    /// <summary>Gets the pairs of opposites of which it says one side.</summary>
    public IReadOnlyList<int> Opposites { get; init; } = [];

    /// <summary>Gets by what way two parties dealt with each other; null when it does not say.</summary>
    public Way? Way { get; init; }
}

/// <summary>A figure, the class of what it counts, and the deed.</summary>
internal sealed record CountedDeed(Quantity Quantity, string Thing, string Deed)
{
    /// <summary>Gets whether it counts all persons, of whatever kind: "people", "the dead".</summary>
    public bool IsOfAll { get; init; }

    /// <summary>Gets the word for what the counted people do or are ("miners"); null for all other counts.</summary>
    public int? Calling { get; init; }

    /// <summary>Gets whether people of every calling may be meant: "men", "workers".</summary>
    public bool IsOfAnyCalling { get; init; }

    /// <summary>Whether both may count the same of one deed: miners and men, not soldiers and civilians.</summary>
    public bool IsOfSame(CountedDeed other) =>
        Deed == other.Deed
        && Thing == other.Thing
        && (
            Calling == other.Calling
            || (Calling is null && (IsOfAll || IsOfAnyCalling))
            || (other.Calling is null && (other.IsOfAll || other.IsOfAnyCalling))
        );
}

/// <summary>A point in time, and the deed.</summary>
internal sealed record DatedDeed(Moment Moment, string Deed);

/// <summary>A named place, and the deed.</summary>
internal sealed record PlacedDeed(IReadOnlySet<string> Place, Core.Text.TextSpan Span, string Deed);

/// <summary>How two parties dealt with each other: through somebody, or directly.</summary>
/// <param name="Through">The words for the go-between; empty when directly.</param>
internal sealed record Way(IReadOnlySet<string> Through, Core.Text.TextSpan Span)
{
    public bool IsDirect => Through.Count == 0;
}
