using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>Where a claim stands, how many origins it has and its grade: as a sign, a word and a colour, never by colour alone.</summary>
internal static class StateBadge
{
    // Beyond so many dots nobody counts; the number stands beside them.
    private const int MostDots = 6;

    public static Html Of(ClaimState state) => Tag(ClassOf(state), GlyphOf(state), Wording.Of(state).ToLowerInvariant());

    /// <summary>Where the claim stands; a denial that nobody answers is called one.</summary>
    public static Html Of(BriefIndex index, Claim claim) =>
        Tag(ClassOf(claim.State), GlyphOf(claim.State), index.StateOf(claim).ToLowerInvariant());

    /// <summary>A sign and a word in the colours of a tone: good, caution, alarm or plain.</summary>
    public static Html Tag(string tone, Html glyph, string words) =>
        Html.Of(
            $"""<span class="state tone-{tone}"><svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{glyph}</svg>{words}</span>"""
        );

    /// <summary>"1 to 2 origins", with a dot for each: full for those that are provably different, hollow for those that may be.</summary>
    public static Html Origins(OriginCount count)
    {
        string words =
            count.Min == count.Max ? Wording.Count(count.Max, "independent origin") : $"{count.Min} to {count.Max} independent origins";
        int full = Math.Min(count.Min, MostDots);
        int hollow = Math.Min(count.Max - count.Min, MostDots - full);
        return Html.Of(
            $"""<span class="origins"><span class="dots" aria-hidden="true">{new string('●', full)}{new string('○', Math.Max(0, hollow))}</span> {words}</span>"""
        );
    }

    /// <summary>The Admiralty code, with the reason behind it.</summary>
    public static Html GradeOf(Grade grade) =>
        Html.Of($"""<span class="grade" title="{grade.Because}">grade <b>{grade.Source}{grade.Information}</b></span>""");

    /// <summary>Told by several, and still nothing shows more than one origin: the thing that readers overlook most.</summary>
    public static Html SingleOrigin(Claim claim) =>
        claim.Articles.Length > 1 && claim.IndependentOrigins.Max == 1
            ? Html.Of($"""<span class="tag tag-caution">{Wording.Count(claim.Articles.Length, "article")}, one origin</span>""")
            : Html.Empty;

    public static string ClassOf(ClaimState state) =>
        state switch
        {
            ClaimState.Confirmed or ClaimState.Corroborated => "good",
            ClaimState.Denied or ClaimState.Withdrawn => "alarm",
            ClaimState.Disputed => "caution",
            _ => "plain",
        };

    private static Html GlyphOf(ClaimState state) =>
        state switch
        {
            ClaimState.Corroborated => Html.Of($"""<circle cx="5.5" cy="8" r="4"/><circle cx="10.5" cy="8" r="4"/>"""),
            ClaimState.Disputed => Html.Of($"""<path d="M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3"/>"""),
            ClaimState.Denied => Html.Of($"""<circle cx="8" cy="8" r="6"/><path d="M5.5 5.5l5 5M10.5 5.5l-5 5"/>"""),
            ClaimState.Confirmed => Html.Of($"""<circle cx="8" cy="8" r="6"/><path d="M5 8.3l2.2 2.2L11.2 6"/>"""),
            ClaimState.Withdrawn => Html.Of($"""<path d="M6 3L2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6"/>"""),
            _ => Html.Of($"""<circle cx="8" cy="8" r="5.5"/>"""),
        };
}
