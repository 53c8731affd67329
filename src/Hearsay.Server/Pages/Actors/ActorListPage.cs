using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Actors;

/// <summary>The actors of the ledger, those of most stories first.</summary>
internal static class ActorListPage
{
    public static Page Render(Page<ActorSummary> actors, string? after) =>
        new(
            "Actors",
            PageLink.Actors,
            actors.Items.IsEmpty
                ? StoryPage.Empty("Nobody is known yet. Add an article first.")
                : Html.Of(
                    $"""
                    <p class="standfirst">People, organisations, governments and outlets, each real one once.</p>
                    <div class="scroller" tabindex="0" role="region" aria-label="Actors"><table><thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Country</th><th scope="col" class="number">Stories</th></tr></thead>
                    <tbody>{actors.Items.Select(Row)}</tbody></table></div>
                    {Pager.Of(PageLink.Actors, after, actors.Next)}
                    """
                )
        );

    private static Html Row(ActorSummary actor) =>
        Html.Of(
            $"""<tr><td><a href="{PageLink.Actor(actor.Id)}">{actor.Name}</a></td><td>{Wording.Of(actor.Kind)}</td><td>{actor.Country}</td><td class="number">{actor.Stories}</td></tr>"""
        );
}
