using System.Collections.Immutable;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Stories;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Stories;

/// <summary>The first page: what moved, evidence changes first, then all stories, the latest change first.</summary>
internal static class StoriesPage
{
    private const int ChangesAStory = 5;

    /// <summary>The page.</summary>
    /// <param name="moved">The stories whose evidence changed last.</param>
    /// <param name="isToday">Whether they are of the last day; else the last that there were.</param>
    /// <param name="notice">What stands before all.</param>
    public static Page Render(ImmutableArray<MovedStory> moved, bool isToday, Page<StorySummary> stories, string? after, Html notice)
    {
        if (stories.Items.IsEmpty && after is null)
            return new Page("Stories", PageLink.Stories, Html.Of($"{notice}{Nothing()}"));
        Html news = after is null ? Moved(moved, isToday) : Html.Empty;
        Html all = StoryPage.Section(
            "all",
            "All stories",
            "the latest change first",
            Html.Of($"""<ul class="stories">{stories.Items.Select(Item)}</ul>{Pager.Of(PageLink.Stories, after, stories.Next)}""")
        );
        return new Page(isToday ? "What moved today" : "What moved last", PageLink.Stories, Html.Of($"{notice}{news}{all}"));
    }

    private static Html Nothing() =>
        Html.Of(
            $"""
            <p class="standfirst">Nothing has been read yet.</p>
            <p>Add two articles about one matter, and this page shows what they claim, what rests on a single origin and what conflicts.</p>
            <p><a class="button" href="{PageLink.Add}">Add articles</a></p>
            """
        );

    private static Html Moved(ImmutableArray<MovedStory> moved, bool isToday)
    {
        if (moved.IsEmpty)
            return StoryPage.Empty(isToday ? "No evidence changed today." : "No evidence has changed since it was first read.");
        return Html.Of(
            $"""
            <p class="standfirst">Where the evidence changed: denials, further origins, promises tested, silent edits.</p>
            <ul class="moved">{moved.Select(Story)}</ul>
            """
        );
    }

    private static Html Story(MovedStory story)
    {
        Html more = BoundedList.Rest(story.Changes.Length - ChangesAStory, "change");
        return Html.Of(
            $"""
            <li><h2><a href="{PageLink.Story(story.Id)}">{(story.Title.Length > 0 ? story.Title : "Untitled story")}</a></h2>
            <ul>{story.Changes.Take(ChangesAStory).Select(Change)}</ul>{more}</li>

            """
        );
    }

    private static Html Change(LedgerChange change)
    {
        string address =
            change.Claim is { } claim ? PageLink.Claim(claim)
            : change.Commitment is { } commitment ? PageLink.Story(change.Story) + "#commitment-" + commitment
            : change.Article is { Length: > 0 } article ? PageLink.Article(Core.Articles.ArticleId.From(article))
            : PageLink.Story(change.Story);
        Html detail =
            change.Detail is null || change.Kind == ChangeKind.CommitmentTested
                ? Html.Empty
                : Html.Of($""" <span class="faint">{change.Detail}</span>""");
        return Html.Of(
            $"""<li><span>{ChangeWords.Of(change)}</span><span><a class="text" href="{address}">{PageFrame.Shorten(change.Text.Length > 0 ? change.Text : "see the story", 140)}</a>{detail}</span></li>"""
        );
    }

    /// <summary>A story in a list.</summary>
    public static Html Item(StorySummary story)
    {
        List<Html> facts = [Html.Text(Wording.Count(story.Articles, "article")), Html.Text(Wording.Count(story.Claims, "claim"))];
        if (story.Denied > 0)
            facts.Add(Html.Of($"""<span class="tag tag-alarm">{story.Denied} denied by somebody</span>"""));
        if (story.Conflicts > 0)
            facts.Add(Html.Of($"""<span class="tag tag-caution">{Wording.Count(story.Conflicts, "conflict")}</span>"""));
        if (story.Commitments > 0)
            facts.Add(Html.Text(Wording.Count(story.Commitments, "commitment")));
        string days = (story.FirstDay, story.LastDay) switch
        {
            ({ } first, { } last) when first != last => Days.Iso(first) + " – " + Days.Iso(last),
            ({ } first, _) => Days.Iso(first),
            _ => "undated",
        };
        return Html.Of(
            $"""<li><h3><a href="{PageLink.Story(story.Id)}">{(story.Title.Length > 0 ? story.Title : "Untitled story")}</a></h3><p class="facts"><span class="date">{days}</span> {Html.Join(facts, Html.Of($"""<span class="faint">·</span>"""))}</p></li>"""
        );
    }
}
