using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata.Titles;

/// <summary>Gathers what may be the headline: what machines are told, whole and without what stands at its ends, and what stands large on the page.</summary>
internal static class TitleCandidates
{
    private const int MaxLength = 300;
    private const int MaxHeadings = 8;

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
        AddTold(table, head.Meta("og:title"), 0, CandidateOrigins.Meta);
        AddTold(table, head.Meta("twitter:title"), 1, CandidateOrigins.Meta);
        AddTold(table, page.Head.Data.Headline, 2, CandidateOrigins.LinkedData);
        AddTold(table, page.Head.Data.OtherHeadline, 3, CandidateOrigins.LinkedData);
        foreach (string name in OtherNames)
            AddTold(table, head.Meta(name), 3, CandidateOrigins.Meta);
        AddTold(table, head.Title, 4, CandidateOrigins.Meta);
        int firsts = AddHeadings(table, page);
        TitleFeatures.Compare(table, page, firsts);
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
        Span<int> seen = stackalloc int[TitleFeatures.Sources];
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
                TitleFeatures.Place(entry, page, node, number, marked);
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
            if (
                part.Length > 3
                && Add(table, part.ToString(), TitleFeatures.PartSource, 1f / number, 15, CandidateOrigins.Visible) is { } entry
            )
                TitleFeatures.Place(entry, page, node, 0, marked: false);
        }
    }
}
