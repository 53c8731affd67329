using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;

namespace Hearsay.Server.Pages.Actors;

/// <summary>An actor: its names and roles, what it said and what was said to it, what it promised and what came of it, and why its names are taken for one.</summary>
internal static class ActorPage
{
    public static Page Render(ActorView view, DecisionForms forms)
    {
        ActorSummary actor = view.Actor.Summary;
        Html main = view.List is { } list ? OneList(view, list, forms) : All(view, forms);
        string about = view.Actor.Roles.IsEmpty ? Wording.Of(actor.Kind) : SpeakerWords.Of(view.Actor.Roles[^1]);
        return new Page(actor.Name, PageLink.Actors, main) { Kicker = "Actor · " + about, Trail = [("Actors", PageLink.Actors)] };
    }

    private static Html All(ActorView view, DecisionForms forms) =>
        Html.Of(
            $"""
            {Names(view.Actor)}
            {Roles(view.Actor)}
            {Commitments(view)}
            {Rows(view, "by", "What it says", "the newest first", view.By, "No statement of it is in the ledger.")}
            {Rows(view, "to", "What is said to it", "the newest first", view.To, "")}
            {Rows(view, "deeds", "What it does, and what is done to it", "the newest first", view.Deeds, "")}
            {Dyads(view)}
            {Merges(view, forms)}
            {Decide(view.Actor, forms)}
            """
        );

    private static Html OneList(ActorView view, string list, DecisionForms forms)
    {
        Html back = Html.Of(
            $"""<p class="pager"><a rel="up" href="{PageLink.Actor(view.Actor.Summary.Id)}">Everything about {view.Actor.Summary.Name}</a></p>"""
        );
        Html content = list switch
        {
            "to" => Rows(view, "to", "What is said to it", "the newest first", view.To, "Nothing more."),
            "deeds" => Rows(view, "deeds", "What it does, and what is done to it", "the newest first", view.Deeds, "Nothing more."),
            "commitments" => Commitments(view),
            "merges" => Merges(view, forms),
            _ => Rows(view, "by", "What it says", "the newest first", view.By, "Nothing more."),
        };
        return Html.Of($"{back}{content}");
    }

    private static Html Names(StoredActor actor)
    {
        string[] others = [.. actor.Aliases.Where(alias => alias != actor.Summary.Name)];
        Html also = others.Length == 0 ? Html.Empty : Html.Of($"""<p>Also called {string.Join(" · ", others.Take(24))}.</p>""");
        return Html.Of(
            $"""<p class="standfirst">{Capital(Wording.Of(actor.Summary.Kind))}{(actor.Summary.Country is { } country ? ", " + country : "")}, in {Wording.Count(actor.Summary.Stories, "story", "stories")}.</p>{also}"""
        );
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static Html Roles(StoredActor actor) =>
        actor.Roles.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "roles",
                "Roles",
                "as articles gave them, by day",
                Html.Of(
                    $"""<ol class="history">{Stretches(actor.Roles).Select(role => Html.Of($"<li><b class=\"date\">{role.Days}</b> {role.Words}</li>"))}</ol>"""
                )
            );

    // Articles of many days say the same of somebody: that is one role, from the first day to the last.
    private static IEnumerable<(string Days, string Words)> Stretches(ImmutableArray<Role> roles)
    {
        for (int i = 0; i < roles.Length; )
        {
            int first = i;
            string words = SpeakerWords.Of(roles[first]);
            while (i < roles.Length && SpeakerWords.Of(roles[i]) == words)
                i++;
            string from = roles[first].Date ?? "undated";
            string to = roles[i - 1].Date ?? "undated";
            yield return (from == to ? from : from + " – " + to, words);
        }
    }

    private static Html Rows(ActorView view, string id, string heading, string remark, Page<LedgerRow> rows, string none)
    {
        if (rows.Items.IsEmpty)
            return none.Length == 0 ? Html.Empty : StoryPage.Section(id, heading, remark, StoryPage.Empty(none));
        return StoryPage.Section(
            id,
            heading,
            remark,
            Html.Of($"""<ul class="plain">{rows.Items.Select(LedgerRowItem.Of)}</ul>{More(view, id, rows.Next)}""")
        );
    }

