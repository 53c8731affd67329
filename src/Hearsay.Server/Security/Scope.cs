namespace Hearsay.Server.Security;

/// <summary>What somebody may do; each takes in the ones before it. The numbers are stored in ledgers and never change.</summary>
public enum Scope
{
    /// <summary>Look at everything.</summary>
    Read = 0,

    /// <summary>Add articles, decide, keep watch-lists.</summary>
    Write = 1,

    /// <summary>See the audit log and metrics, retry deliveries.</summary>
    Admin = 2,
}
