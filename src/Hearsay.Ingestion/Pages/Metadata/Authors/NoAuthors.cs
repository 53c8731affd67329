using System.Collections.Frozen;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>What has the shape of a name, stands where names stand, and is none: a month, the label of a button, the account of a program.</summary>
internal static class NoAuthors
{
    private static readonly FrozenSet<string> Whole = new[]
    {
        "admin",
        "administrator",
        "author",
        "authors",
        "by",
        "editor",
        "from",
        "home",
        "menu",
        "my account",
        "my profile",
        "my reviews",
        "my settings",
        "no author",
        "none",
        "null",
        "posted",
        "published",
        "root",
        "search",
        "undefined",
        "unknown",
        "updated",
        "user",
        "webmaster",
        "written by",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Firsts = new[]
    {
        "about",
        "buy",
        "contact",
        "download",
        "follow",
        "get",
        "join",
        "learn",
        "log",
        "more",
        "our",
        "privacy",
        "read",
        "recent",
        "related",
        "search",
        "see",
        "share",
        "shop",
        "show",
        "sign",
        "skip",
        "start",
        "subscribe",
        "terms",
        "try",
        "view",
        "your",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WholeBySpan = Whole.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstsBySpan = Firsts.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether the words name nobody.</summary>
    public static bool Holds(ReadOnlySpan<char> name)
    {
        if (WholeBySpan.Contains(name) || (CalendarWords.Holds(name) && !CalendarWords.IsGivenName(name)))
            return true;
        foreach (string network in (ReadOnlySpan<string>)[" on Facebook", " on Instagram", " on LinkedIn", " on Twitter", " on X"])
        {
            if (name.EndsWith(network, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        int blank = name.IndexOf(' ');
        return (blank > 0 && FirstsBySpan.Contains(name[..blank])) || IsAccount(name[(name.LastIndexOf(' ') + 1)..], blank < 0);
    }

    // "jdadmin", "Site Admin", "webmaster2": whoever keeps the site, not who wrote.
    private static bool IsAccount(ReadOnlySpan<char> word, bool alone)
    {
        ReadOnlySpan<char> bare = word.TrimEnd("0123456789");
        foreach (string account in (ReadOnlySpan<string>)["admin", "administrator", "webmaster"])
        {
            bool ends = bare.EndsWith(account, StringComparison.OrdinalIgnoreCase);
            bool glued = alone && (ends || bare.StartsWith(account, StringComparison.OrdinalIgnoreCase));
            if (glued || (ends && bare.Length == account.Length))
                return true;
        }

        return false;
    }
}
