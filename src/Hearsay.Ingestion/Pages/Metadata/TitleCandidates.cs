using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>Gathers what may be the headline: what machines are told, whole and without what stands at its ends, and what stands large on the page.</summary>
internal static class TitleCandidates
{
    private const int MaxLength = 300;
    private const int MaxHeadings = 8;
    private const int Sources = 13;
    private const int PartSource = 12;

    /// <summary>How many numbers describe a candidate.</summary>
    public const int Columns = Sources + 33;

    private static readonly string[] OtherNames =
    [
        "parsely-title",
        "dc.title",
        "sailthru.title",
        "citation_title",
        "headline",
        "title",
        "dcterms.title",
        "article:title",
        "cse_headline",
        "hdl",
        "mol:headline",
    ];

    public static List<Candidate<string>> Of(PageEvidence page)
    {
        CandidateTable<string> table = new(Columns);
        HeadTags head = page.Head.Tags;
        AddTold(table, head.Meta("og:title"), 0, CandidateOrigins.Meta);
        AddTold(table, head.Meta("twitter:title"), 1, CandidateOrigins.Meta);
        AddTold(table, page.Head.Data.Headline, 2, CandidateOrigins.LinkedData);
        AddTold(table, page.Head.Data.OtherHeadline, 3, CandidateOrigins.LinkedData);
        foreach (string name in OtherNames)
            AddTold(table, head.Meta(name), 3, CandidateOrigins.Meta);
        AddTold(table, head.Title, 4, CandidateOrigins.Meta);
        int firsts = AddHeadings(table, page);
        Compare(table, page, firsts);
        // The name of the site stands largest on many pages; it is no headline where there is any other.
        string outlet = PageEvidence.Letters(page.Head.Outlet ?? "");
        if (table.Entries.Exists(e => e.Key != outlet))
            table.Entries.RemoveAll(e => e.Key == outlet);
        return table.ToCandidates();
    }

