using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Ledger.Paging;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>The ledger as a whole: what it holds, what changed in it, who changed it.</summary>
internal static class LedgerOperations
{
    private const string Area = "Ledger";

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get(
            "/statistics",
            "getStatistics",
            Area,
            "What the ledger holds.",
            call => call.Json(json => json.Statistics(call.Store.Statistics()))
        ) with
        {
            Answer = "Statistics",
        },
        Operation.Get("/changes", "listChanges", Area, "What changed in the evidence, the oldest first.", ListChanges) with
        {
            Remarks = "'after' is the sequence number of the last change that is known; without it the log is read from its start.",
            IsPaged = true,
            Answer = "Change",
        },
        Operation.Get("/audit", "listAudit", Area, "Who changed or tried to change what, the newest first.", ListAudit) with
        {
            Scope = Scope.Admin,
            IsPaged = true,
            Answer = "AuditLine",
        },
    ];

    private static IResult ListChanges(ApiCall call)
    {
        if (!TryNumber(call.After, out long after))
            return ApiCall.Bad("'after' must be a sequence number");
        ImmutableArray<Ledger.Changes.LedgerChange> changes = call.Store.ChangesSince(after, call.Most);
        string? next = changes.Length == call.Most ? changes[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null;
        return call.Json(new Page<Ledger.Changes.LedgerChange>(changes, next), (json, change) => json.Change(change));
    }

    private static IResult ListAudit(ApiCall call)
    {
        if (!TryNumber(call.After, out long before))
            return ApiCall.Bad("'after' must be a line's number");
        ImmutableArray<AuditLine> lines = call.Room.Audit.Before(call.After is null ? null : before, call.Most);
        string? next = lines.Length == call.Most ? lines[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return call.Json(new Page<AuditLine>(lines, next), (json, line) => json.Audit(line));
    }

    private static bool TryNumber(string? text, out long number)
    {
        number = 0;
        return text is null || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
