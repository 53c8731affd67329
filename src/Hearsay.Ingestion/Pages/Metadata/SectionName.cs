using System.Collections.Frozen;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>Tells a section of an outlet from what programs write in its place: the kind of page, no category, the outlet itself.</summary>
internal static class SectionName
{
    private static readonly FrozenSet<string> None = new[]
    {
        "article",
        "articles",
        "blog post",
        "default",
        "none",
        "null",
        "page",
        "post",
        "posts",
        "uncategorised",
        "uncategorized",
        "undefined",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first of the names that is one; null when none is.</summary>
    public static string? Of(string? outlet, params ReadOnlySpan<string?> told)
    {
        foreach (string? name in told)
        {
            if (name is { Length: > 0 } && !None.Contains(name.Trim()) && !string.Equals(name, outlet, StringComparison.OrdinalIgnoreCase))
                return name;
        }

        return null;
    }
}
