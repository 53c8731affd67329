using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;
using Hearsay.Server.Pages.Stories;
using Hearsay.Server.Pictures;

namespace Hearsay.Server.Pages.Claims;

/// <summary>How do we know: where a claim comes from, the letters behind it, who denies it, how it came to stand where it does, and what is uncertain.</summary>
internal static class ClaimPage
{
    private const int MostRows = 20;

    /// <summary>The page.</summary>
    /// <param name="story">The story that tells it; null for none.</param>
    /// <param name="decisions">The forms that an analyst decides with; empty for readers.</param>
    public static Page Render(BriefIndex index, Claim claim, Story? story, Html decisions)
    {
        Html main = Html.Of(
            $"""
            <p class="facts lead">{StateBadge.Of(index, claim)} {StateBadge.Origins(claim.IndependentOrigins)} {StateBadge.GradeOf(
                claim.Grade
            )} {StateBadge.SingleOrigin(claim)}</p>
            {Plain(claim)}
            {Origins(index, claim)}
            {Evidence(index, claim)}
            {Settling(index, claim)}
            {Denials(index, claim)}
            {Conflicts(index, claim)}
            {History(index, claim)}
            {Links(index, claim)}
            {decisions}
            """
        );
        ImmutableArray<(string, string)> trail = story is null
            ? [("Stories", PageLink.Stories)]
            : [("Stories", PageLink.Stories), (story.Title, PageLink.Story(story.Id))];
        return new Page(index.WordsOf(claim), PageLink.Stories, main)
        {
            Kicker = "Claim · how do we know?",
            Trail = trail,
            IsQuotation = true,
        };
    }

    // The two axes of the grade and the count of origins in whole sentences: what is sure and what is not.
    private static Html Plain(Claim claim)
    {
        OriginCount count = claim.IndependentOrigins;
        string origins =
            count.Max == 1 ? "Followed back, everything rests on one origin."
            : count.Min == count.Max ? $"Followed back, it rests on {count.Max} provably different origins."
            : $"Followed back, at least {Wording.Count(count.Min, "origin is", "origins are")} provably different; with every unnamed one counted as another, {count.Max}.";
        return Html.Of(
            $"""
            <ul class="known">
            <li>{origins}</li>
            <li>Information <b>{claim.Grade.Information}</b> of 6 (1 is confirmed, 6 cannot be judged): {claim.Grade.Because}.</li>
            <li>Source <b>{claim.Grade.Source}</b> of A to F (F cannot be judged){(
                claim.Grade.Source == 'F' ? ": nothing is known of its record" : ""
            )}.</li>
            </ul>
            """
        );
    }

    private static Html Origins(BriefIndex index, Claim claim)
    {
        OriginGraph graph = OriginGraphBuilder.Build(index, claim);
        return StoryPage.Section(
            "origins",
            "Where it comes from",
            "article → outlet → source; broken lines are repeating and count for nothing",
            Html.Of(
                $"""
                <div class="scroller" tabindex="0" role="region" aria-label="Where the claim comes from, a picture">{OriginPicture.Draw(
                    graph,
                    claim.IndependentOrigins
                )}</div>
                <details class="as-text"><summary>The same as a table, with the letters that each step rests on</summary>
                <div class="scroller" tabindex="0" role="region" aria-label="Steps to the origins"><table><thead><tr><th scope="col">Who</th><th scope="col">Step</th><th scope="col">From whom</th><th scope="col">Why, and the letters</th></tr></thead>
                <tbody>{graph.Edges.Select(edge => Step(index, graph, edge))}</tbody></table></div></details>
                """
            )
        );
    }

    private static Html Step(BriefIndex index, OriginGraph graph, OriginEdge edge)
    {
        string NameOf(string key) => graph.Nodes.First(node => node.Key == key).Name;
        Html step = edge.Collapses ? Html.Of($"""<span class="tag tag-copy">{edge.Label}</span>""") : Html.Text(edge.Label);
        return Html.Of(
            $"""<tr><td>{NameOf(edge.From)}</td><td>{step}</td><td>{NameOf(edge.To)}</td><td>{edge.Reason}{EvidenceQuote.Of(index, edge.Spans)}</td></tr>"""
        );
    }

