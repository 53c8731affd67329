using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Presentation;
using Hearsay.Server.Intake;
using Hearsay.Server.Jobs;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Adding;

/// <summary>How far an addition is, and what became of each item. With a script it moves by itself; without one the page asks again after two seconds.</summary>
internal static class JobPage
{
    public const string Refresh = "2";

    private const int MostStories = 20;

    public static string AddressOf(Job job) => PageLink.Add + "/jobs/" + Uri.EscapeDataString(job.Id);

    /// <summary>The page.</summary>
    /// <param name="storyNow">The id that a story has now: stories are joined while more is read. Null for one that is no more.</param>
    public static Page Render(Job job, Func<string, string?> storyNow)
    {
        JobProgress progress = job.Progress;
        Html bar =
            progress.Total is { } total && total > 0
                ? Html.Of($"""<progress value="{progress.Done}" max="{total}" aria-label="Progress"></progress>""")
            : progress.IsOver ? Html.Empty
            : Html.Of($"""<progress aria-label="Progress"></progress>""");
        Html problem = progress.Problem is { } fault ? Html.Of($"""<div class="warning"><p>{fault}</p></div>""") : Html.Empty;
        // Only where no script moves the page: a reload would take the reader's place from under the finger.
        Html again = progress.IsOver ? Html.Empty : Html.Of($"""<noscript><p><a href="{AddressOf(job)}">Look again</a></p></noscript>""");
        Html stories = Stories(progress, storyNow);
        return new Page(
            job.Title,
            PageLink.Add,
            Html.Of(
                $"""
                <div data-job="/api/v1/jobs/{job.Id}/events" data-over="{(progress.IsOver ? "yes" : "no")}">
                <p class="standfirst" role="status" aria-live="polite" data-state>{Words(progress)}</p>
                {bar}{problem}{again}
                <ul class="log" data-items>{progress.Items.Select(Item)}</ul>
                {stories}
                </div>
                """
            )
        )
        {
            Kicker = "Adding",
            Trail = [("Add", PageLink.Add)],
            RefreshSeconds = progress.IsOver ? null : Refresh,
        };
    }

    public static string Words(JobProgress progress)
    {
        string done = progress.Total is { } total ? $"{progress.Done} of {total} read" : Wording.Count(progress.Done, "article") + " read";
        return progress.State switch
        {
            JobState.Queued => "Waiting for its turn.",
            JobState.Running => done + " so far.",
            JobState.Done => string.Create(CultureInfo.InvariantCulture, $"Done: {Wording.Count(progress.Done, "article")} read."),
            JobState.Cancelled => "Stopped; what was added stays.",
            _ => "It failed.",
        };
    }

    private static Html Item(AddedItem item)
    {
        Html badge = item.Status switch
        {
            "new" => StateBadge.Tag("good", Glyphs.Check, "new"),
            "new-version" => StateBadge.Tag("caution", Glyphs.Pencil, "new version"),
            "known" => StateBadge.Tag("plain", Glyphs.Ring, "known already"),
            _ => StateBadge.Tag("alarm", Glyphs.Cross, "failed"),
        };
        Html name = item.Article is { Length: > 0 } id
            ? Html.Of($"""<a href="{PageLink.Article(ArticleId.From(id))}">{item.Item}</a>""")
            : Html.Text(item.Item);
        Html story = item.Story is null
            ? Html.Empty
            : Html.Of($""" <a href="{PageLink.Story(item.Story)}" aria-label="The story of {item.Item}">its story</a>""");
        Html message = item.Message is null ? Html.Empty : Html.Of($""" <span class="faint">{item.Message}</span>""");
        return Html.Of($"<li>{badge} {name}{story}{message}</li>");
    }

    private static Html Stories(JobProgress progress, Func<string, string?> storyNow)
    {
        if (!progress.IsOver)
            return Html.Empty;
        string[] stories =
        [
            .. progress
                .Items.Select(item => item.Story)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostStories)
                .Select(storyNow)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        return stories.Length switch
        {
            0 => Html.Empty,
            1 => Html.Of($"""<p class="pager"><a class="button" href="{PageLink.Story(stories[0])}">Read the story</a></p>"""),
            _ => Html.Of($"""<p class="pager"><a class="button" href="{PageLink.Stories}">See what moved</a></p>"""),
        };
    }
}
