using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Text;

namespace Hearsay.Core.Events;

/// <summary>A deed in the sense of PLOVER: who did what to whom.</summary>
/// <param name="Trigger">The words that name the deed.</param>
/// <param name="Mode">PLOVER's mode within the type; null when none fits.</param>
public sealed record Event(RowId Id, ArticleId Article, TextSpan Trigger, EventType Type, string? Mode)
{
    /// <summary>Gets the clause that tells it, to be read by itself; null where its words are too many or its sentence has no tree.</summary>
    public TextSpan? Clause { get; init; }

    /// <summary>Gets who did it; null when the text does not say.</summary>
    public ActorReference? Actor { get; init; }

    /// <summary>Gets to whom it was done; null when the text does not say.</summary>
    public ActorReference? Recipient { get; init; }

    /// <summary>Gets when it took or takes place; null when the text does not say.</summary>
    public StatedDate? Date { get; init; }

    /// <summary>Gets where; null when the text does not say.</summary>
    public ActorReference? Place { get; init; }

    /// <summary>Gets whether it took place, is planned, was denied or is only thought of.</summary>
    public EventStatus Status { get; init; } = EventStatus.Occurred;

    /// <summary>Gets the numbers told of it: killed, hurt, paid.</summary>
    public ImmutableArray<StatedNumber> Numbers { get; init; } = [];

    /// <summary>Gets the statement that reports it; null in the article's own voice.</summary>
    public RowId? Statement { get; init; }
}

/// <summary>A number that the text gives.</summary>
/// <param name="What">What is counted: "killed", "houses".</param>
public sealed record StatedNumber(string What, decimal Value, NumberBound Bound, TextSpan Span);