    private static Html Evidence(BriefIndex index, Claim claim)
    {
        ImmutableArray<ImmutableArray<Statement>> sayings = Speaker.SayingsOf(
            index,
            claim.Members.Select(index.StatementOf).OfType<Statement>()
        );
        HashSet<string> shown = [.. sayings.Select(saying => index.QuoteOf(saying[0].Id))];
        RowId[] deeds = [.. claim.Members.Where(row => index.EventOf(row) is not null && shown.Add(index.QuoteOf(row)))];
        int leftOut = Math.Max(0, sayings.Length - MostRows) + Math.Max(0, deeds.Length - MostRows);
        return StoryPage.Section(
            "evidence",
            "The letters behind it",
            Wording.Count(claim.Members.Length, "row") + " in " + Wording.Count(claim.Articles.Length, "article"),
            Html.Of(
                $"""<ul class="plain">{sayings.Take(MostRows).Select(saying => SayingItem.WithSpeaker(index, saying))}{deeds.Take(MostRows).Select(row => Deed(index, row))}</ul>{BoundedList.Rest(leftOut, "row")}"""
            )
        );
    }

    private static Html Deed(BriefIndex index, RowId row) =>
        index.EventOf(row) is { } deed
            ? Html.Of(
                $"""<li class="saying"><p class="facts">told as an event: <b class="act">{DeedWords.Of(index, deed)}</b></p>{EvidenceQuote.Of(index, row)}</li>"""
            )
            : Html.Empty;

    private static Html Settling(BriefIndex index, Claim claim)
    {
        Statement[] settling = [.. index.SettledBy(claim)];
        return settling.Length == 0
            ? Html.Empty
            : StoryPage.Section(
                "settling",
                claim.State == ClaimState.Withdrawn ? "Who took it back" : "Who confirmed it",
                "",
                Html.Of($"""<ul class="plain denials">{settling.Select(statement => SayingItem.WithSpeaker(index, [statement]))}</ul>""")
            );
    }

    private static Html Denials(BriefIndex index, Claim claim)
    {
        ImmutableArray<ImmutableArray<Statement>> denials = Speaker.SayingsOf(
            index,
            claim.DeniedBy.Select(index.StatementOf).OfType<Statement>()
        );
        return denials.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "denials",
                "Who denies it",
                "",
                Html.Of($"""<ul class="plain denials">{denials.Select(denial => SayingItem.WithSpeaker(index, denial))}</ul>""")
            );
    }

    private static Html Conflicts(BriefIndex index, Claim claim) =>
        ConflictList.Section(
            index,
            "What it conflicts with",
            [.. index.Brief.Conflicts.Where(conflict => conflict.First == claim.Id || conflict.Second == claim.Id)]
        );

    private static Html History(BriefIndex index, Claim claim) =>
        claim.History.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "history",
                "How it came to stand there",
                "by day of publication",
                Html.Of($"""<ol class="history">{claim.History.Select(change => Change(index, change))}</ol>""")
            );

    private static Html Change(BriefIndex index, ClaimStateChange change) =>
        Html.Of(
            $"""<li><p class="facts"><b class="date">{change.Date ?? "undated"}</b> {StateBadge.Of(change.State)}</p>{change.Because.Take(2).Select(row => EvidenceQuote.Of(index, row))}</li>"""
        );

    private static Html Links(BriefIndex index, Claim claim) =>
        claim.Links.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "links",
                "Why these rows are one claim",
                "pair by pair, as they were joined",
                BoundedList.Of(
                    claim.Links,
                    MostRows,
                    link =>
                        Html.Of(
                            $"""<li><details><summary>{link.Because}</summary><div class="sides"><div class="side">{EvidenceQuote.Of(index, link.First)}</div><div class="side">{EvidenceQuote.Of(index, link.Second)}</div></div></details></li>"""
                        ),
                    "pair"
                )
            );
}
