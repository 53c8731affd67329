using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Ledger;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Articles;
using Hearsay.Server.Pages.Claims;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Pages.Routes;

/// <summary>Stories, claims, articles and rows.</summary>
internal static class ReadingRoutes
{
    private const int LatestChanges = 400;

    public static void Map(IEndpointRouteBuilder routes, RoomServices room)
    {
        routes.MapGet("/", (HttpContext context) => StoriesAsync(context, room));
        routes.MapGet("/stories/{id}", (HttpContext context) => StoryAsync(context, room));
        routes.MapGet("/claims/{id}", (HttpContext context) => ClaimAsync(context, room));
        routes.MapGet("/articles/{id}", (HttpContext context) => ArticleAsync(context, room));
        routes.MapGet("/rows/{id}", (HttpContext context) => RowAsync(context, room));
    }

    private static Task StoriesAsync(HttpContext context, RoomServices room)
    {
        string? after = PageAnswer.After(context);
        LedgerStore store = room.Ledger.Store;
        Page<StorySummary> stories = store.Stories(new StoryFilter(), after, PageAnswer.ItemsAPage);
        Html notice = after is null ? FeedNotice.Of(store.Feeds()) : Html.Empty;
        if (after is not null || stories.Items.IsEmpty)
            return PageAnswer.ShowAsync(context, room, StoriesPage.Render([], isToday: true, stories, after, notice));
        ImmutableArray<LedgerChange> latest = store.ChangesSince(
            Math.Max(0, stories.Items.Max(story => story.ChangedBy) - LatestChanges),
            LatestChanges * 2
        );
        DateTimeOffset yesterday = room.Time.GetUtcNow() - TimeSpan.FromDays(1);
        LedgerChange[] today = [.. latest.Where(change => change.At >= yesterday)];
        Dictionary<string, StorySummary> listed = stories.Items.ToDictionary(story => story.Id);
        ImmutableArray<MovedStory> moved = MovedStory.Of(today.Length > 0 ? today : latest, Now);
        return PageAnswer.ShowAsync(context, room, StoriesPage.Render(moved, today.Length > 0, stories, after, notice));

        (string Id, string Title)? Now(string id) =>
            (listed.GetValueOrDefault(id) ?? store.FindStory(id)?.Summary) is { } summary ? (summary.Id, summary.Title) : null;
    }

    private static Task StoryAsync(HttpContext context, RoomServices room)
    {
        if (PageAnswer.Id(context) is not { } id || room.Ledger.Store.FindStory(id) is not { } story)
            return PageAnswer.NotFoundAsync(context, "story");
        if (story.Summary.Id != id)
            return PageAnswer.SeeOther(context, PageLink.Story(story.Summary.Id));
        BriefIndex index = new(story.Brief);
        StoryScope scope = StoryScope.All(index)[0];
        return PageAnswer.ShowAsync(context, room, StoryPage.Render(index, scope, id, PageAnswer.After(context)));
    }

    private static Task ClaimAsync(HttpContext context, RoomServices room)
    {
        if (PageAnswer.Id(context) is not { } id || room.Ledger.Store.FindClaim(id) is not { } stored)
            return PageAnswer.NotFoundAsync(context, "claim");
        BriefIndex index = new(BriefOf(stored));
        Story story = new(stored.Story.Id, stored.Story.Title, [], [], []);
        DecisionForms forms = PageAnswer.FormsFor(context, room);
        return PageAnswer.ShowAsync(
            context,
            room,
            ClaimPage.Render(index, stored.Claim, story, forms.ForClaim(stored.Claim, stored.Decisions))
        );
    }

    private static Brief BriefOf(StoredClaim stored) =>
        new()
        {
            Articles = stored.Articles,
            Actors = stored.Actors,
            Statements = stored.Statements,
            Events = stored.Events,
            Claims = [stored.Claim],
            Conflicts = stored.Conflicts,
            Commitments = stored.Commitments,
        };

    private static Task ArticleAsync(HttpContext context, RoomServices room)
    {
        LedgerStore store = room.Ledger.Store;
        if (PageAnswer.Id(context) is not { } id || store.FindArticle(ArticleId.From(id)) is not { } stored)
            return PageAnswer.NotFoundAsync(context, "article");
        ArticleId article = stored.Summary.Id;
        StoredStory? story = stored.Summary.Story is { } home ? store.FindStory(home) : null;
        Brief brief = story?.Brief ?? new Brief();
        if (!brief.Articles.Any(row => row.Article.Id == article))
            brief = BriefOf(stored);
        BriefIndex index = new(brief);
        BriefArticle row = index.ArticleOf(article);
        TextSpan? marked = ArticlePage.ReadMark(context.Request.Query["mark"], row.Article.Text);
        ImmutableArray<ArticleSummary> versions = store.Versions(article);
        Story? shown = story is null ? null : new Story(story.Summary.Id, story.Summary.Title, [], [], []);
        return PageAnswer.ShowAsync(
            context,
            room,
            ArticlePage.Render(index, row, shown, versions, marked, PageAnswer.FormsFor(context, room))
        );
    }

    private static Brief BriefOf(StoredArticle stored) =>
        new()
        {
            Articles = [new BriefArticle(stored.Annotation.Article, null, [])],
            Actors = stored.Annotation.Actors,
            Statements = stored.Annotation.Statements,
            Events = stored.Annotation.Events,
        };

    private static Task RowAsync(HttpContext context, RoomServices room) =>
        PageAnswer.Id(context) is { } id && room.Ledger.Store.FindRow(RowId.From(id)) is LedgerRow row
            ? PageAnswer.SeeOther(context, PageLink.Row(row.Article.Id, row.Id))
            : PageAnswer.NotFoundAsync(context, "row");
}
