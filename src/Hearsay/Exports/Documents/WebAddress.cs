namespace Hearsay.Exports.Documents;

/// <summary>Addresses that may become links: an article's address may be anything, a script too.</summary>
internal static class WebAddress
{
    /// <summary>The address, percent-encoded; null when it is no http or https address.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
            : null;
}
