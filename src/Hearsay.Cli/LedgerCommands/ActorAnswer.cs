using System.Collections.Immutable;
using Hearsay.Contract;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;

namespace Hearsay.Cli.LedgerCommands;

/// <summary>An actor with the first page of everything, or those that a name may mean.</summary>
internal sealed record ActorAnswer(string Asked, StoredActor? Actor, ImmutableArray<ActorSummary> Others)
{
    public Page<LedgerRow> Said { get; init; } = new([], null);

    public Page<LedgerRow> Told { get; init; } = new([], null);

    public Page<LedgerRow> Did { get; init; } = new([], null);

    public Page<StoredCommitment> Commitments { get; init; } = new([], null);

    public Page<ActorMerge> Merges { get; init; } = new([], null);

    public static ActorAnswer Of(LedgerStore store, string name, string? after, int most, bool explains)
    {
        ImmutableArray<ActorSummary> named = store.ActorsNamed(name, 10);
        if (store.ActorNamed(name) is not { } found || store.FindActor(found.Id) is not { } actor)
            return new ActorAnswer(name, null, named);
        return new ActorAnswer(name, actor, [.. named.Where(n => n.Id != actor.Summary.Id)])
        {
            Said = store.StatementsBy(actor.Summary.Id, after, most),
            Told = store.StatementsTo(actor.Summary.Id, null, most),
            Did = store.EventsOf(actor.Summary.Id, null, most),
            Commitments = store.CommitmentsOf(actor.Summary.Id, null, most),
            Merges = explains ? store.MergesOf(actor.Summary.Id, null, most) : new Page<ActorMerge>([], null),
        };
    }

    public void Write(ContractWriter writer) => writer.WriteActorAnswer(Actor, Others, Said, Told, Did, Commitments, Merges);
}
