using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>What a page says about itself.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; private init; }

    public string? Outlet { get; private init; }

    /// <summary>Gets the body as the linked data hold it: often shortened, or with the furniture left in.</summary>
    public string? ArticleBody { get; private init; }

    public string? Url { get; private init; }

    public string? Language { get; private init; }

    public string? Section { get; private init; }

    /// <summary>Gets the agency that the page credits under its headline or among its authors.</summary>
    public string? WireCredit { get; private init; }

    public ImmutableArray<string> Authors { get; private init; } = [];

    /// <summary>Gets the candidates for the time of publication, the best first.</summary>
    public IReadOnlyList<Candidate<PublicationTime>> PublishedCandidates { get; private init; } = [];

    public PublicationTime? Published => PublishedCandidates.Count > 0 ? PublishedCandidates[0].Value : null;

    public PublicationTime? Updated { get; private init; }

    public static PageMetadata Of(HtmlTree tree, string? address = null)
    {
        HeadTags head = HeadTags.Of(tree);
        LinkedData data = LinkedData.Of(head.LinkedData);
        string? url = Absolute(head.Canonical) ?? Absolute(head.Meta("og:url")) ?? address;
        string? outlet = OutletFinder.Find(head, data, url);
        return new PageMetadata
        {
            Title = TitleFinder.Find(tree, head, data, outlet),
            Outlet = outlet,
            ArticleBody = data.ArticleBody,
            Url = url,
            Language = head.Language ?? data.Language,
            Section = head.Meta("article:section") ?? data.Section,
            Authors = AuthorFinder.Find(tree, head, data, outlet),
            PublishedCandidates = DateFinder.Published(tree, head, data, url),
            Updated = DateFinder.Modified(head, data),
        };
    }

    /// <summary>The same with what the page shows to readers where it tells machines nothing.</summary>
    public PageMetadata WithVisible(PageView page)
    {
        string? agency = Authors.Select(a => Agencies.Name(a)).FirstOrDefault(a => a is not null);
        PageMetadata result = this with { WireCredit = agency ?? VisibleSigns.WireCredit(page) };
        if (Authors.IsEmpty)
            result = result with { Authors = VisibleSigns.Authors(page) };
        bool weak = PublishedCandidates.Count == 0 || PublishedCandidates[0].Origin is CandidateOrigin.Visible or CandidateOrigin.Address;
        if (weak && VisibleSigns.Published(page) is { } shown)
            result = result with
            {
                PublishedCandidates = [new Candidate<PublicationTime>(shown, CandidateOrigin.Visible), .. PublishedCandidates],
            };
        return result;
    }

    private static string? Absolute(string? url) =>
        url is not null
        && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            ? url
            : null;
}
