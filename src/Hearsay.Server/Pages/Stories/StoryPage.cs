using System.Collections.Immutable;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Stories;

/// <summary>One story: when what happened, what is claimed and how it stands, what conflicts, what was promised, what is not known.</summary>
internal static class StoryPage
{
    private const int MostUnknowns = 12;
    private const int ClaimsAPage = 12;
    private const int Speakers = 12;
    private const int SayingsEach = 3;

    /// <summary>The page.</summary>
    /// <param name="after">Id of the last claim of the page before; null for the first page.</param>
    public static Page Render(BriefIndex index, StoryScope story, string id, string? after = null)
    {
        ImmutableArray<Claim> claims = story.Claims;
        int start = after is null ? 0 : claims.TakeWhile(claim => claim.Id != after).Count() + 1;
        ImmutableArray<Claim> shown = [.. claims.Skip(start).Take(ClaimsAPage)];
        int rest = Math.Max(0, claims.Length - start - shown.Length);
        Html more =
            rest == 0
                ? Html.Empty
                : Html.Of(
                    $"""<p class="pager"><a rel="next" href="{PageLink.Story(id)}?after={shown[^1].Id}#claims">Next {Math.Min(rest, ClaimsAPage)} of {Wording.Count(rest, "more claim")}</a></p>"""
                );
        Html claimSection = Section(
            "claims",
            "Claims",
            "contested first, then the most told",
            claims.IsEmpty ? Empty("No claim was found in these articles.") : Html.Of($"{ClaimCard.List(index, shown)}{more}")
        );
        Html main =
            start > 0
                ? Html.Of(
                    $"""<p class="pager"><a rel="prev" href="{PageLink.Story(id)}">Back to the story's first page</a></p>{claimSection}"""
                )
                : Html.Of(
                    $"""
                    {StoryFacts.Of(index, story)}
                    {Contents(story)}
                    {StoryTimeline.Of(index, story)}
                    {claimSection}
                    {ConflictList.Of(index, story)}
                    {CommitmentList.Of(index, story.Commitments)}
                    {Unknowns(index, story)}
                    {Sayings(index, story)}
                    {StoryArticles.Of(index, story)}
                    """
                );
        string title = story.Title.Length > 0 ? story.Title : Wording.Count(story.Articles.Length, "article");
        return new Page(title, PageLink.Stories, main) { Kicker = "Story", Trail = [("Stories", PageLink.Stories)] };
    }

    /// <summary>A part of a page under its heading.</summary>
    public static Html Section(string id, string heading, string remark, Html content) =>
        Html.Of(
            $"""
            <section id="{id}" aria-labelledby="{id}-heading">
            <h2 id="{id}-heading">{heading}{(remark.Length == 0 ? Html.Empty : Html.Of($""" <small>{remark}</small>"""))}</h2>
            {content}
            </section>

            """
        );

    /// <summary>Says that there is nothing, and why.</summary>
    public static Html Empty(string words) => Html.Of($"""<p class="empty">{words}</p>""");

    private static Html Contents(StoryScope story)
    {
        List<(string Id, string Name)> parts = [("timeline", "By date"), ("claims", $"Claims {story.Claims.Length}")];
        if (!story.Conflicts.IsEmpty)
            parts.Add(("conflicts", $"Conflicts {story.Conflicts.Length}"));
        if (!story.Commitments.IsEmpty)
            parts.Add(("commitments", $"Commitments {story.Commitments.Length}"));
        if (!story.Unknowns.IsEmpty)
            parts.Add(("unknown", $"Not known {story.Unknowns.Length}"));
        parts.Add(("sayings", "Who said what"));
        parts.Add(("articles", $"Articles {story.Articles.Length}"));
        return Html.Of(
            $"""<nav class="contents" aria-label="On this page"><ul>{parts.Select(part => Html.Of($"""<li><a href="#{part.Id}">{part.Name}</a></li>"""))}</ul></nav>"""
        );
    }

    private static Html Unknowns(BriefIndex index, StoryScope story) =>
        story.Unknowns.IsEmpty
            ? Html.Empty
            : Section(
                "unknown",
                "Not known",
                "what the articles themselves leave open",
                BoundedList.Of(
                    story.Unknowns,
                    MostUnknowns,
                    unknown => Html.Of($"<li>{EvidenceQuote.Of(index, unknown.Spans.Take(1))}</li>"),
                    "unknown"
                )
            );

    private static Html Sayings(BriefIndex index, StoryScope story)
    {
        HashSet<Core.Articles.ArticleId> articles = [.. story.Articles];
        Speaker[] all = [.. Speaker.All(index, articles.Order().SelectMany(index.StatementsIn))];
        IEnumerable<Html> shown = all.Take(Speakers)
            .Select(speaker =>
                Html.Of(
                    $"""
                    <details class="speaker"><summary><span class="party">{speaker.Name}</span> <span class="faint">{SpeakerWords.About(
                        speaker
                    )} {Wording.Count(speaker.Sayings.Length, "statement")}</span></summary>
                    {(
                        speaker.Actor is { IsNamed: true } actor
                            ? Html.Of($"""<p><a href="{PageLink.Actor(actor.Id)}">All that is known of {actor.Name}</a></p>""")
                            : Html.Empty
                    )}
                    {BoundedList.Of(speaker.Sayings, SayingsEach, saying => SayingItem.Of(index, saying), "statement")}</details>
                    """
                )
            );
        return all.Length == 0
            ? Html.Empty
            : Section(
                "sayings",
                "Who said what",
                $"{Wording.Count(all.Length, "speaker")}, the most quoted first",
                Html.Join([.. shown, BoundedList.Rest(all.Length - Speakers, "speaker")])
            );
    }
}
