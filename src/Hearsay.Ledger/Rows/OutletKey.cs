namespace Hearsay.Ledger.Rows;

/// <summary>What an outlet's name is compared by: without regard to case and outer white space.</summary>
internal static class OutletKey
{
    public static string? Of(string? outlet) => string.IsNullOrWhiteSpace(outlet) ? null : outlet.Trim().ToLowerInvariant();
}
