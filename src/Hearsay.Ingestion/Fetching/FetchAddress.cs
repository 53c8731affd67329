namespace Hearsay.Ingestion.Fetching;

/// <summary>Addresses that the web can be asked for.</summary>
public static class FetchAddress
{
    /// <summary>The address, when it is one of http or https and holds no name or password, which would stand in logs and in the ledger; else null.</summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out Uri? address) && IsAskable(address) ? address : null;

    internal static bool IsAskable(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0;
}
