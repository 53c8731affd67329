namespace Hearsay.Ingestion.Pages.Metadata.Titles;

/// <summary>What sites put between a headline and their own name.</summary>
internal static class TitleSeparators
{
    /// <summary>The slash, which also stands inside headlines.</summary>
    public const string Slash = " / ";

    /// <summary>The bar, after which short words are the site's even where nothing names it.</summary>
    public const string Bar = " | ";

    /// <summary>Gets the marks that stand between blanks, the surest first.</summary>
    public static string[] Spaced { get; } = [Bar, " \u2013 ", " \u2014 ", " - ", " :: ", " \u00BB ", " \u2022 ", " \u00B7 ", Slash, " < "];

    /// <summary>Gets those and the ones that also stand inside headlines: worth a candidate, not a cut.</summary>
    public static string[] All { get; } = [.. Spaced, ": ", "|", " --"];
}
