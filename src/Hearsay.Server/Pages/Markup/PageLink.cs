using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;

namespace Hearsay.Server.Pages.Markup;

/// <summary>The addresses of pages, each id safely inside its own segment.</summary>
internal static class PageLink
{
    public const string Stories = "/";
    public const string Search = "/search";
    public const string WatchLists = "/watch";
    public const string Feeds = "/feeds";
    public const string Add = "/add";
    public const string Actors = "/actors";
    public const string Decisions = "/decisions";
    public const string Alerts = "/alerts";

    public static string Story(string id) => "/stories/" + Segment(id);

    public static string Claim(string id) => "/claims/" + Segment(id);

    public static string Actor(ActorId id) => "/actors/" + Segment(id.Value);

    public static string Dyad(ActorId first, ActorId second) => "/dyads/" + Segment(first.Value) + "/" + Segment(second.Value);

    public static string Article(ArticleId id) => "/articles/" + Segment(id.Value);

    /// <summary>A row in the text of its article.</summary>
    public static string Row(ArticleId article, RowId row) => Article(article) + "#" + Anchor(row);

    /// <summary>A row whose article is not at hand: it leads on to the place.</summary>
    public static string RowById(string id) => "/rows/" + Segment(id);

    /// <summary>The article with a span marked, in UTF-16 units.</summary>
    public static string Evidence(Evidence evidence) =>
        string.Create(CultureInfo.InvariantCulture, $"{Article(evidence.Article)}?mark={evidence.Span.Start}-{evidence.Span.End}#marked");

    /// <summary>The name of an element on a page: no id can break out of it or meet another.</summary>
    public static string Anchor(RowId row) => "row-" + Segment(row.Value);

    /// <summary>An address outside, when it is one that a reader may be sent to; else null.</summary>
    public static string? Outside(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    /// <summary>The id that a segment of an address stands for: the inverse of what the links here do.</summary>
    public static string IdOf(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return segment
            .Replace("~2", ".", StringComparison.Ordinal)
            .Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal);
    }

    // Servers and browsers take slashes and leading dots for folders even when they are percent-encoded; so these are written as JSON Pointer (RFC 6901) does.
    private static string Segment(string id)
    {
        string plain = id.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return Uri.EscapeDataString(plain.StartsWith('.') ? "~2" + plain[1..] : plain);
    }
}
