using System.Collections.Immutable;
using Hearsay.Server.Jobs;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Adding;

/// <summary>Where articles come in: files dropped or chosen, a text pasted, an address.</summary>
internal static class AddPage
{
    /// <summary>The page.</summary>
    /// <param name="jobs">Earlier additions of this process, the newest first.</param>
    /// <param name="problem">What was wrong with what was sent; null when nothing was.</param>
    public static Page Render(DecisionForms forms, ImmutableArray<Job> jobs, string? problem = null)
    {
        if (forms.Token is null)
            return new Page("Add articles", PageLink.Add, StoryPage.Empty("Your key lets you read, not add."));
        Html fault = problem is null ? Html.Empty : Html.Of($"""<div class="warning" role="alert"><p>{problem}</p></div>""");
        return new Page(
            "Add articles",
            PageLink.Add,
            Html.Of(
                $"""
                <p class="standfirst">Saved pages, plain texts, rows of JSON, crawl archives. They are read here, on this computer; nothing is sent anywhere.</p>
                {fault}
                <section aria-labelledby="files-heading"><h2 id="files-heading">Files</h2>
                <form method="post" action="{PageLink.Add}/files" enctype="multipart/form-data">{forms.Hidden()}
                <div class="drop" data-drop><label for="files">Drop files here, or choose them</label><input id="files" name="files" type="file" multiple required accept=".txt,.md,.html,.htm,.json,.jsonl,.xml,.rss,.atom,.warc,.gz"><p class="faint" data-chosen aria-live="polite"></p></div>
                <p class="pager"><button class="primary">Add the files</button></p></form></section>
                <section aria-labelledby="paste-heading"><h2 id="paste-heading">A page or text, pasted</h2>
                <form method="post" action="{PageLink.Add}/text">{forms.Hidden()}
                <div class="field"><label for="text">The text, or the page’s source</label><textarea id="text" name="text" required aria-describedby="text-hint"></textarea><p class="hint" id="text-hint">What begins with a tag is read as a page, everything else as plain text.</p></div>
                <div class="fields"><div class="field"><label for="outlet">Outlet</label><input id="outlet" name="outlet" maxlength="200"></div><div class="field"><label for="title">Headline</label><input id="title" name="title" maxlength="400"></div><div class="field"><label for="published">Published</label><input id="published" name="published" type="date"></div></div>
                <button class="primary">Add the text</button></form></section>
                <section aria-labelledby="address-heading"><h2 id="address-heading">An address</h2>
                <form method="post" action="{PageLink.Add}/address">{forms.Hidden()}<div class="row"><div class="field"><label for="address">Address of a page</label><input id="address" name="address" type="url" required maxlength="2000" placeholder="https://"></div><button>Fetch and add</button></div><p class="hint faint">Only public addresses are asked, and only where the site allows it.</p></form></section>
                {Earlier(jobs)}
                """
            )
        );
    }

    private static Html Earlier(ImmutableArray<Job> jobs) =>
        jobs.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "earlier",
                "Added lately",
                "",
                Html.Of(
                    $"""<ul class="log">{jobs.Take(10).Select(job => Html.Of($"<li><a href=\"{JobPage.AddressOf(job)}\">{job.Title}</a> <span class=\"faint\">{JobPage.Words(job.Progress)}</span></li>"))}</ul>"""
                )
            );
}
