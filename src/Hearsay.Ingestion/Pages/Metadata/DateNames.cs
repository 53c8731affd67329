using System.Collections.Immutable;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>The names under which meta elements give the time of publication and of the last change.</summary>
internal static class DateNames
{
    public static readonly ImmutableArray<string> Published =
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
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dcterms.date",
        "DC.date",
        "DC.Date.created",
        "cXenseParse:recs:publishtime",
        "article_date_original",
        "OriginalPublicationDate",
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
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
        "article-publish-date",
        "cse_pubdate",
        "pubDate",
        "iso-8601-publish-date",
    ];

    /// <summary>Names that do not say which time is meant.</summary>
    public static readonly ImmutableArray<string> Unsaid =
    [
        "date",
        "dat",
        "dc.date.x-metadatalastmodified",
        "timestamp",
        "time",
        "DateTime",
    ];

    public static readonly ImmutableArray<string> Modified =
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
        "revision_date",
    ];
}
