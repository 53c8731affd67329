using System.Collections.Immutable;

namespace Hearsay.Benchmarks.News;

/// <summary>An article of the invented news.</summary>
/// <param name="Way">How it came about: own, wire, copy, reuse.</param>
/// <param name="Agency">The agency that a copy credits; null for others.</param>
internal sealed record InventedArticle(
    int Story,
    string Way,
    string Outlet,
    string? Agency,
    string Title,
    DateTime Published,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Paragraphs
)
{
    /// <summary>Gets the body: the paragraphs with an empty line between, under the credit of a copy.</summary>
    public string Text => string.Join("\n\n", Agency is null ? Paragraphs : Paragraphs.Insert(0, "By " + Agency));
}
