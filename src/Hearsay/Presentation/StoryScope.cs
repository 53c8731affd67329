using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;

namespace Hearsay.Presentation;

/// <summary>A story and the rows of the brief that belong to it. Articles outside every story form a last one without a title.</summary>
internal sealed record StoryScope(string Title, ImmutableArray<ArticleId> Articles, ImmutableArray<TimelineEntry> Timeline)
{
    private const string NoTitle = "Articles outside any story";

    /// <summary>Gets the story's claims, contested ones first, then by how many articles tell them; denials that stand with what they deny come last.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    public ImmutableArray<OpenQuestion> Unknowns { get; init; } = [];

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The number under which the report refers to a claim; 0 for a claim of another story.</summary>
    public int NumberOf(string claimId)
    {
        for (int i = 0; i < Claims.Length; i++)
        {
            if (Claims[i].Id == claimId)
                return i + 1;
        }

        return 0;
    }

    /// <summary>Every story, the one with most articles first.</summary>
    public static StoryScope[] All(BriefIndex index)
    {
        HashSet<ArticleId> placed = [];
        ImmutableArray<Correction> corrections = Correction.In(index);
        List<StoryScope> scopes = [];
        foreach (Story story in index.Brief.Stories.OrderByDescending(story => story.Articles.Length))
        {
            placed.UnionWith(story.Articles);
            scopes.Add(Fill(index, corrections, new StoryScope(story.Title, story.Articles, story.Timeline)));
        }

        ImmutableArray<ArticleId> others = [.. index.Brief.Articles.Select(row => row.Article.Id).Where(id => !placed.Contains(id))];
        if (!others.IsEmpty)
            scopes.Add(Fill(index, corrections, new StoryScope(scopes.Count == 0 ? "" : NoTitle, others, [])));
        return [.. scopes];
    }

    private static StoryScope Fill(BriefIndex index, ImmutableArray<Correction> corrections, StoryScope story)
    {
        HashSet<ArticleId> articles = [.. story.Articles];
        ImmutableArray<Claim> claims =
        [
            .. index
                .Brief.Claims.Where(claim => claim.Articles.Any(articles.Contains))
                .OrderBy(index.IsShownAsDenial)
                .ThenByDescending(Weight)
                .ThenByDescending(index.TellingsOf)
                .ThenByDescending(claim => claim.Members.Length)
                .ThenBy(claim => claim.Id, StringComparer.Ordinal),
        ];
        HashSet<string> ids = [.. claims.Select(claim => claim.Id)];
        return story with
        {
            Claims = claims,
            Conflicts = [.. index.Brief.Conflicts.Where(conflict => ids.Contains(conflict.First) || ids.Contains(conflict.Second))],
            Commitments = [.. index.Brief.Commitments.Where(commitment => articles.Contains(commitment.Article))],
            Corrections = [.. corrections.Where(note => articles.Contains(note.Evidence.Article))],
            Unknowns = [.. index.Brief.Unknowns.Where(unknown => unknown.Spans.Any(span => articles.Contains(span.Article)))],
        };
    }

    private static int Weight(Claim claim) =>
        claim.State switch
        {
            ClaimState.Withdrawn => 5,
            ClaimState.Denied => 4,
            ClaimState.Disputed => 3,
            ClaimState.Confirmed => 2,
            ClaimState.Corroborated => 1,
            _ => 0,
        };
}
