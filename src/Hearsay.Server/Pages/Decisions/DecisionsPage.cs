using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Paging;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Decisions;

/// <summary>Everything that analysts decided, the newest first: nothing is lost, everything can be undone.</summary>
internal static class DecisionsPage
{
    public static Page Render(Page<Decision> decisions, string? after, DecisionForms forms) =>
        new(
            "Decisions",
            PageLink.Decisions,
            decisions.Items.IsEmpty
                ? StoryPage.Empty(
                    "Nobody has decided anything yet. Statements, claims and actors have forms to confirm, reject, merge, split and note."
                )
                : Html.Of(
                    $"""<p class="standfirst">What analysts confirmed, rejected, merged, split and noted. Undoing one links anew what it touched; the line stays.</p>{DecisionLog.Of(decisions.Items, forms)}{Pager.Of(PageLink.Decisions, after, decisions.Next)}"""
                )
        );
}
