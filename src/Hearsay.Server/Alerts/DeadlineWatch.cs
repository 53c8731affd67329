using Hearsay.Ledgers;

namespace Hearsay.Server.Alerts;

/// <summary>Lets commitments fall overdue by the calendar, whether or not another article comes; the log of changes then tells the watch-lists.</summary>
public sealed class DeadlineWatch(NewsLedger ledger, TimeProvider time)
{
    // In the last time zone a day is over twelve hours later than in UTC.
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(12);

    /// <summary>Notes the deadlines that have passed everywhere since the last look, and says how many.</summary>
    /// <exception cref="Ledger.LedgerException">The ledger cannot be used.</exception>
    public int Look() => ledger.NoteDeadlines(DateOnly.FromDateTime((time.GetUtcNow() - LastZone).UtcDateTime));
}
