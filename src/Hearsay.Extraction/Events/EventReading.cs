using System.Collections.Immutable;
using Hearsay.Core.Events;

namespace Hearsay.Extraction.Events;

/// <summary>A deed as read from its sentence, before status, date and statement are known.</summary>
/// <param name="Actor">Head word of who did it; -1 when nobody is named.</param>
/// <param name="Recipient">Head word of whom it met; -1 when nobody is named.</param>
/// <param name="Score">How much more likely the type is than no event.</param>
internal sealed record EventReading(Deed Deed, EventType Type, string? Mode, int Actor, int Recipient, float Score)
{
    /// <summary>Gets every actor with every recipient, where a conjunction names several; the first pair is that of the heads.</summary>
    public ImmutableArray<PartyPair> Pairs { get; init; } = [new(Actor, Recipient)];
}

/// <summary>Who met whom: head words, -1 where nobody is named.</summary>
internal readonly record struct PartyPair(int Actor, int Recipient);
