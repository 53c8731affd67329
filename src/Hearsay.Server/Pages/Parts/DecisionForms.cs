using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Decisions;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Security;

namespace Hearsay.Server.Pages.Parts;

/// <summary>The forms that an analyst decides with. Each is a plain form; readers who may not write get none.</summary>
/// <param name="Token">The form token of this browser; null for one who may only read.</param>
/// <param name="Back">The page to come back to.</param>
internal sealed record DecisionForms(string? Token, string Back)
{
    /// <summary>For readers.</summary>
    public static readonly DecisionForms None = new(null, "/");

    /// <summary>Gets what a subject is called; the id alone where nobody knows.</summary>
    public Func<SubjectKind, string, string?> NameOf { get; init; } = static (_, _) => null;

    public Html ForRow(Statement statement)
    {
        if (Token is null)
            return Html.Empty;
        return Html.Of(
            $"""
            <details class="decide"><summary>Decide</summary>{Start(SubjectKind.Statement, statement.Id.Value)}{Reason(
                "why-" + statement.Id.Value
            )}<p class="row"><button name="kind" value="{nameof(DecisionKind.Confirm)}">Confirm</button><button name="kind" value="{nameof(
                DecisionKind.Reject
            )}">Reject</button></p></form></details>
            """
        );
    }

    public Html ForClaim(Claim claim, ImmutableArray<Decision> made)
    {
        Html log = DecisionLog.Of(made, this);
        if (Token is null)
            return log;
        return Html.Of(
            $"""
            <section class="decide" id="decide" aria-labelledby="decide-heading"><h2 id="decide-heading">Decide <small>kept in the ledger with your name, and undone at any time</small></h2>
            {log}
            {Start(SubjectKind.Claim, claim.Id)}{Reason("why")}<p class="row"><button name="kind" value="{nameof(
                DecisionKind.Confirm
            )}">Confirm the claim</button><button name="kind" value="{nameof(DecisionKind.Note)}">Add as a note</button></p></form>
            </section>

            """
        );
    }

    public Html ForArticle(ArticleId article) =>
        Token is null
            ? Html.Empty
            : Html.Of(
                $"""
                <section class="decide" id="decide" aria-labelledby="decide-heading"><h2 id="decide-heading">Note</h2>
                {Start(SubjectKind.Article, article.Value)}{Reason("why")}<p class="row"><button name="kind" value="{nameof(
                    DecisionKind.Note
                )}">Add the note</button></p></form>
                </section>

                """
            );

    /// <summary>Undoes a mistaken merger: what an article calls so is somebody else.</summary>
    public Html ForSplit(ActorId actor, ActorSource source) =>
        Token is null || source.Local is null
            ? Html.Empty
            : Html.Of(
                $"""{Start(SubjectKind.Actor, actor.Value, "inline")}<input type="hidden" name="other" value="{source.Article.Value}"><input type="hidden" name="name" value="{source.Name}"><button class="quiet" name="kind" value="{nameof(DecisionKind.Split)}" aria-label="Split off {source.Name} of {source.Article.Value}">Split off</button></form>"""
            );

    /// <summary>Says that another actor is this one.</summary>
    public Html ForMerge(ActorId actor, string name) =>
        Token is null
            ? Html.Empty
            : Html.Of(
                $"""{Start(SubjectKind.Actor, actor.Value)}<div class="row"><div class="field"><label for="other-name">Name or id of the same party</label><input id="other-name" name="other" required maxlength="200"></div>{Reason("merge-why")}<button name="kind" value="{nameof(DecisionKind.Merge)}">Merge {PageFrame.Shorten(name, 30)} with it</button></div></form>"""
            );

    public Html ForNote(SubjectKind kind, string subject) =>
        Token is null
            ? Html.Empty
            : Html.Of(
                $"""{Start(kind, subject)}<div class="row">{Reason("note-text")}<button name="kind" value="{nameof(DecisionKind.Note)}">Add as a note</button></div></form>"""
            );

    public Html ForUndo(Decision decision) =>
        Token is null || decision.UndoneAt is not null
            ? Html.Empty
            : Html.Of(
                $"""<form class="inline" method="post" action="{PageLink.Decisions}/{decision.Number}/undo">{Hidden()}<button class="quiet" aria-label="Undo decision {decision.Number}">Undo</button></form>"""
            );

    /// <summary>The token and the way back, for any form.</summary>
    public Html Hidden() =>
        Html.Of($"""<input type="hidden" name="{FormTokens.Field}" value="{Token}"><input type="hidden" name="back" value="{Back}">""");

    private Html Start(SubjectKind kind, string subject, string look = "")
    {
        Html classes = look.Length == 0 ? Html.Empty : Html.Of($""" class="{look}" """);
        return Html.Of(
            $"""<form{classes} method="post" action="{PageLink.Decisions}">{Hidden()}<input type="hidden" name="on" value="{kind.ToString()}"><input type="hidden" name="subject" value="{subject}">"""
        );
    }

    private static Html Reason(string id) =>
        Html.Of(
            $"""<div class="field"><label for="{id}">Reason or note</label><input id="{id}" name="reason" maxlength="2000" autocomplete="off"></div>"""
        );
}
