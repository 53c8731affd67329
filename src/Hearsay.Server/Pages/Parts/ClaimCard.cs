using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>A claim in a list: its words in their sentence, where it stands, whom it comes from and who denies it.</summary>
internal static class ClaimCard
{
    public static Html Of(BriefIndex index, Claim claim, Html remark = default) =>
        Html.Of(
            $"""
            <li class="claim tone-edge-{StateBadge.ClassOf(claim.State)}" id="claim-{claim.Id}">
            <p class="facts">{StateBadge.Of(index, claim)} {StateBadge.Origins(claim.IndependentOrigins)} {StateBadge.GradeOf(
                claim.Grade
            )} {StateBadge.SingleOrigin(claim)}{remark}</p>
            <h3 class="words"><a href="{PageLink.Claim(claim.Id)}">{index.WordsOf(claim)}</a></h3>
            <ul class="from">{claim.Origins.Select(origin => Origin(index, origin))}{Settling(index, claim)}{Denials(index, claim)}{Met(index, claim)}</ul>
            </li>

            """
        );

    private static Html Origin(BriefIndex index, ClaimOrigin origin)
    {
        string[] carriers = OriginCarriers.Of(index, origin, copies: false);
        string[] copies = OriginCarriers.Of(index, origin, copies: true);
        Html reported = carriers.Length == 0 ? Html.Empty : Html.Of($", in {string.Join(", ", carriers)}");
        Html copied =
            copies.Length == 0 ? Html.Empty
            : carriers.Length == 0 ? Html.Of($""", in a copy by {string.Join(", ", copies)}""")
            : Html.Of($"""; <span class="copied">copied by {string.Join(", ", copies)}</span>""");
        return Html.Of($"<li>from {Name(index, origin)}{reported}{copied}</li>");
    }

    /// <summary>The origin by name, or an unnamed one's words.</summary>
    public static Html Name(BriefIndex index, ClaimOrigin origin)
    {
        if (index.ActorOf(origin.Actor) is { } actor)
            return Html.Of($"""<a class="party" href="{PageLink.Actor(actor.Id)}">{actor.Name}</a>""");
        return string.IsNullOrWhiteSpace(origin.Description)
            ? Html.Of($"""<span class="party">an origin that is not stated</span>""")
            : Html.Of($"""<span class="party">{origin.Description}</span> <span class="tag">unnamed</span>""");
    }

    private static Html Settling(BriefIndex index, Claim claim) =>
        Html.Join(
            index
                .SettledBy(claim)
                .Select(statement =>
                    Html.Of($"""<li class="met">{Wording.OfSettling(claim.State)} {Speaker.NameOf(index, statement)}</li>""")
                )
        );

    private static Html Denials(BriefIndex index, Claim claim)
    {
        string[] speakers =
        [
            .. claim
                .DeniedBy.Select(index.StatementOf)
                .OfType<Core.Statements.Statement>()
                .Select(statement => Speaker.NameOf(index, statement))
                .Distinct(StringComparer.Ordinal),
        ];
        return speakers.Length == 0 ? Html.Empty : Html.Of($"""<li class="denied">denied by {string.Join(", ", speakers)}</li>""");
    }

    private static Html Met(BriefIndex index, Claim claim) =>
        claim.MetBy.Any(row => index.HomeOf(row) is not null) ? Html.Of($"""<li class="met">done later, as was asked</li>""") : Html.Empty;

    /// <summary>The claims as one list.</summary>
    public static Html List(BriefIndex index, IEnumerable<Claim> claims) =>
        Html.Of($"""<ol class="claims">{claims.Select(claim => Of(index, claim))}</ol>""");
}