    private static void AddTold(CandidateTable<string> table, string? title, int source, CandidateOrigins origin)
    {
        if (title is not { Length: > 1 and <= MaxLength })
            return;
        Add(table, title, source, 2, 20 + source, origin);
        foreach (string separator in TitleSeparators.All)
        {
            int first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first < 0)
                continue;
            int last = title.LastIndexOf(separator, StringComparison.Ordinal);
            Add(table, title[..first], source, 1, 30 + source, origin);
            Add(table, title[..last], source, 1, 30 + source, origin);
            Add(table, title[(first + separator.Length)..], source, 1, 30 + source, origin);
            Add(table, title[(last + separator.Length)..], source, 1, 30 + source, origin);
        }
    }

    private static CandidateTable<string>.Entry? Add(
        CandidateTable<string> table,
        string title,
        int source,
        float strength,
        int preference,
        CandidateOrigins origin
    )
    {
        string bare = title.Trim();
        string key = PageEvidence.Letters(bare);
        if (key.Length == 0)
            return null;
        CandidateTable<string>.Entry entry = table.Add(key, bare, preference, origin);
        entry.Raise(source, strength);
        return entry;
    }

    private static int AddHeadings(CandidateTable<string> table, PageEvidence page)
    {
        // Menus are full of "titles": each kind of heading has a share of its own, so that they do not push the headline out.
        Span<int> seen = stackalloc int[Sources];
        for (int node = 1; node < page.Tree.Count; node++)
        {
            HtmlTag tag = page.Tree.TagOf(node);
            bool marked = page.View.Outline.Traits[node].HasFlag(NodeTraits.NamesTitle);
            int source = tag switch
            {
                HtmlTag.H1 => 5,
                HtmlTag.H2 => 6,
                HtmlTag.H3 => 7,
                _ when marked => 8,
                _ => -1,
            };
            if (
                source < 0
                || seen[source] >= MaxHeadings
                || page.Tree[node].SubtreeEnd - node > 80
                || page.Tree.TextOf(node) is not { Length: > 1 and <= MaxLength } text
            )
                continue;
            seen[source]++;
            // Capitals throughout are a matter of type; another form of the same words is better.
            int preference = text.Any(char.IsLower) ? 10 : 50;
            int number = tag == HtmlTag.H1 ? seen[source] : 0;
            if (Add(table, text, source, 1f / seen[source], preference + source, CandidateOrigins.Visible) is { } entry)
                Place(entry, page, node, number, marked);
            if (tag == HtmlTag.H1)
                AddParts(table, page, node, number);
        }

        return seen[5];
    }

    // A rubric, the headline and a subtitle in elements of their own inside one heading.
    private static void AddParts(CandidateTable<string> table, PageEvidence page, int heading, int number)
    {
        int end = page.Tree[heading].SubtreeEnd;
        for (int node = heading + 1; node < end; node++)
        {
            if (page.Tree.TagOf(node) != HtmlTag.Text || page.Tree.RawText(node).Length is < 4 or > MaxLength)
                continue;
            InlineText part = new();
            part.Append(page.Tree.RawText(node));
            if (part.Length > 3 && Add(table, part.ToString(), PartSource, 1f / number, 15, CandidateOrigins.Visible) is { } entry)
                Place(entry, page, node, 0, marked: false);
        }
    }

    private static void Place(CandidateTable<string>.Entry entry, PageEvidence page, int node, int number, bool marked)
    {
        int block = page.BlockOf(node);
        entry.Raise(9, number == 0 ? 0 : 1f / number);
        entry.Raise(10, block <= page.BodyStart ? 1 / (1 + page.DistanceToBody(block)) : 0);
        entry.Raise(11, marked ? 1 : 0);
        entry.Raise(Columns - 1, number > 0 && LeadsHome(page.Tree, node) ? 1 : 0);
        entry.Raise(Sources, block > page.BodyStart ? 1 : 0);
        entry.Raise(Sources + 1, block <= page.BodyStart && page.View.Outline.Traits[node].HasFlag(NodeTraits.Article) ? 1 : 0);
    }

    // The site's name stands in a heading, too, and leads to its front page.
    private static bool LeadsHome(HtmlTree tree, int heading)
    {
        if (tree.TagOf(tree[heading].Parent) == HtmlTag.A)
            return IsHome(tree, tree[heading].Parent);
        for (int node = heading + 1; node < tree[heading].SubtreeEnd; node++)
        {
            if (tree.TagOf(node) == HtmlTag.A)
                return IsHome(tree, node);
        }

        return false;
    }

    private static bool IsHome(HtmlTree tree, int link)
    {
        if (!tree.TryGetRawAttribute(link, "href", out ReadOnlySpan<char> address))
            return false;
        int scheme = address.IndexOf("://");
        ReadOnlySpan<char> path = scheme < 0 ? address : address[(scheme + 3)..];
        int slash = path.IndexOf('/');
        return scheme < 0 ? path is "/" or "./" or "../" or "/index.html" : slash < 0 || slash == path.Length - 1;
    }

    private static void Compare(CandidateTable<string> table, PageEvidence page, int firsts)
    {
        string outlet = PageEvidence.Letters(page.Head.Outlet ?? "");
        string slug = PageEvidence.Letters(Slug(page.Head.Url));
        string hint = PageEvidence.Letters(page.Head.Headline ?? "");
        int longest = table.Entries.Select(e => e.Key.Length).DefaultIfEmpty(1).Max();
        string top = table.Entries.Find(e => e.Row[9] >= 1)?.Key ?? "";
        string open = table.Entries.Find(e => e.Row[0] >= 2)?.Key ?? "";
        Dictionary<string, int> shown = Shown(table, page);
        SiteNames site = SiteNames.Of(page.Head);
        foreach (CandidateTable<string>.Entry entry in table.Entries)
        {
            int k = Sources + 2;
            float[] row = entry.Row;
            string key = entry.Key;
            row[k++] = row.AsSpan(0, 5).Count(2f);
            row[k++] = row.AsSpan(0, 5).Count(1f);
            row[k++] = row[5] + row[6] + row[7] + row[8] > 0 ? 1 : 0;
            row[k++] = table.Entries.Count(e => e.Key.Length > key.Length && e.Key.Contains(key, StringComparison.Ordinal));
            row[k++] = table.Entries.Count(e => e.Key.Length < key.Length && key.Contains(e.Key, StringComparison.Ordinal));
            row[k++] = key.Length / (float)longest;
            row[k++] = Words(entry.Value);
            row[k++] = outlet.Length > 0 && key.Contains(outlet, StringComparison.Ordinal) ? outlet.Length / (float)key.Length : 0;
            row[k++] = outlet.Length > 0 && outlet.Contains(key, StringComparison.Ordinal) ? 1 : 0;
            row[k++] = SlugShare(entry.Value, slug);
            row[k++] = key.Length == 0 || slug.Length == 0 ? -1 : Math.Min(3, slug.Length / (float)key.Length);
            row[k++] = firsts;
            row[k++] = key == hint ? 1 : 0;
            row[k++] = TitleSeparators.All.Any(s => entry.Value.Contains(s, StringComparison.Ordinal)) ? 1 : 0;
            row[k++] = entry.Value.EndsWith("...", StringComparison.Ordinal) || entry.Value.EndsWith('\u2026') ? 1 : 0;
            row[k++] = entry.Value.Any(char.IsLower) ? 0 : 1;
            row[k++] = entry.Value[^1] is '.' or '?' or '!' ? 1 : 0;
            row[k++] = page.Head.Data.Headline is null ? 0 : 1;
            row[k++] = BestAgreement(table, key);
            row[k++] = shown.GetValueOrDefault(key);
            row[k++] = SharedWords(key, top);
            row[k++] = SharedWords(key, open);
            row[k++] = top.Length == 0 ? -1 : key.Length / (float)top.Length;
            row[k++] = open.Length == 0 ? -1 : key.Length / (float)open.Length;
            (row[k], row[k + 1], row[k + 2]) = Cut(table, entry, site);
            k += 3;
            row[k++] = site.Names(LastPart(entry.Value)) ? 1 : 0;
            k++; // Whether its heading leads to the front page, set by Place.
        }
    }

    // How often the page shows the same words in any block: bread crumbs, boxes to share it.
    private static Dictionary<string, int> Shown(CandidateTable<string> table, PageEvidence page)
    {
        Dictionary<string, int> shown = table.Entries.ToDictionary(e => e.Key, _ => 0, StringComparer.Ordinal);
        HashSet<int> lengths = [.. table.Entries.Select(e => e.Value.Length)];
        foreach (PageBlock block in page.View.Blocks)
        {
            // The same words in the same form have the same length.
            if (!lengths.Contains(block.Text.Length))
                continue;
            string key = PageEvidence.Letters(block.Text);
            if (shown.TryGetValue(key, out int count))
                shown[key] = count + 1;
        }

        return shown;
    }

    private static float SharedWords(string key, string other) =>
        other.Length == 0 ? -1
        : key == other ? 2
        : key.AsSpan().CommonPrefixLength(other) / (float)Math.Max(key.Length, other.Length);

    // How much of the nearest other candidate it shares at its start: "Best X" and "The best X of the year" are one headline in two forms.
    private static float BestAgreement(CandidateTable<string> table, string key)
    {
        float best = 0;
        foreach (CandidateTable<string>.Entry other in table.Entries)
        {
            if (other.Key == key)
                continue;
            int same = other.Key.AsSpan().CommonPrefixLength(key);
            best = Math.Max(best, same / (float)Math.Max(other.Key.Length, key.Length));
        }

        return best;
    }

    // What a longer candidate has more than this one: the site's name, a rubric, or so many words of a subtitle.
    private static (float Site, float Words, float Front) Cut(
        CandidateTable<string> table,
        CandidateTable<string>.Entry entry,
        SiteNames site
    )
    {
        float named = 0;
        float words = 0;
        float front = 0;
        foreach (CandidateTable<string>.Entry other in table.Entries)
        {
            if (!other.Row.AsSpan(0, PartSource).ContainsAnyInRange(1f, 2f) || other.Value.Length <= entry.Value.Length + 1)
                continue;
            bool starts = other.Value.StartsWith(entry.Value, StringComparison.Ordinal);
            if (!starts && !other.Value.EndsWith(entry.Value, StringComparison.Ordinal))
                continue;
            string rest = starts ? other.Value[entry.Value.Length..] : other.Value[..^entry.Value.Length];
            string bare = rest.Trim(' ', '|', '-', '\u2013', '\u2014', ':', '\u00BB', '\u2022', '\u00B7', '/', '<');
            if (bare.Length == rest.Length || bare.Length == 0)
                continue;
            front = starts ? Math.Max(front, 1) : 2;
            words = Math.Max(words, Words(bare));
            named = Math.Max(
                named,
                site.Names(bare) ? 2
                    : site.Rubric == PageEvidence.Letters(bare) ? 1
                    : 0
            );
        }

        return (named, words, front);
    }

    private static string LastPart(string title)
    {
        int start = 0;
        foreach (string separator in TitleSeparators.Spaced)
        {
            int at = title.LastIndexOf(separator, StringComparison.Ordinal);
            start = at < 0 ? start : Math.Max(start, at + separator.Length);
        }

        return start == 0 ? "" : title[start..];
    }

    private static string Slug(string? url)
    {
        string path = url?.Split('?', '#')[0].TrimEnd('/') ?? "";
        return path[(path.LastIndexOf('/') + 1)..];
    }

    // The share of the words that the address repeats.
    private static float SlugShare(string title, string slug)
    {
        int words = 0;
        int found = 0;
        foreach (string word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string letters = PageEvidence.Letters(word);
            if (letters.Length < 3)
                continue;
            words++;
            found += slug.Contains(letters, StringComparison.Ordinal) ? 1 : 0;
        }

        return words == 0 || slug.Length == 0 ? -1 : found / (float)words;
    }

    private static int Words(string text) => text.Count(' ') + 1;
}
