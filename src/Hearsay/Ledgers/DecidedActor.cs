using System.Text.Json;
using Hearsay.Core.Actors;
using Hearsay.Ledger.Decisions;

namespace Hearsay.Ledgers;

/// <summary>Whom a party is by an analyst's decision, kept with it: the actor may go by another name later.</summary>
internal sealed record DecidedActor(ActorId Id, string Name, ActorKind Kind, string? Country, bool IsSplit, string Because)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(new Stored(Id.Value, Name, (int)Kind, Country, IsSplit));

    /// <summary>Reads the target of a decision; null when it is none.</summary>
    public static DecidedActor? TryRead(byte[]? bytes, Decision decision) =>
        bytes is not null && JsonSerializer.Deserialize<Stored>(bytes) is { } stored
            ? new DecidedActor(
                ActorId.From(stored.Id),
                stored.Name,
                (ActorKind)stored.Kind,
                stored.Country,
                stored.IsSplit,
                decision.Reason.Length > 0 ? $"{decision.Author} decided so: {decision.Reason}" : $"{decision.Author} decided so"
            )
            : null;

    private sealed record Stored(string Id, string Name, int Kind, string? Country, bool IsSplit);
}
