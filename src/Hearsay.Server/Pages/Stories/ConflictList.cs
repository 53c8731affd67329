using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Stories;

/// <summary>Claims that cannot both hold, side by side.</summary>
internal static class ConflictList
{
    private const int Most = 20;

    public static Html Of(BriefIndex index, StoryScope story) => Section(index, "Conflicts", story.Conflicts, Most);

    /// <summary>The part of a page with these conflicts, or the first of them; nothing where there are none.</summary>
    public static Html Section(BriefIndex index, string title, IReadOnlyCollection<Conflict> conflicts, int most = int.MaxValue) =>
        conflicts.Count == 0
            ? Html.Empty
            : StoryPage.Section(
                "conflicts",
                title,
                "both cannot hold as told",
                BoundedList.Of(conflicts, most, conflict => Item(index, conflict), "conflict")
            );

    /// <summary>One conflict: what it is on, why the two are about one matter, and both sides.</summary>
    private static Html Item(BriefIndex index, Conflict conflict) =>
        Html.Of(
            $"""
            <li class="conflict"><p class="facts"><span class="tag tag-caution">conflict on {Wording.Of(
                conflict.On
            )}</span> <span class="faint">{conflict.Because}</span></p>
            <div class="sides">{Side(index, conflict, conflict.First)}{Side(index, conflict, conflict.Second)}</div></li>

            """
        );

    private static Html Side(BriefIndex index, Conflict conflict, string claimId)
    {
        if (index.ClaimOf(claimId) is not { } claim || ConflictSides.RowOf(index, conflict, claimId) is not { } row)
            return Html.Empty;
        return Html.Of(
            $"""<div class="side">{EvidenceQuote.Of(index, row)}<p class="facts">{StateBadge.Of(index, claim)} {StateBadge.Origins(claim.IndependentOrigins)} <a href="{PageLink.Claim(claimId)}">How do we know?</a></p></div>"""
        );
    }
}
