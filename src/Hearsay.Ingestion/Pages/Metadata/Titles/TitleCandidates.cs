using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata.Titles;

/// <summary>Gathers what may be the headline: what machines are told, whole and without what stands at its ends, and what stands large on the page.</summary>
internal static class TitleCandidates
{
    private const int MaxLength = 300;
    private const int MaxHeadings = 8;
    private const int MaxParts = 10;

    // What is left of a separator when nothing follows it.
    private static readonly char[] Trailing = [' ', '|', '-', '\u2013', '\u2014', '\u00BB', '\u00B7'];

    /// <summary>How many numbers describe a candidate.</summary>
    public const int Columns = TitleFeatures.Columns;

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
        SiteNames site = SiteNames.Of(page);
        AddTold(table, head.Meta("og:title"), site, 0, CandidateOrigins.Meta);
        AddTold(table, head.Meta("twitter:title"), site, 1, CandidateOrigins.Meta);
        AddTold(table, page.Head.Data.Headline, site, 2, CandidateOrigins.LinkedData);
        AddTold(table, page.Head.Data.OtherHeadline, site, 3, CandidateOrigins.LinkedData);
        foreach (string name in OtherNames)
            AddTold(table, head.Meta(name), site, 3, CandidateOrigins.Meta);
        AddTold(table, head.Title, site, 4, CandidateOrigins.Meta);
        int firsts = AddHeadings(table, page, site);
        AddRest(table, head.Title, site);
        TitleYears.Join(table);
        TitleFeatures.Compare(table, page, site, firsts);
        // The name of the site stands largest on many pages; it is no headline where there is any other.
        bool other = table.Entries.Exists(e => !site.IsOwnKey(e.Key) && (e.Row[10] > 0 || TitleFeatures.IsTold(e)));
        if (other)
            table.Entries.RemoveAll(e => site.IsOwnKey(e.Key));
        return table.ToCandidates();
    }

    private static void AddTold(CandidateTable<string> table, string? told, SiteNames site, int source, CandidateOrigins origin)
    {
        if (told is not { Length: > 1 and <= MaxLength })
            return;
        string title = site.WithoutSite(told);
        Add(table, title, source, 2, 20 + source, origin)?.Raise(TitleFeatures.CutColumn, title.Length < told.Length ? 1 : 0);
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

    // "Orrin Gazette The headline": the site's name without a mark between.
    private static void AddRest(CandidateTable<string> table, string? title, SiteNames site)
    {
        if (title is not { Length: <= MaxLength })
            return;
        int blank = title.IndexOf(' ', StringComparison.Ordinal);
        for (int words = 0; blank > 0 && words < 4; words++)
        {
            if (site.IsOwn(title[..blank]))
                Add(table, title[(blank + 1)..].TrimStart(' ', '-', ':', '|'), 4, 1, 34, CandidateOrigins.Meta);
            blank = title.IndexOf(' ', blank + 1);
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
        string bare = title.Trim().TrimEnd(Trailing);
        string key = PageEvidence.Letters(bare);
        if (key.Length == 0)
            return null;
        CandidateTable<string>.Entry entry = table.Add(key, bare, preference, origin);
        entry.Raise(source, strength);
        return entry;
    }

    private static int AddHeadings(CandidateTable<string> table, PageEvidence page, SiteNames site)
    {
        // Menus are full of "titles": each kind of heading has a share of its own, so that they do not push the headline out.
        Span<int> seen = stackalloc int[TitleFeatures.Sources];
        int own = 0;
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
                || page.Tree.TextOf(node) is not { Length: > 1 and <= MaxLength } whole
            )
                continue;
            string text = site.WithoutSite(whole);
            if (ToldPart(table, page.Tree, node, text) is { } part)
                text = part;
            seen[source]++;
            // Capitals throughout are a matter of type; another form of the same words is better.
            int preference = text.Any(char.IsLower) ? 10 : 50;
            // The site's name in a top heading is not the first headline.
            bool isOwn = tag == HtmlTag.H1 && (site.IsOwn(text) || site.IsRubric(text) || TitleFeatures.LeadsHome(page.Tree, node));
            own += isOwn ? 1 : 0;
            int number = tag == HtmlTag.H1 && !isOwn ? seen[source] - own : 0;
            if (Add(table, text, source, 1f / seen[source], preference + source, CandidateOrigins.Visible) is { } entry)
                TitleFeatures.Place(entry, page, node, number, marked);
            if (tag == HtmlTag.H1 && !isOwn)
                AddParts(table, page, node, number);
        }

        return seen[5];
    }

    // A heading may hold the headline and, in an element of its own, a rubric before it or a motto behind it: the told title is the one part of it.
    private static string? ToldPart(CandidateTable<string> table, HtmlTree tree, int heading, string text)
    {
        string whole = PageEvidence.Letters(text);
        List<string>? parts = null;
        foreach (CandidateTable<string>.Entry told in table.Entries)
        {
            bool starts = whole.StartsWith(told.Key, StringComparison.Ordinal);
            bool holds = whole.Length > told.Key.Length && (starts || whole.EndsWith(told.Key, StringComparison.Ordinal));
            if (!holds || !TitleFeatures.IsTold(told))
                continue;
            parts ??= Parts(tree, heading);
            for (int cut = 1; cut < parts.Count; cut++)
            {
                if (string.Concat(starts ? parts.Take(cut) : parts.Skip(cut)) == told.Key)
                    return told.Value;
            }
        }

        return null;
    }

    private static List<string> Parts(HtmlTree tree, int heading)
    {
        List<string> parts = [];
        for (int node = heading + 1; node < tree[heading].SubtreeEnd && parts.Count < MaxParts; node++)
        {
            if (tree.TagOf(node) == HtmlTag.Text && PageEvidence.Letters(tree.RawText(node)) is { Length: > 0 } letters)
                parts.Add(letters);
        }

        return parts;
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
            if (
                part.Length > 3
                && Add(table, part.ToString(), TitleFeatures.PartSource, 1f / number, 15, CandidateOrigins.Visible) is { } entry
            )
                TitleFeatures.Place(entry, page, node, 0, marked: false);
        }
    }
}
