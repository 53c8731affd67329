using Hearsay.Core.Articles;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>Finds when a page was published and changed, from what it tells machines down to what it shows.</summary>
internal static class DateFinder
{
    private const int MaxVisibleLength = 100;

    private static readonly string[] PublishedNames =
    [
        "article:published_time",
        "og:published_time",
        "og:article:published_time",
        "article:published",
        "rnews:datePublished",
        "datePublished",
        "article.published",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "published-date",
        "published_date",
        "published_time",
        "publication_date",
        "DC.date.issued",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dcterms.date",
        "DC.date",
        "DC.Date.created",
        "date",
        "dat",
        "cXenseParse:recs:publishtime",
        "article_date_original",
        "OriginalPublicationDate",
        "citation_publication_date",
        "citation_date",
        "gentime",
        "ptime",
        "pdate",
        "created",
        "date_published",
        "article:post_date",
        "bt:pubDate",
        "analyticsAttributes.articleDate",
        "shareaholic:article_published_time",
        "vr:published_time",
        "search.pubdate",
        "parsely-page-date",
        "blogger:published",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time",
        "og:updated_time",
        "og:modified_time",
        "article:modified",
        "dateModified",
        "lastmod",
        "last-modified",
        "DC.date.modified",
        "dcterms.modified",
        "article:updated_time",
        "updated_time",
        "shareaholic:article_modified_time",
    ];

    private static readonly string[] DateClasses =
    [
        "date",
        "time",
        "published",
        "publish",
        "pubdate",
        "timestamp",
        "posted",
        "dateline",
        "post-meta",
        "entry-meta",
        "byline",
        "meta",
    ];

    /// <summary>All candidates for the day of publication, the best first.</summary>
    public static List<Candidate<PublicationTime>> Published(HtmlTree tree, HeadTags head, LinkedData data, string? url)
    {
        List<Candidate<PublicationTime>> found = [];
        Add(found, DateFormats.Parse(data.Published), CandidateOrigin.LinkedData);
        foreach (string name in PublishedNames)
            Add(found, DateFormats.Parse(head.Meta(name)), CandidateOrigin.Meta);
        if (found.Count > 0)
            return found;
        AddMarkup(found, tree);
        if (found.Count == 0)
            AddVisible(found, tree);
        Add(found, InAddress(url), CandidateOrigin.Address);
        if (found.Count == 0)
            Add(found, DateFormats.Parse(data.Modified) ?? Modified(head, data), CandidateOrigin.Meta);
        return found;
    }

    public static PublicationTime? Modified(HeadTags head, LinkedData data)
    {
        if (DateFormats.Parse(data.Modified) is { } told)
            return told;
        foreach (string name in ModifiedNames)
        {
            if (DateFormats.Parse(head.Meta(name)) is { } time)
                return time;
        }

        return null;
    }

    private static void Add(List<Candidate<PublicationTime>> found, PublicationTime? time, CandidateOrigin origin)
    {
        if (time is not null)
            found.Add(new Candidate<PublicationTime>(time, origin));
    }

    // Elements for machines, those that say "published" before the others; what says "updated" does not count.
    private static void AddMarkup(List<Candidate<PublicationTime>> found, HtmlTree tree)
    {
        List<Candidate<PublicationTime>> others = [];
        for (int node = 1; node < tree.Count; node++)
        {
            HtmlTag tag = tree.TagOf(node);
            if (tag == HtmlTag.Text || tag == HtmlTag.Meta)
                continue;
            string? property = tag is HtmlTag.Time ? "" : tree.Attribute(node, "itemprop");
            if (property is null || (tag != HtmlTag.Time && !property.Contains("date", StringComparison.OrdinalIgnoreCase)))
                continue;
            string said = string.Join(' ', property, tree.Attribute(node, "itemprop"), tree.Attribute(node, "class"));
            if (said.Contains("modif", StringComparison.OrdinalIgnoreCase) || said.Contains("updated", StringComparison.OrdinalIgnoreCase))
                continue;
            PublicationTime? time =
                DateFormats.Parse(tree.Attribute(node, "datetime") ?? tree.Attribute(node, "content"))
                ?? DateFormats.Parse(tree.TextOf(node));
            bool published = said.Contains("publi", StringComparison.OrdinalIgnoreCase) || tree.TryGetRawAttribute(node, "pubdate", out _);
            Add(published ? found : others, time, CandidateOrigin.Markup);
            if (others.Count > 8)
                break;
        }

        found.AddRange(others);
    }

    private static void AddVisible(List<Candidate<PublicationTime>> found, HtmlTree tree)
    {
        for (int node = 1; node < tree.Count && found.Count < 3; node++)
        {
            HtmlTag tag = tree.TagOf(node);
            if (tag is HtmlTag.Text or HtmlTag.Script or HtmlTag.Style || !NamesDate(tree, node))
                continue;
            if (tree[node].SubtreeEnd - node > 30 || tree.TextOf(node) is not { Length: > 5 and <= MaxVisibleLength } text)
                continue;
            Add(found, DateWords.Find(text, out _), CandidateOrigin.Visible);
        }
    }

    private static bool NamesDate(HtmlTree tree, int node) =>
        (tree.TryGetRawAttribute(node, "class", out ReadOnlySpan<char> classes) && HoldsAny(classes))
        || (tree.TryGetRawAttribute(node, "id", out ReadOnlySpan<char> id) && HoldsAny(id));

    private static bool HoldsAny(ReadOnlySpan<char> names)
    {
        foreach (string name in DateClasses)
        {
            if (names.Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // …/2024/11/16/… or …-2024-11-16…; a month without a day says too little.
    private static PublicationTime? InAddress(string? url)
    {
        if (url is null)
            return null;
        for (int at = 0; at + 9 < url.Length; at++)
        {
            if (!char.IsAsciiDigit(url[at]) || (at > 0 && char.IsAsciiDigit(url[at - 1])))
                continue;
            ReadOnlySpan<char> rest = url.AsSpan(at);
            if (
                rest.Length < 10
                || rest[4] is not ('/' or '-' or '_')
                || rest[7] != rest[4]
                || (rest.Length > 10 && char.IsAsciiDigit(rest[10]))
            )
                continue;
            if (DateFormats.Parse(string.Concat(rest[..4], "-", rest.Slice(5, 2)) + "-" + rest.Slice(8, 2).ToString()) is { } day)
                return day;
        }

        return null;
    }
}
