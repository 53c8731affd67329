namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>Finds the name of the outlet: as the page tells it, else from the end of its title when the address agrees.</summary>
internal static class OutletFinder
{
    private static readonly string[] Separators = [" | ", " \u2013 ", " \u2014 ", " - ", " :: ", " \u00BB "];

    public static string? Find(HeadTags head, LinkedData data, string? url)
    {
        string? told =
            head.Meta("og:site_name")
            ?? data.Publisher
            ?? ApplicationName(head)
            ?? head.Meta("dc.publisher")
            ?? head.Meta("publisher")
            ?? head.Meta("apple-mobile-web-app-title");
        if (told is { Length: > 1 and < 80 } && !told.Contains("://", StringComparison.Ordinal))
            return told;
        return FromTitle(head.Title, url);
    }

    /// <summary>The site's own name, for a page that names its outlet nowhere: "www.orringazette.example" is orringazette.example.</summary>
    public static string? Site(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.HostNameType != UriHostNameType.Dns)
            return null;
        string host = address.Host.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;
        return host.Contains('.', StringComparison.Ordinal) ? host : null;
    }

    // Some pages call each article an application.
    private static string? ApplicationName(HeadTags head) =>
        head.Meta("application-name") is { } name && name != head.Title && name != head.Meta("og:title") ? name : null;

    private static string? FromTitle(string? title, string? url)
    {
        if (title is null)
            return null;
        foreach (string separator in Separators)
        {
            int last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && title[(last + separator.Length)..].Trim() is { Length: > 1 and < 50 } tail && AgreesWith(url, tail))
                return tail;
        }

        return null;
    }

    // The host's name is the outlet's without its blanks: "Orrin Gazette", orringazette.example. Without an address the title is believed.
    private static bool AgreesWith(string? url, string name)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
            return true;
        string letters = string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
        string host = address.Host.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return host.Contains(letters, StringComparison.Ordinal)
            || (
                letters.StartsWith("the", StringComparison.Ordinal)
                && letters.Length > 5
                && host.Contains(letters[3..], StringComparison.Ordinal)
            );
    }
}
