using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>A list of at most so many items that says how many it leaves out: no page passes a part for the whole.</summary>
internal static class BoundedList
{
    /// <summary>The first of the items, and how many more there are.</summary>
    /// <param name="noun">What an item is, in the singular.</param>
    /// <param name="classes">The list's classes in the style sheet.</param>
    public static Html Of<T>(IReadOnlyCollection<T> all, int most, Func<T, Html> item, string noun, string classes = "plain") =>
        Html.Of($"""<ul class="{classes}">{all.Take(most).Select(item)}</ul>{Rest(all.Count - most, noun)}""");

    /// <summary>"and 3 more claims"; nothing where none is left out.</summary>
    public static Html Rest(int leftOut, string noun) =>
        leftOut > 0 ? Html.Of($"""<p class="faint">and {Wording.Count(leftOut, "more " + noun)}</p>""") : Html.Empty;
}
