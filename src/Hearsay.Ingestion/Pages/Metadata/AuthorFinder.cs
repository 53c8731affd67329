using System.Collections.Immutable;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>Finds who wrote a page.</summary>
internal static class AuthorFinder
{
    private const int MaxNameLength = 80;
    private const int MaxVisibleLength = 140;

    private static readonly string[] MetaNames =
    [
        "author",
        "article:author_name",
        "parsely-author",
        "sailthru.author",
        "byl",
        "dc.creator",
        "DC.Creator",
        "dcterms.creator",
        "citation_author",
        "cXenseParse:author",
        "article:author",
        "og:article:author",
        "rbauthors",
        "authors",
        "creator",
        "twitter:data1",
    ];

    private static readonly string[] Openings = ["By ", "Written by ", "View all posts by ", "Posts by ", "Author: ", "Author "];

    private static readonly string[] NoNames =
    [
        "admin",
        "administrator",
        "editor",
        "staff",
        "webmaster",
        "guest",
        "unknown",
        "author",
        "user",
        "root",
        "wpadmin",
        "anonymous",
        "none",
        "null",
        "undefined",
        "view all posts",
        "no author",
    ];

    public static ImmutableArray<string> Find(HtmlTree tree, HeadTags head, LinkedData data, string? outlet)
    {
        ImmutableArray<string> told = Clean(data.Authors, outlet);
        if (told.IsEmpty)
            told = FromMeta(head, outlet);
        if (told.IsEmpty)
            told = Clean(data.Authors, null);
        ImmutableArray<string> shown = told.IsEmpty || !told.Any(IsPerson) ? FromMarkup(tree, outlet) : [];
        return shown.IsEmpty ? told : shown;
    }

    private static ImmutableArray<string> FromMeta(HeadTags head, string? outlet)
    {
        foreach (string name in MetaNames)
        {
            if (name == "twitter:data1" && head.Meta("twitter:label1") is not { } label)
                continue;
            if (name == "twitter:data1" && !head.Meta("twitter:label1")!.Contains("ritten by", StringComparison.Ordinal))
                continue;
            ImmutableArray<string> names = Clean(head.AllMeta(name).SelectMany(Split), outlet);
            if (!names.IsEmpty)
                return names;
        }

        return [];
    }

    // rel=author, itemprop=author, then classes that say so; the first that gives a name.
    private static ImmutableArray<string> FromMarkup(HtmlTree tree, string? outlet)
    {
        ImmutableArray<string> byClass = [];
        for (int node = 1; node < tree.Count; node++)
        {
            HtmlTag tag = tree.TagOf(node);
            if (tag is HtmlTag.Text or HtmlTag.Meta or HtmlTag.Link or HtmlTag.Script or HtmlTag.Img)
                continue;
            bool marked =
                (
                    tree.TryGetRawAttribute(node, "rel", out ReadOnlySpan<char> rel)
                    && rel.Contains("author", StringComparison.OrdinalIgnoreCase)
                )
                || (
                    tree.TryGetRawAttribute(node, "itemprop", out ReadOnlySpan<char> property)
                    && property.Equals("author", StringComparison.OrdinalIgnoreCase)
                );
            bool named = !marked && byClass.IsEmpty && HasAuthorClass(tree, node);
            if (
                (!marked && !named)
                || tree[node].SubtreeEnd - node > 60
                || tree.TextOf(node) is not { Length: > 2 and <= MaxVisibleLength } text
            )
                continue;
            ImmutableArray<string> names = FromText(text, outlet, tag == HtmlTag.A || marked);
            if (names.IsEmpty)
                continue;
            if (marked)
                return names;
            byClass = names;
        }

        return byClass;
    }

    private static bool HasAuthorClass(HtmlTree tree, int node) =>
        tree.TryGetRawAttribute(node, "class", out ReadOnlySpan<char> classes)
        && (
            classes.Contains("author", StringComparison.OrdinalIgnoreCase)
            || classes.Contains("byline", StringComparison.OrdinalIgnoreCase)
            || classes.Contains("writer", StringComparison.OrdinalIgnoreCase)
        );

    private static ImmutableArray<string> FromText(string text, string? outlet, bool isName)
    {
        if (ByLine.Parse(text) is { Length: > 0 } names)
            return names;
        if (PersonNames.IsName(text))
            return Clean([text], outlet);
        return isName && text.Length <= 40 ? Clean(Split(text), outlet) : [];
    }

    private static IEnumerable<string> Split(string names)
    {
        string bare = names.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? names[3..] : names;
        foreach (string part in bare.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (PersonNames.Parse(part) is { Length: > 1 } several)
            {
                foreach (string name in several)
                    yield return name;
            }
            else
            {
                yield return part;
            }
        }
    }

    private static ImmutableArray<string> Clean(IEnumerable<string> names, string? outlet)
    {
        List<string> clean = [];
        foreach (string raw in names)
        {
            string name = WithoutRole(raw.Trim().Trim(',', '.', ';', '|', ' '));
            bool address =
                name.Contains("://", StringComparison.Ordinal)
                || name.Contains('@', StringComparison.Ordinal)
                || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
            if (name.Length is < 2 or > MaxNameLength || address || !name.Any(char.IsLetter) || NoNames.Contains(name.ToLowerInvariant()))
                continue;
            if (!clean.Contains(name, StringComparer.OrdinalIgnoreCase) && !name.Equals(outlet, StringComparison.OrdinalIgnoreCase))
                clean.Add(name);
        }

        return [.. clean];
    }

    private static string WithoutRole(string name)
    {
        string bare = name;
        foreach (string opening in Openings)
        {
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                bare = bare[opening.Length..].TrimStart();
        }

        int comma = bare.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && ByLine.IsOccupation(bare[(comma + 1)..]) ? bare[..comma] : bare;
    }

    private static bool IsPerson(string name) => PersonNames.IsName(name);
}
