namespace Hearsay.Ingestion.Pages.Metadata.Titles;

/// <summary>What of a host's name is the site's own: "orringazette" of orringazette.example and of orringazette.co.uk.</summary>
internal static class HostNames
{
    // Under these many countries give out names.
    private static readonly string[] Shared = ["co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go"];

    /// <summary>The host without the part that a registry gives to many.</summary>
    public static string WithoutSuffix(string host)
    {
        int last = host.LastIndexOf('.');
        if (last <= 0)
            return host;
        string name = host[..last];
        int second = name.LastIndexOf('.');
        bool country = host.Length - last == 3;
        return country && second > 0 && Shared.Contains(name[(second + 1)..]) ? name[..second] : name;
    }
}
