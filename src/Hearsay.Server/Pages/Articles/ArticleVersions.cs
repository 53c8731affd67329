using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Ledger.Articles;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Articles;

/// <summary>The versions of an article, and what changed since the one before.</summary>
internal static class ArticleVersions
{
    public static Html Of(BriefIndex index, BriefArticle row, ImmutableArray<ArticleSummary> versions)
    {
        if (versions.Length < 2 && row.RevisionOf is null)
            return Html.Empty;
        Html list = Html.Of($"""<ol class="plain">{versions.Select(version => Item(row.Article.Id, version))}</ol>""");
        Html changes = row.RevisionOf is { } revision
            ? Html.Of($"""<ul class="plain versions">{revision.Changes.Select(change => Change(index, change))}</ul>""")
            : Html.Empty;
        return StoryPage.Section("versions", "Versions", "changed after it was out", Html.Of($"{list}{changes}"));
    }

    private static Html Item(ArticleId shown, ArticleSummary version)
    {
        Html seen = Html.Of($"""first seen <time datetime="{Moment.Of(version.FirstSeen)}">{Moment.Words(version.FirstSeen)}</time>""");
        return version.Id == shown
            ? Html.Of($"<li><b>Version {version.Version}</b>, shown here, {seen}</li>")
            : Html.Of($"""<li><a href="{PageLink.Article(version.Id)}">Version {version.Version}</a>, {seen}</li>""");
    }

    private static Html Change(BriefIndex index, TextChange change)
    {
        string before = change.Before is { } was && index.FindArticle(was.Article) is { } old ? old.Article.Slice(was.Span) : "";
        string after = change.After is { } now && index.FindArticle(now.Article) is { } current ? current.Article.Slice(now.Span) : "";
        (ImmutableArray<TextSpan> gone, ImmutableArray<TextSpan> come) = WordChanges.Between(before, after);
        Html claims = change.Claims.IsEmpty
            ? Html.Empty
            : Html.Of(
                $"""<p class="facts">bears on {Html.Join(change.Claims.Take(4).Select(claim => Html.Of($"<a href=\"{PageLink.Claim(claim)}\">{PageFrame.Shorten(index.ClaimOf(claim)?.Text ?? "a claim")}</a>")), Html.Of($", "))}</p>"""
            );
        return Html.Of(
            $"""<li class="conflict"><div class="sides"><div class="side"><h3>was</h3>{Side(before, gone, "was", "nothing: it is new")}</div><div class="side"><h3>is</h3>{Side(after, come, "is", "nothing: it was taken out")}</div></div>{claims}</li>"""
        );
    }

    private static Html Side(string letters, ImmutableArray<TextSpan> changed, string look, string none)
    {
        if (letters.Length == 0)
            return Html.Of($"""<p class="empty">{none}</p>""");
        IEnumerable<TextMark> marks = changed.Select(span => new TextMark(span, MarkRole.Change, 0));
        IEnumerable<Html> runs = MarkedRuns
            .Of(TextSpan.FromBounds(0, letters.Length), marks)
            .Select(run =>
                run.Marks.IsEmpty ? Html.Text(run.Span.TextIn(letters))
                : look == "was" ? Html.Of($"""<del class="was">{run.Span.TextIn(letters)}</del>""")
                : Html.Of($"""<ins class="is">{run.Span.TextIn(letters)}</ins>""")
            );
        return Html.Of($"""<figure class="evidence"><blockquote>{runs}</blockquote></figure>""");
    }
}
