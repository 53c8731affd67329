using System.Globalization;

namespace Hearsay.Ledgers;

public sealed partial class NewsLedger
{
    private const string DeadlineArea = "deadlines";
    private const string DeadlineKey = "noted-until";
    private const string DeadlineFormat = "'\"'yyyy-MM-dd'\"'";

    /// <summary>
    /// Notes in the log of changes which commitments fell overdue by the calendar since this was last asked. The first time it notes nothing:
    /// what was due before is history, of which the articles tell.
    /// </summary>
    /// <param name="today">A day that is not over everywhere yet; deadlines before it have passed.</param>
    /// <returns>How many were noted.</returns>
    /// <exception cref="Ledger.LedgerException">The ledger cannot be used.</exception>
    public int NoteDeadlines(DateOnly today)
    {
        DateOnly? since = Store.FindDocument(DeadlineArea, DeadlineKey) is { } document
            ? DateOnly.ParseExact(document.Json, DeadlineFormat, CultureInfo.InvariantCulture)
            : null;
        if (since >= today)
            return 0;
        int noted = since is { } last ? Writing(writer => writer.NoteDeadlines(last, today)) : 0;
        // Afterwards: an end between the two lets the same days be looked at again, and what was noted is passed over.
        Store.SaveDocument(DeadlineArea, DeadlineKey, today.ToString(DeadlineFormat, CultureInfo.InvariantCulture));
        return noted;
    }
}
