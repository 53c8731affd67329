using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Decisions;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>What analysts decided, the newest first, each with a way to undo it.</summary>
internal static class DecisionLog
{
    public static Html Of(ImmutableArray<Decision> decisions, DecisionForms forms) =>
        decisions.IsEmpty ? Html.Empty : Html.Of($"""<ul class="log">{decisions.Select(decision => Item(decision, forms))}</ul>""");

    public static string VerbOf(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Merge => "merged",
            DecisionKind.Split => "split",
            DecisionKind.Confirm => "confirmed",
            DecisionKind.Reject => "rejected",
            _ => "noted",
        };

    private static Html Item(Decision decision, DecisionForms forms)
    {
        Html what = decision.Kind switch
        {
            DecisionKind.Merge when decision.Other is { } other => Html.Of($" with {Subject(forms, SubjectKind.Actor, other)}"),
            DecisionKind.Split => Html.Of($" from it “{decision.Name}” of {Subject(forms, SubjectKind.Article, decision.Other ?? "")}"),
            _ => Html.Empty,
        };
        Html undone = decision.UndoneAt is { } at
            ? Html.Of($""" <span class="tag">undone by {decision.UndoneBy}, {Moment.Words(at)}</span>""")
            : Html.Empty;
        Html reason = decision.Reason.Length == 0 ? Html.Empty : Html.Of($": <q>{decision.Reason}</q>");
        return Html.Of(
            $"""<li id="decision-{decision.Number}"><time datetime="{Moment.Of(decision.At)}">{Moment.Words(decision.At)}</time> <b>{decision.Author}</b> {VerbOf(decision.Kind)} {Subject(forms, decision.SubjectKind, decision.Subject)}{what}{reason}{undone} {forms.ForUndo(decision)}</li>"""
        );
    }

    private static Html Subject(DecisionForms forms, SubjectKind kind, string id)
    {
        string? address = kind switch
        {
            SubjectKind.Actor when id.Length > 0 => PageLink.Actor(ActorId.From(id)),
            SubjectKind.Claim => PageLink.Claim(id),
            SubjectKind.Story => PageLink.Story(id),
            SubjectKind.Article when id.Length > 0 => PageLink.Article(ArticleId.From(id)),
            SubjectKind.Statement or SubjectKind.Event => PageLink.RowById(id),
            _ => null,
        };
        string words =
            $"{kind.ToString().ToLowerInvariant()} {(forms.NameOf(kind, id) is { Length: > 0 } name ? "“" + PageFrame.Shorten(name, 80) + "”" : id)}";
        return address is null ? Html.Text(words) : Html.Of($"""<a href="{address}">{words}</a>""");
    }
}
