using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Hosting;
using Hearsay.Server.Pages.Claims;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Tests.Pages.Stories;

public sealed class StoryPageTests
{
    private static readonly EmbeddedAssets Assets = EmbeddedAssets.Load();

    [Fact]
    public async Task Render_SampleStories_TellStateOriginsConflictsCommitmentsAndWhatIsUnknown()
    {
        BriefIndex index = await SampleStories.IndexAsync();
        StoryScope story = StoryScope.All(index).First(scope => scope.Title.Contains("Crane", StringComparison.Ordinal));
        string html = PageFrame.Render(StoryPage.Render(index, story, "t-1"), Assets);
        string seen = SampleStories.Seen(html);
        foreach (
            string expected in new[]
            {
                "denied",
                "disputed",
                "3 articles, one origin",
                "conflict on number",
                "broken",
                "Who was at the controls is not known",
                "copied by Aldry Courier",
            }
        )
            Assert.Contains(expected, seen, StringComparison.Ordinal);
        Assert.InRange(html.Length, 1, 100 * 1024);
    }

    [Fact]
    public async Task Render_ManyClaims_ArePagedByKeyWithoutLossOrRepeat()
    {
        BriefIndex index = await SampleStories.IndexAsync();
        StoryScope story = StoryScope.All(index).MaxBy(scope => scope.Claims.Length)!;
        List<string> seen = [];
        string? after = null;
        do
        {
            string html = StoryPage.Render(index, story, "t-1", after).Main.ToString();
            string[] shown =
            [
                .. story.Claims.Select(claim => claim.Id).Where(id => html.Contains($"id=\"claim-{id}\"", StringComparison.Ordinal)),
            ];
            seen.AddRange(shown);
            after = html.Contains("rel=\"next\"", StringComparison.Ordinal) ? shown[^1] : null;
        } while (after is not null && seen.Count < 1000);
        Assert.Equal(story.Claims.Select(claim => claim.Id), seen);
    }

    [Fact]
    public async Task Render_EveryPage_HoldsNoInlineScriptStyleOrHandler()
    {
        BriefIndex index = await SampleStories.IndexAsync();
        IEnumerable<Page> pages = StoryScope
            .All(index)
            .Select(story => StoryPage.Render(index, story, "t-1"))
            .Concat(index.Brief.Claims.Select(claim => ClaimPage.Render(index, claim, null, Html.Empty)));
        foreach (Page page in pages)
        {
            string html = PageFrame.Render(page, Assets);
            Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<style", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" onclick", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Render_HostileNames_AreTextOnEveryPage()
    {
        const string hostile = "\"><img src=x onerror=alert(1)>";
        Article article = new(ArticleId.From("../" + hostile), hostile, [])
        {
            Outlet = hostile,
            Title = hostile,
            Url = "javascript:alert(1)",
        };
        Actor actor = new(ActorId.From(hostile), hostile, ActorKind.Person, [hostile], [], hostile);
        Claim claim = new(hostile, hostile, [], [article.Id])
        {
            Origins =
            [
                new ClaimOrigin(
                    actor.Id,
                    hostile,
                    [],
                    [new OriginStep(hostile, [new Evidence(article.Id, Core.Text.TextSpan.FromBounds(0, 3))])]
                ),
            ],
            Grade = new Grade('F', 6, hostile),
        };
        Brief brief = new()
        {
            Articles = [new BriefArticle(article, null, [])],
            Actors = [actor],
            Claims = [claim],
            Stories = [new Story(hostile, hostile, [article.Id], [claim.Id], [])],
        };
        BriefIndex index = new(brief);
        foreach (
            Page page in new[]
            {
                StoryPage.Render(index, StoryScope.All(index)[0], hostile),
                ClaimPage.Render(index, claim, brief.Stories[0], Html.Empty),
            }
        )
        {
            string html = PageFrame.Render(page, Assets, hostile);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;img", html, StringComparison.Ordinal);
        }
    }
}
