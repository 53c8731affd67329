using Hearsay.Core.Statements;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Articles;

/// <summary>What is known of a statement, beside its letters: who, what act, to whom, how sure, through whom it came, and the claim it belongs to.</summary>
internal static class StatementNote
{
    /// <summary>The name of the note's element.</summary>
    public static string AnchorOf(Statement statement) => "note-" + PageLink.Anchor(statement.Id);

    /// <summary>The page.</summary>
    /// <param name="number">Its number in the article, from 1.</param>
    /// <param name="shown">Its number in the block.</param>
    public static Html Of(BriefIndex index, ArticleNotes notes, int number, string shown, DecisionForms forms)
    {
        Statement statement = notes.Statements[number - 1];
        Html claim = notes.Claims.TryGetValue(statement.Id, out Core.Briefs.Claim? found)
            ? Html.Of(
                $"""<p class="facts">{StateBadge.Of(found.State)} <a href="{PageLink.Claim(found.Id)}" aria-label="How do we know: {PageFrame.Shorten(found.Text)}">How do we know?</a></p>"""
            )
            : Html.Empty;
        return Html.Of(
            $"""<li class="note n{shown}" id="{AnchorOf(statement)}"><p><span class="number">{shown}</span> {PartyLink.Speaker(index, statement)} <b class="act">{Wording.Of(statement.Act)}</b>{SayingItem.Circumstances(index, statement)}</p>{claim}{forms.ForRow(statement)}</li>"""
        );
    }
}
