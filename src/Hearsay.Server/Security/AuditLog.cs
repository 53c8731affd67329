using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Hearsay.Ledger;
using Hearsay.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Security;

/// <summary>Who changed or tried to change what. It only grows. Thread-safe.</summary>
public sealed class AuditLog
{
    private const int MostLetters = 500;

    private readonly LedgerStore _store;
    private readonly TimeProvider _time;

    /// <summary>The log of this ledger.</summary>
    public AuditLog(LedgerStore store, TimeProvider time)
    {
        _store = store;
        _time = time;
    }

    /// <summary>Writes down whatever may change something, and everything that was refused for want of a right.</summary>
    public async Task Apply(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        await next(context);
        int status = context.Response.StatusCode;
        // A flood of refused requests must not fill the disk: those stand in the ordinary log alone. Signing in and MCP write their own lines.
        if (
            status is StatusCodes.Status429TooManyRequests
            || context.GetEndpoint() is null
            || context.Request.Path.Value is "/sign-in" or "/mcp"
        )
            return;
        if (!OriginCheck.IsSafe(context.Request.Method) && Caller.Find(context) is { } identity)
            Append(context, identity.Name, context.Request.Method, status);
    }

    /// <summary>Writes a line about a request.</summary>
    /// <param name="who">A name; <c>-</c> for nobody.</param>
    public void Append(HttpContext context, string who, string action, int status)
    {
        ArgumentNullException.ThrowIfNull(context);
        Append(who, action, context.Request.Path.Value ?? "", status, context.Connection.RemoteIpAddress?.ToString() ?? "");
    }

    /// <summary>Writes a line.</summary>
    public void Append(string who, string action, string subject, int status, string address)
    {
        ArgumentNullException.ThrowIfNull(subject);
        using DbConnection connection = _store.OpenConnection();
        connection.Execute(
            "INSERT INTO audit_log (at, who, action, subject, status, address) VALUES (@at, @who, @action, @subject, @status, @address)",
            new
            {
                at = _time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                who,
                action,
                subject = subject.Length <= MostLetters ? subject : subject[..MostLetters],
                status,
                address,
            }
        );
    }

    /// <summary>The newest lines before a number.</summary>
    public ImmutableArray<AuditLine> Before(long? number, int most)
    {
        using DbConnection connection = _store.OpenConnection();
        return
        [
            .. connection.Query<AuditLine>(
                "SELECT number AS Number, at AS At, who AS Who, action AS Action, subject AS Subject, status AS Status, address AS Address "
                    + "FROM audit_log WHERE number < @before ORDER BY number DESC LIMIT @most",
                new { before = number ?? long.MaxValue, most }
            ),
        ];
    }
}

/// <summary>A line of the audit log.</summary>
public sealed record AuditLine
{
    public long Number { get; init; }

    public string At { get; init; } = "";

    public string Who { get; init; } = "";

    public string Action { get; init; } = "";

    public string Subject { get; init; } = "";

    public long Status { get; init; }

    public string Address { get; init; } = "";
}
