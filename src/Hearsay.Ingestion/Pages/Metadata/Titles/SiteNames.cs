namespace Hearsay.Ingestion.Pages.Metadata.Titles;

/// <summary>What a page's site is called, in letters: as it says itself and as its address says; and the rubric that the page stands under.</summary>
internal readonly record struct SiteNames(string Outlet, string Host, string Rubric)
{
    private const int MinLetters = 3;

    public static SiteNames Of(PageHead head)
    {
        string host = Uri.TryCreate(head.Url, UriKind.Absolute, out Uri? address) ? address.Host : "";
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        int last = host.LastIndexOf('.');
        string rubric = head.Tags.Meta("article:section") ?? head.Data.Section ?? "";
        return new SiteNames(
            PageEvidence.Letters(head.Outlet ?? ""),
            PageEvidence.Letters(last > 0 ? host[..last] : host),
            PageEvidence.Letters(rubric)
        );
    }

    /// <summary>Whether the words are the site's name, short or long.</summary>
    public bool Names(string words)
    {
        string letters = PageEvidence.Letters(words);
        if (letters.Length < MinLetters)
            return false;
        string bare = letters.StartsWith("the", StringComparison.Ordinal) && letters.Length > 6 ? letters[3..] : letters;
        return letters == Outlet
            || bare == Host
            || (Outlet.Length > MinLetters && Outlet.Contains(letters, StringComparison.Ordinal) && letters.Length * 2 >= Outlet.Length)
            || (
                Host.Length > MinLetters
                && (Host.EndsWith(bare, StringComparison.Ordinal) || bare.StartsWith(Host, StringComparison.Ordinal))
            );
    }
}