    private static Html More(ActorView view, string list, string? next) =>
        next is null
            ? Html.Empty
            : Html.Of(
                $"""<p class="pager"><a rel="next" href="{PageLink.Actor(view.Actor.Summary.Id)}?list={list}&amp;after={Uri.EscapeDataString(next)}">More</a></p>"""
            );

    private static Html Commitments(ActorView view) =>
        view.Commitments.Items.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "commitments",
                "Commitments",
                "what it bound itself to, and what became of it",
                Html.Of(
                    $"""<ul class="plain">{view.Commitments.Items.Select(Commitment)}</ul>{More(view, "commitments", view.Commitments.Next)}"""
                )
            );

    private static Html Commitment(StoredCommitment stored)
    {
        Commitment commitment = stored.Commitment;
        Html due = commitment.Due is { } day ? Html.Of($"<span>{DateWording.Due(day)}</span>") : Html.Empty;
        Html tests = Html.Join(
            commitment.Tests.Select(test =>
                Html.Of($"<li>{Glyphs.Of(test.Relation)} {test.Because} <a href=\"{PageLink.RowById(test.Row.Value)}\">the deed</a></li>")
            )
        );
        Html overdue = commitment is { OverdueAsOf: { } last, Tests.IsEmpty: true }
            ? Html.Of(
                $"""<p class="outcome">The date has passed, and no report up to {EvidenceQuote.Day(last)} says that it was done or not.</p>"""
            )
            : Html.Empty;
        return Html.Of(
            $"""<li class="commitment"><p class="facts">{CommitmentList.Standing(commitment)} <b class="act">{Wording.Of(commitment.Kind).ToLowerInvariant()}</b>{due} <a href="{PageLink.Story(stored.Story)}#commitment-{commitment.Id}">in its story</a></p><figure class="evidence"><blockquote>{stored.Words}</blockquote></figure><ul class="tests">{tests}</ul>{overdue}</li>"""
        );
    }

    private static Html Dyads(ActorView view) =>
        view.Dyads.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "dyads",
                "With whom it has to do",
                "most rows first",
                Html.Of(
                    $"""<ul class="tally">{view.Dyads.Select(dyad => Html.Of($"<li><a href=\"{PageLink.Dyad(view.Actor.Summary.Id, dyad.Other.Id)}\">{dyad.Other.Name}</a> <span class=\"faint\">{Wording.Count(dyad.Rows, "row")}</span></li>"))}</ul>"""
                )
            );

    private static Html Merges(ActorView view, DecisionForms forms)
    {
        if (view.Merges.Items.IsEmpty)
            return Html.Empty;
        ActorId id = view.Actor.Summary.Id;
        return StoryPage.Section(
            "merges",
            "Why these are one",
            "what each article calls it, and why that was taken for the same party",
            Html.Of(
                $"""
                <div class="scroller" tabindex="0" role="region" aria-label="What articles call it"><table><thead><tr><th scope="col">Called</th><th scope="col">In</th><th scope="col" class="number">Mentions</th><th scope="col">Because</th><th scope="col"><span class="unseen">Decide</span></th></tr></thead>
                <tbody>{view.Merges.Items.Select(merge => Merge(id, merge, forms))}</tbody></table></div>{More(
                    view,
                    "merges",
                    view.Merges.Next
                )}
                """
            )
        );
    }

    private static Html Merge(ActorId actor, ActorMerge merge, DecisionForms forms) =>
        Html.Of(
            $"""<tr><td class="party">{merge.Source.Name}</td><td><a href="{PageLink.Article(merge.Source.Article)}">{merge.Source.Article.Value}</a></td><td class="number">{merge.Source.Mentions}</td><td>{merge.Source.Because}</td><td>{forms.ForSplit(actor, merge.Source)}</td></tr>"""
        );

    private static Html Decide(StoredActor actor, DecisionForms forms) =>
        forms.Token is null && actor.Decisions.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "decide",
                "Decide",
                "kept in the ledger with your name, and undone at any time",
                Html.Of(
                    $"{DecisionLog.Of(actor.Decisions, forms)}{forms.ForMerge(actor.Summary.Id, actor.Summary.Name)}{forms.ForNote(SubjectKind.Actor, actor.Summary.Id.Value)}"
                )
            );
}
