using System.Buffers;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What the names of an element (class, id, rel, item property) say that it holds.</summary>
internal static class ElementMarks
{
    private static readonly SearchValues<string> Authors = SearchValues.Create(
        ["author", "byline", "writer", "contributor", "reporter", "auth-", "auth_", "by-line", "fn n", "posted-by", "postedby"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> Dates = SearchValues.Create(
        ["date", "time", "publish", "posted", "meta", "byline", "modified"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> Titles = SearchValues.Create(["headline", "title"], StringComparison.OrdinalIgnoreCase);

    // Most names say nothing of the kind: one look for all words, then which it was.
    private static readonly SearchValues<string> All = SearchValues.Create(
        [
            "author",
            "byline",
            "by-line",
            "posted",
            "writer",
            "contributor",
            "reporter",
            "auth-",
            "auth_",
            "fn n",
            "date",
            "time",
            "publish",
            "meta",
            "modified",
            "headline",
            "title",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    public static NodeTraits Of(ReadOnlySpan<char> names)
    {
        if (names.Length < 4 || !names.ContainsAny(All))
            return NodeTraits.None;
        NodeTraits marks = NodeTraits.None;
        if (names.ContainsAny(Authors))
            marks |= NodeTraits.NamesAuthor;
        if (names.ContainsAny(Dates))
            marks |= NodeTraits.NamesDate;
        if (names.ContainsAny(Titles))
            marks |= NodeTraits.NamesTitle;
        return marks;
    }
}
