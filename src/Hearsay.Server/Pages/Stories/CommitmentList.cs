using System.Collections.Immutable;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Stories;

/// <summary>What somebody bound itself to, and the later deeds that bear on it; tested and overdue ones first.</summary>
internal static class CommitmentList
{
    private const int Most = 30;

    public static Html Of(BriefIndex index, ImmutableArray<Commitment> commitments) =>
        commitments.IsEmpty
            ? Html.Empty
            : StoryPage.Section(
                "commitments",
                "Commitments",
                "tested ones first",
                BoundedList.Of([.. Ranked(commitments)], Most, commitment => Item(index, commitment), "commitment", "plain commitments")
            );

    private static IEnumerable<Commitment> Ranked(ImmutableArray<Commitment> commitments) =>
        commitments
            .OrderByDescending(commitment => commitment.Tests.Length)
            .ThenByDescending(commitment => commitment.OverdueAsOf is not null);

    private static Html Item(BriefIndex index, Commitment commitment)
    {
        Html to = PartyLink.Of(index, commitment.To, commitment.Article);
        Html by = PartyLink.Of(index, commitment.By, commitment.Article);
        string voiced = commitment.Statements.Length > 1 ? $"voiced {commitment.Statements.Length} times" : "";
        return Html.Of(
            $"""
            <li class="commitment" id="commitment-{commitment.Id}">
            <p class="facts">{Standing(commitment)} <b class="act">{Wording.Of(commitment.Kind).ToLowerInvariant()}</b> by {(
                by.IsEmpty ? Html.Text("somebody") : by
            )}{(to.IsEmpty ? Html.Empty : Html.Of($" to {to}"))}{Due(commitment)} <span class="faint">{voiced}</span></p>
            {EvidenceQuote.Of(index, commitment.What.Take(1))}
            {(
                commitment.Condition is { } condition
                    ? Html.Of($"""<p class="condition">on condition: <q>{condition}</q></p>""")
                    : Html.Empty
            )}
            {Outcome(index, commitment)}
            </li>

            """
        );
    }

    /// <summary>Kept, strained, broken, overdue or open.</summary>
    public static Html Standing(Commitment commitment)
    {
        if (!commitment.Tests.IsEmpty)
            return Glyphs.Of(commitment.Tests.Max(test => test.Relation));
        return commitment.OverdueAsOf is null
            ? StateBadge.Tag("plain", Glyphs.Ring, "open")
            : StateBadge.Tag("alarm", Glyphs.Clock, "overdue");
    }

    private static Html Due(Commitment commitment) =>
        commitment.Due is { } due ? Html.Of($"<span>{DateWording.Due(due)}</span>") : Html.Empty;

    private static Html Outcome(BriefIndex index, Commitment commitment)
    {
        if (!commitment.Tests.IsEmpty)
            return Html.Of(
                $"""<ul class="tests">{commitment.Tests.Select(test => Html.Of($"<li><p class=\"facts\">{Glyphs.Of(test.Relation)} <span class=\"faint\">{test.Because}</span></p>{EvidenceQuote.Of(index, test.Row)}</li>"))}</ul>"""
            );
        return commitment.OverdueAsOf is { } day
            ? Html.Of(
                $"""<p class="outcome">The date has passed, and no report up to {EvidenceQuote.Day(day)} says that it was done or not.</p>"""
            )
            : Html.Of($"""<p class="outcome faint">No later deed in these articles.</p>""");
    }
}
