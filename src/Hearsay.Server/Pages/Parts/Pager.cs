using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>The way to the next stretch of a list that is paged by key.</summary>
internal static class Pager
{
    /// <summary>The page.</summary>
    /// <param name="address">The page's address with its other parameters, without the key.</param>
    /// <param name="after">The key that this stretch began after; null for the first.</param>
    /// <param name="next">The key of the next stretch; null at the end.</param>
    public static Html Of(string address, string? after, string? next, string parameter = "after")
    {
        if (after is null && next is null)
            return Html.Empty;
        string glue = address.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        Html first = after is null ? Html.Empty : Html.Of($"""<a href="{address}">First page</a>""");
        Html more = next is null
            ? Html.Of($"<span>That is all.</span>")
            : Html.Of($"""<a rel="next" href="{address}{glue}{parameter}={Uri.EscapeDataString(next)}">Next page</a>""");
        return Html.Of($"""<nav class="pager" aria-label="Pages">{first}{more}</nav>""");
    }
}
