using Hearsay.Core.Briefs;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>Signs beside words, drawn in a square of 16.</summary>
internal static class Glyphs
{
    public static Html Check => Html.Of($"""<circle cx="8" cy="8" r="6"/><path d="M5 8.3l2.2 2.2L11.2 6"/>""");

    public static Html Cross => Html.Of($"""<circle cx="8" cy="8" r="6"/><path d="M5.5 5.5l5 5M10.5 5.5l-5 5"/>""");

    public static Html Clock => Html.Of($"""<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 2"/>""");

    public static Html Strain => Html.Of($"""<path d="M2 8h3l2-4 2.5 8L11.5 8H14"/>""");

    public static Html Rings => Html.Of($"""<circle cx="5.5" cy="8" r="4"/><circle cx="10.5" cy="8" r="4"/>""");

    public static Html Pencil => Html.Of($"""<path d="M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2L3 13z"/>""");

    public static Html Ring => Html.Of($"""<circle cx="8" cy="8" r="5.5"/>""");

    /// <summary>What a later deed did to a commitment.</summary>
    public static Html Of(TestRelation relation) =>
        relation switch
        {
            TestRelation.Breaks => StateBadge.Tag("alarm", Cross, Wording.Of(relation).ToLowerInvariant()),
            TestRelation.Strains => StateBadge.Tag("caution", Strain, Wording.Of(relation).ToLowerInvariant()),
            _ => StateBadge.Tag("good", Check, Wording.Of(relation).ToLowerInvariant()),
        };
}
