using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Metadata.Titles;

/// <summary>
/// What a page's site is called, in letters: as it says itself, as its address says, as the links to its front page are labelled; and the
/// rubrics that the page stands under.
/// </summary>
/// <param name="Host">The name in the address, without what a registry gives to many.</param>
/// <param name="Address">The whole host.</param>
internal sealed record SiteNames(string Outlet, string Host, string Address, IReadOnlyList<string> Labels, IReadOnlyList<string> Rubrics)
{
    // What every other site calls a part of itself.
    private static readonly string[] EveryRubric =
    [
        "blog",
        "theblog",
        "ourblog",
        "news",
        "latestnews",
        "articles",
        "resources",
        "opinion",
        "analysis",
        "commentary",
        "editorial",
        "menu",
        "search",
    ];

    private const int MinLetters = 3;
    private const int MaxCuts = 3;
    private const int MaxLabels = 6;

    // The link home stands at the top of a page.
    private const int MaxLinks = 60;
    private const int MaxLabelLength = 60;

    private readonly Dictionary<string, float> _shares = new(StringComparer.Ordinal);

    public static SiteNames Of(PageEvidence page)
    {
        PageHead head = page.Head;
        string host = "";
        List<string> rubrics = [PageEvidence.Letters(head.Tags.Meta("article:section") ?? head.Data.Section ?? "")];
        if (Uri.TryCreate(head.Url, UriKind.Absolute, out Uri? address))
        {
            host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
            string[] path = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            rubrics.AddRange(path.SkipLast(1).Select(part => PageEvidence.Letters(part)));
        }

        return new SiteNames(
            PageEvidence.Letters(head.Outlet ?? ""),
            PageEvidence.Letters(HostNames.WithoutSuffix(host)),
            PageEvidence.Letters(host),
            LabelsOf(page.Tree, host),
            rubrics
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
            )
            || Labels.Contains(letters);
    }

    /// <summary>The share of the letters that stand in words which the site's name or address holds, too: "Orrin Tires" and tires.orrin.example.</summary>
    public float Share(string words)
    {
        if (words.Length == 0)
            return 0;
        // The same ends stand behind every title that a page tells.
        if (!_shares.TryGetValue(words, out float share))
            _shares[words] = share = Count(words);
        return share;
    }

    private float Count(string words)
    {
        int all = 0;
        int named = 0;
        foreach (Range range in words.AsSpan().Split(' '))
        {
            string letters = PageEvidence.Letters(words.AsSpan()[range]);
            all += letters.Length;
            bool held =
                letters.Length > MinLetters
                && (Host.Contains(letters, StringComparison.Ordinal) || Outlet.Contains(letters, StringComparison.Ordinal));
            named += held ? letters.Length : 0;
        }

        return all == 0 ? 0 : named / (float)all;
    }

    /// <summary>Whether the words are a rubric that the page stands under.</summary>
    public bool IsRubric(string words) =>
        PageEvidence.Letters(words) is { Length: > MinLetters } letters && (Rubrics.Contains(letters) || EveryRubric.Contains(letters));

    /// <summary>Whether a heading is the site's name rather than a headline.</summary>
    public bool IsOwn(string heading) => IsOwnKey(PageEvidence.Letters(heading));

    /// <summary>The same for its letters.</summary>
    public bool IsOwnKey(string letters) =>
        letters.Length > 0 && (letters == Outlet || letters == Host || letters == Address || Labels.Contains(letters));

    /// <summary>The title without what surely is no part of it: the site's address at its start, at its end the site's name and the rubric behind a bar.</summary>
    public string WithoutSite(string title)
    {
        string bare = WithoutAddress(title);
        for (int cut = 0; cut < MaxCuts; cut++)
        {
            int end = -1;
            foreach (string separator in TitleSeparators.Spaced)
            {
                int last = bare.LastIndexOf(separator, StringComparison.Ordinal);
                if (last <= end)
                    continue;
                string tail = bare[(last + separator.Length)..];
                if (Names(tail) || Share(tail) >= 1 || (separator == TitleSeparators.Bar && IsRubric(tail)))
                    end = last;
            }

            if (end <= 0)
                return bare;
            bare = bare[..end].TrimEnd();
        }

        return bare;
    }

    // "orringazette.example The headline", without a mark between: a site that has no other name than its address.
    private string WithoutAddress(string title)
    {
        int blank = title.IndexOf(' ', StringComparison.Ordinal);
        bool told =
            blank > 0
            && blank + 1 < title.Length
            && char.IsLetterOrDigit(title[blank + 1])
            && title.AsSpan(0, blank).Contains('.')
            && PageEvidence.Letters(title.AsSpan(0, blank)) == Address;
        return told ? title[(blank + 1)..] : title;
    }

    // The picture that leads home has the site's name as its description.
    private static List<string> LabelsOf(HtmlTree tree, string host)
    {
        List<string> labels = [];
        int links = 0;
        for (int node = 1; node < tree.Count && labels.Count < MaxLabels && links < MaxLinks; node++)
        {
            if (tree.TagOf(node) != HtmlTag.A)
                continue;
            links++;
            if (!LeadsHome(tree, node, host))
                continue;
            Add(labels, tree.Attribute(node, "title") ?? tree.Attribute(node, "aria-label"));
            if (tree[node].SubtreeEnd - node > 24)
                continue;
            Add(labels, tree.TextOf(node));
            for (int inner = node + 1; inner < tree[node].SubtreeEnd; inner++)
            {
                if (tree.TagOf(inner) == HtmlTag.Img)
                    Add(labels, tree.Attribute(inner, "alt"));
            }
        }

        return labels;
    }

    private static void Add(List<string> labels, string? label)
    {
        if (label is not { Length: > MinLetters and < MaxLabelLength })
            return;
        string letters = PageEvidence.Letters(label);
        if (letters.EndsWith("logo", StringComparison.Ordinal))
            letters = letters[..^4];
        if (letters.EndsWith("home", StringComparison.Ordinal))
            letters = letters[..^4];
        if (letters.Length > MinLetters && letters is not "homepage" && !labels.Contains(letters))
            labels.Add(letters);
    }

    /// <summary>Whether a link leads to a site's front page.</summary>
    /// <param name="host">The only site that is meant; null for any.</param>
    public static bool LeadsHome(HtmlTree tree, int link, string? host)
    {
        if (!tree.TryGetRawAttribute(link, "href", out ReadOnlySpan<char> address))
            return false;
        int scheme = address.IndexOf("://");
        if (scheme < 0)
            return address is "./" or "../" || (address.Length > 0 && address[0] == '/' && IsFront(address[1..]));
        ReadOnlySpan<char> path = address[(scheme + 3)..];
        int slash = path.IndexOf('/');
        ReadOnlySpan<char> site = slash < 0 ? path : path[..slash];
        bool other = host is not null && !site.EndsWith(host, StringComparison.OrdinalIgnoreCase);
        return !other && (slash < 0 || IsFront(path[(slash + 1)..]));
    }

    // What servers call the page that they give where no page is named.
    private static bool IsFront(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty)
            return true;
        int dot = path.IndexOf('.');
        ReadOnlySpan<char> name = dot < 0 ? path : path[..dot];
        return path.IndexOf('/') < 0
            && (name.Equals("index", StringComparison.OrdinalIgnoreCase) || name.Equals("default", StringComparison.OrdinalIgnoreCase))
            && (dot < 0 || path.Length - dot <= 6);
    }
}
