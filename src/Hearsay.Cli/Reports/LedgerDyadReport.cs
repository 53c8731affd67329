using System.Collections.Immutable;
using Hearsay.Cli.Terminals;
using Hearsay.Contract;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;

namespace Hearsay.Cli.Reports;

/// <summary>What two actors of a ledger did and said to each other, row by row as it is read.</summary>
internal static class LedgerDyadReport
{
    private const int AtOnce = 200;

    public static void Write(ReportWriter writer, LedgerStore store, string first, string second)
    {
        if (Find(writer, store, first) is not { } one || Find(writer, store, second) is not { } other)
            return;
        writer.Line(0, 2, Run.Strong($"{one.Name} and {other.Name}"), Run.Faint("  every telling, the oldest first"));
        string? after = null;
        bool isEmpty = true;
        do
        {
            Page<LedgerRow> page = store.Dyad(one.Id, other.Id, after, AtOnce);
            foreach (LedgerRow row in page.Items)
                LedgerRowLines.Write(writer, 2, row);
            isEmpty &= page.Items.IsEmpty;
            after = page.Next;
        } while (after is not null);
        if (isEmpty)
            writer.Line(2, 2, "The ledger has nothing between the two.");
    }

    /// <summary>The same as JSON: the two actors, null where the ledger knows none of that name, and all rows between them.</summary>
    public static void Write(ContractWriter json, LedgerStore store, string first, string second)
    {
        ActorSummary? one = store.ActorNamed(first);
        ActorSummary? other = store.ActorNamed(second);
        ImmutableArray<LedgerRow>.Builder rows = ImmutableArray.CreateBuilder<LedgerRow>();
        string? after = null;
        do
        {
            Page<LedgerRow> page =
                one is null || other is null ? new Page<LedgerRow>([], null) : store.Dyad(one.Id, other.Id, after, AtOnce);
            rows.AddRange(page.Items);
            after = page.Next;
        } while (after is not null);
        json.WriteDyadPage(one, other, new Page<LedgerRow>(rows.ToImmutable(), null));
    }

    private static ActorSummary? Find(ReportWriter writer, LedgerStore store, string name)
    {
        ActorSummary? actor = store.ActorNamed(name);
        if (actor is null)
            writer.Line(0, 2, $"No actor of the ledger goes by the name of {name}.");
        return actor;
    }
}
