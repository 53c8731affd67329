using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Ledger;
using Hearsay.Server.Alerts;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Watching;

/// <summary>What people want to be told of: lists with thresholds, digests and quiet hours, so that nobody drowns.</summary>
internal static class WatchListsPage
{
    /// <summary>The page.</summary>
    /// <param name="problem">What was wrong with a form that was sent; null when nothing was.</param>
    /// <param name="secret">The secret of a new list's webhook, shown this once; null otherwise.</param>
    public static Page Render(
        ImmutableArray<WatchList> lists,
        LedgerStore store,
        DecisionForms forms,
        string? problem = null,
        string? secret = null,
        string actor = "",
        string story = ""
    )
    {
        Html fault = problem is null ? Html.Empty : Html.Of($"""<div class="warning" role="alert"><p>{problem}</p></div>""");
        Html shown = secret is null
            ? Html.Empty
            : Html.Of(
                $"""<div class="notice" role="status"><p>Kept. What is posted to the webhook is signed with this secret; it is shown this once: <code>{secret}</code></p></div>"""
            );
        Html content = lists.IsEmpty
            ? StoryPage.Empty(
                "No watch-list yet. A list tells of first denials, further origins, promises tested and silent edits, for all that is read or for some actors and stories."
            )
            : Html.Of($"""<ul class="stories">{lists.Select(list => Item(list, store, forms))}</ul>""");
        Html add = forms.Token is null ? Html.Empty : StoryPage.Section("new", "Another watch-list", "", Form(forms, actor, story));
        return new Page("Watch-lists", PageLink.WatchLists, Html.Of($"{fault}{shown}{content}{add}"));
    }

    private static Html Item(WatchList list, LedgerStore store, DecisionForms forms)
    {
        Html remove = forms.Token is null
            ? Html.Empty
            : Html.Of(
                $"""<form class="inline" method="post" action="{PageLink.WatchLists}/remove">{forms.Hidden()}<input type="hidden" name="name" value="{list.Name}"><button class="quiet" aria-label="Remove the watch-list {list.Name}">Remove</button></form>"""
            );
        return Html.Of(
            $"""
            <li><h2><a href="{PageLink.Alerts}?list={Uri.EscapeDataString(list.Name)}">{list.Name}</a></h2>
            <p>{About(list, store)}. Tells of {(
                list.Kinds.IsEmpty
                    ? "every change of evidence"
                    : string.Join(", ", list.Kinds.Select(kind => AlertThreads.Heading(kind).ToLowerInvariant()))
            )}; origins from {list.MinOrigins} on.</p>
            <p class="facts faint"><span>{Sending(list)}</span> <a href="/alerts.atom?list={Uri.EscapeDataString(
                list.Name
            )}">Atom feed</a> {remove}</p></li>

            """
        );
    }

    private static Html About(WatchList list, LedgerStore store)
    {
        if (list.Actors.IsEmpty && list.Stories.IsEmpty && list.Dyads.IsEmpty)
            return Html.Of($"About everything that is read");
        IEnumerable<Html> parts = list
            .Actors.Take(12)
            .Select(id => Actor(id, store))
            .Concat(list.Dyads.Take(12).Select(dyad => Html.Of($"{Actor(dyad[0], store)} together with {Actor(dyad[1], store)}")))
            .Concat(
                list.Stories.Take(12)
                    .Select(id => Html.Of($"""<a href="{PageLink.Story(id)}">{store.FindStory(id)?.Summary.Title ?? id}</a>"""))
            );
        return Html.Of($"About {Html.Join(parts, Html.Of($", "))}");
    }

    private static Html Actor(string id, LedgerStore store) =>
        Html.Of($"""<a href="{PageLink.Actor(ActorId.From(id))}">{store.FindActor(ActorId.From(id))?.Summary.Name ?? id}</a>""");

    private static string Sending(WatchList list)
    {
        List<string> parts = [];
        if (list.Mail is { } mail)
            parts.Add("mailed to " + mail);
        if (list.Webhook is { } hook)
            parts.Add("posted to " + hook);
        if (parts.Count > 0 && list.Digest != DigestInterval.None)
            parts.Add(list.Digest == DigestInterval.Daily ? "once a day" : "once an hour");
        if (parts.Count > 0 && list.MinAlerts > 1)
            parts.Add($"when {list.MinAlerts} are waiting");
        if (list.Quiet is { } quiet)
            parts.Add(
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"never between {quiet.From:HH:mm} and {quiet.Until:HH:mm}{(quiet.Zone is null ? " UTC" : " " + quiet.Zone)}"
                )
            );
        return parts.Count == 0 ? "shown here" : string.Join(", ", parts);
    }

    private static Html Form(DecisionForms forms, string actor, string story) =>
        Html.Of(
            $"""
            <form method="post" action="{PageLink.WatchLists}">{forms.Hidden()}
            <div class="field"><label for="name">Name of the list</label><input id="name" name="name" required maxlength="80"></div>
            <div class="fields"><div class="field"><label for="actors">Actors, one a line</label><textarea id="actors" name="actors" rows="3" aria-describedby="actors-hint">{actor}</textarea><p class="hint" id="actors-hint">By name. Leave both fields empty for all that is read.</p><label class="inline"><input type="checkbox" name="together" value="yes"> only what happens between two of them</label></div>
            <div class="field"><label for="stories">Stories, one address a line</label><textarea id="stories" name="stories" rows="3">{story}</textarea></div></div>
            <fieldset><legend>Tell me of (nothing ticked: of all)</legend><div class="fields">{Enum.GetValues<AlertKind>().Select(kind =>
                Html.Of(
                    $"<label class=\"inline\"><input type=\"checkbox\" name=\"kinds\" value=\"{kind.ToString()}\"> {AlertThreads.Heading(kind)}</label>"
                )
            )}</div></fieldset>
            <div class="fields"><div class="field"><label for="origins">Origins from</label><input id="origins" name="origins" type="number" min="2" max="1000" value="2"></div>
            <div class="field"><label for="atLeast">Send when so many wait</label><input id="atLeast" name="atLeast" type="number" min="1" max="1000" value="1"></div>
            <div class="field"><label for="digest">Send</label><select id="digest" name="digest"><option value="None">as they come</option><option value="Hourly">once an hour</option><option value="Daily">once a day</option></select></div></div>
            <details><summary>Quiet hours, e-mail, webhook</summary><div class="fields"><div class="field"><label for="quietFrom">Nothing from</label><input id="quietFrom" name="quietFrom" type="time"></div><div class="field"><label for="quietUntil">until</label><input id="quietUntil" name="quietUntil" type="time"></div><div class="field"><label for="zone">Time zone</label><input id="zone" name="zone" placeholder="Europe/Paris" maxlength="60"></div><div class="field"><label for="mail">E-mail to</label><input id="mail" name="mail" type="email" maxlength="200"></div><div class="field"><label for="webhook">Webhook</label><input id="webhook" name="webhook" type="url" maxlength="2000" placeholder="https://"></div></div></details>
            <p class="pager"><button class="primary">Keep the list</button></p></form>
            """
        );
}
