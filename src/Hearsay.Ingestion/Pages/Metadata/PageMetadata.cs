using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Pages.Metadata.Authors;
using Hearsay.Ingestion.Pages.Metadata.Dates;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>What a page says about itself: of each thing all candidates, the best first, with where they stand.</summary>
internal sealed record PageMetadata
{
    /// <summary>How likely a candidate must be to be believed at all.</summary>
    public const float MinTitle = 0;
    public const float MinDate = 0.1f;
    public const float MinAuthor = 0.12f;

    // What is kept for readers of the article beside the chosen value.
    private const int MaxKept = 5;
    private const float MinKept = 0.02f;

    public string? Outlet { get; private init; }

    public string? Url { get; private init; }

    public string? Language { get; private init; }

    public string? Section { get; private init; }

    /// <summary>Gets the agency that the page credits under its headline or among its authors.</summary>
    public string? WireCredit { get; private init; }

    public PublicationTime? Updated { get; private init; }

    public IReadOnlyList<Candidate<string>> TitleCandidates { get; private init; } = [];

    public IReadOnlyList<Candidate<PublicationTime>> PublishedCandidates { get; private init; } = [];

    /// <summary>Gets the candidates for the whole list of authors.</summary>
    public IReadOnlyList<Candidate<ImmutableArray<string>>> AuthorCandidates { get; private init; } = [];

    public string? Title => TitleCandidates.Count > 0 ? TitleCandidates[0].Value : null;

    public PublicationTime? Published => PublishedCandidates.Count > 0 ? PublishedCandidates[0].Value : null;

    public ImmutableArray<string> Authors => AuthorCandidates.Count > 0 ? AuthorCandidates[0].Value : [];

    public static PageMetadata Of(PageEvidence page, MetadataRanker ranker)
    {
        PageHead head = page.Head;
        List<Candidate<PublicationTime>> published = MetadataRanker.Rank(DateCandidates.Of(page), ranker.Dates, MinDate);
        List<Candidate<ImmutableArray<string>>> authors = MetadataRanker.Rank(
            Metadata.Authors.AuthorCandidates.Of(page),
            ranker.Authors,
            MinAuthor
        );
        string? agency = authors.Count == 0 ? null : authors[0].Value.Select(a => Agencies.Name(a)).FirstOrDefault(a => a is not null);
        PublicationTime? updated = DateCandidates.Modified(head);
        return new PageMetadata
        {
            Outlet = head.Outlet ?? OutletFinder.Site(head.Url),
            Url = head.Url,
            Language = head.Tags.Language ?? head.Data.Language,
            Section = SectionName.Of(head.Outlet, head.Tags.Meta("article:section"), head.Data.Section),
            TitleCandidates = MetadataRanker.Rank(Titles.TitleCandidates.Of(page), ranker.Titles, MinTitle),
            PublishedCandidates = published,
            AuthorCandidates = [.. authors.Select(a => a with { Value = AuthorWords.Recased(AuthorWords.People(a.Value)) })],
            WireCredit = agency ?? WireCredits.Find(page.View),
            Updated = published.Count > 0 && updated is not null && updated.Day < published[0].Value.Day ? null : updated,
        };
    }

    /// <summary>The likeliest candidates, with where each stands.</summary>
    public MetadataCandidates Candidates() =>
        new()
        {
            Titles = Likeliest(TitleCandidates),
            Published = Likeliest(PublishedCandidates),
            Authors = Likeliest(AuthorCandidates),
        };

    private static ImmutableArray<MetadataCandidate<T>> Likeliest<T>(IReadOnlyList<Candidate<T>> ranked) =>
        [
            .. ranked
                .TakeWhile((candidate, i) => i == 0 || (i < MaxKept && candidate.Score >= MinKept))
                .Select(candidate => new MetadataCandidate<T>(candidate.Value, Places(candidate.Origins), candidate.Score)),
        ];

    private static ImmutableArray<CandidateOrigin> Places(CandidateOrigins origins)
    {
        ImmutableArray<CandidateOrigin>.Builder places = ImmutableArray.CreateBuilder<CandidateOrigin>();
        for (CandidateOrigin place = CandidateOrigin.LinkedData; place <= CandidateOrigin.Address; place++)
        {
            if (origins.HasFlag((CandidateOrigins)(1 << (int)place)))
                places.Add(place);
        }

        return places.ToImmutable();
    }
}
