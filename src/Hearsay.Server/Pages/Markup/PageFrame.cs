using System.Collections.Immutable;
using Hearsay.Server.Hosting;

namespace Hearsay.Server.Pages.Markup;

/// <summary>What a page holds beside its frame.</summary>
/// <param name="Title">The heading, and the tab's title.</param>
/// <param name="Section">The address of the section of the main navigation that it belongs to.</param>
/// <param name="Main">What it shows.</param>
internal sealed record Page(string Title, string Section, Html Main)
{
    /// <summary>Gets the way from the first page: name and address of each page above this one.</summary>
    public ImmutableArray<(string Name, string Address)> Trail { get; init; } = [];

    /// <summary>Gets the small words over the heading: what kind of page this is.</summary>
    public string Kicker { get; init; } = "";

    /// <summary>Gets after how many seconds a browser without scripts asks again; null for never.</summary>
    public string? RefreshSeconds { get; init; }

    /// <summary>Gets whether the heading is a quotation, letters of an article.</summary>
    public bool IsQuotation { get; init; }
}

/// <summary>The frame of every page: head, navigation, search, the way up, footer.</summary>
internal static class PageFrame
{
    private static readonly ImmutableArray<(string Name, string Address)> Sections =
    [
        ("Stories", PageLink.Stories),
        ("Actors", PageLink.Actors),
        ("Watch-lists", PageLink.WatchLists),
        ("Alerts", PageLink.Alerts),
        ("Feeds", PageLink.Feeds),
        ("Decisions", PageLink.Decisions),
        ("Add", PageLink.Add),
    ];

    public static string Render(Page page, EmbeddedAssets assets, string search = "") =>
        Html.Of(
                $"""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                {Refresh(page)}
                <title>{Shorten(page.Title)} · Hearsay</title>
                <link rel="stylesheet" href="{assets.AddressOf("site.css")}">
                <link rel="icon" type="image/svg+xml" href="{assets.AddressOf("icon.svg")}">
                <script src="{assets.AddressOf("site.js")}" defer></script>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the content</a>
                <header class="masthead">
                <a class="name" href="/">Hearsay</a>
                <nav aria-label="Sections"><ul>{Sections.Select(section => Entry(section, page.Section))}</ul></nav>
                <form role="search" action="{PageLink.Search}" method="get">
                <label class="unseen" for="q">Search statements and claims</label>
                <input id="q" name="q" type="search" value="{search}" placeholder="Search, or paste a claim" autocomplete="off">
                <button>Search</button>
                </form>
                </header>
                {Trail(page)}
                <main id="main" tabindex="-1">
                {Heading(page)}
                {page.Main}
                </main>
                <footer class="colophon"><p>Every line here points at the letters of an article that prove it. Nothing is generated or paraphrased; what the reporting leaves open stays open.</p></footer>
                </body>
                </html>

                """
            )
            .ToString();

    private static Html Refresh(Page page) =>
        page.RefreshSeconds is { } seconds
            ? Html.Of($"""<noscript><meta http-equiv="refresh" content="{seconds}"></noscript>""")
            : Html.Empty;

    private static Html Entry((string Name, string Address) section, string current) =>
        section.Address == current
            ? Html.Of($"""<li><a href="{section.Address}" aria-current="page">{section.Name}</a></li>""")
            : Html.Of($"""<li><a href="{section.Address}">{section.Name}</a></li>""");

    private static Html Trail(Page page) =>
        page.Trail.IsEmpty
            ? Html.Empty
            : Html.Of(
                $"""
                <nav class="trail" aria-label="Breadcrumb"><ol>{page.Trail.Select(step =>
                    Html.Of($"""<li><a href="{step.Address}">{Shorten(step.Name)}</a></li>""")
                )}<li aria-current="page">{Shorten(page.Title)}</li></ol></nav>
                """
            );

    private static Html Heading(Page page)
    {
        Html kicker = page.Kicker.Length == 0 ? Html.Empty : Html.Of($"""<p class="kicker">{page.Kicker}</p>""");
        return page.IsQuotation
            ? Html.Of($"""{kicker}<h1 class="quoted">{page.Title}</h1>""")
            : Html.Of($"""{kicker}<h1>{page.Title}</h1>""");
    }

    /// <summary>A title that fits a line of the trail.</summary>
    public static string Shorten(string title, int longest = 60)
    {
        if (title.Length <= longest)
            return title;
        int cut = title.LastIndexOf(' ', longest - 1);
        if (cut < longest / 2)
            cut = char.IsLowSurrogate(title[longest - 1]) ? longest - 2 : longest - 1;
        return title[..cut].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
