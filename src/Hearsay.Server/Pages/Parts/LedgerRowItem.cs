using Hearsay.Core.Text;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Search;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>A statement or event of the ledger in a list: who, what act, the letters in their sentence, how its claim stands.</summary>
internal static class LedgerRowItem
{
    public static Html Of(LedgerRow row) =>
        Html.Of(
            $"""<li class="saying" id="{PageLink.Anchor(row.Id)}"><p class="facts"><b class="date">{Day(row)}</b> {Head(row)} {Claim(row)}</p>{Quote(row)}</li>"""
        );

    /// <summary>The letters, marked in their sentence.</summary>
    public static Html Quote(LedgerRow row)
    {
        IEnumerable<TextSpan> spans = row.Statement is { } statement ? statement.Content : [row.Event?.Trigger ?? row.ContextSpan];
        IEnumerable<TextMark> marks = spans
            .Where(row.ContextSpan.Contains)
            .Select(span => new TextMark(
                TextSpan.FromBounds(span.Start - row.ContextSpan.Start, span.End - row.ContextSpan.Start),
                MarkRole.Content,
                0
            ));
        IEnumerable<Html> runs = MarkedRuns
            .Of(TextSpan.FromBounds(0, row.Context.Length), marks)
            .Select(run =>
                run.Marks.IsEmpty ? Html.Text(run.Span.TextIn(row.Context)) : Html.Of($"<mark>{run.Span.TextIn(row.Context)}</mark>")
            );
        return Html.Of(
            $"""<figure class="evidence"><blockquote>{runs}</blockquote><figcaption>{Source(row.Article, PageLink.Row(row.Article.Id, row.Id))}</figcaption></figure>"""
        );
    }

    /// <summary>Outlet and day, leading to the place in the article.</summary>
    public static Html Source(ArticleSummary article, string address) =>
        Html.Of($"""<a href="{address}">{article.Outlet ?? article.Id.Value}</a>, {EvidenceQuote.Day(DayOf(article))}""");

    public static string DayOf(ArticleSummary article) => article.Published?.ToString()[..10] ?? "undated";

    private static string Day(LedgerRow row) => row.Day is { } day ? Markup.Days.Iso(day) : "undated";

    private static Html Head(LedgerRow row)
    {
        string act =
            row.Statement is { } statement ? Wording.Of(statement.Act)
            : row.Event is { } deed ? Kind(deed)
            : "";
        Html to = row.To is null ? Html.Empty : Html.Of($""" <span class="faint">to</span> {row.To}""");
        return Html.Of($"""<span class="party">{row.By ?? "nobody named"}</span> <b class="act">{act}</b>{to}""");
    }

    private static string Kind(Core.Events.Event deed) => (Wording.Of(deed.Status) + " " + Wording.Of(deed.Type)).TrimStart();

    private static Html Claim(LedgerRow row) =>
        row is { Claim: { } claim, State: { } state }
            ? Html.Of(
                $"""{StateBadge.Of(state)} <a href="{PageLink.Claim(claim)}" aria-label="How do we know: {PageFrame.Shorten(row.Words)}">How do we know?</a>"""
            )
            : Html.Empty;
}
