using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Core.Text;
using Hearsay.Ingestion;

namespace Hearsay.Watching;

/// <summary>What an answer of a feed holds.</summary>
/// <param name="Fault">What is wrong with it; null when it is well-formed. Entries before the fault are there.</param>
internal sealed record FeedContent(ImmutableArray<FeedEntry> Entries, Diagnostic? Fault)
{
    // A teaser is shorter than any report; a report is seldom shorter.
    private const int LeastWords = 120;

    private static readonly string[] TeaserEnds = ["…", "...", "[…]", "[...]", "read more", "continue reading", "more »", "read on"];

    /// <summary>Gets the feed's own name; null when no entry tells it.</summary>
    public string? Title => Entries.Select(entry => entry.Article.Outlet).FirstOrDefault(outlet => outlet is not null);

    /// <summary>Reads an answer. Faulty entries are left out; a fault of the feed itself is kept.</summary>
    public static FeedContent Read(ArticleReader reader, InputFile file, CancellationToken cancellationToken)
    {
        ImmutableArray<FeedEntry>.Builder entries = ImmutableArray.CreateBuilder<FeedEntry>();
        HashSet<string> ids = [];
        Diagnostic? fault = null;
        foreach (ReadResult result in reader.Read(file, cancellationToken))
        {
            if (result.Article is { } article && ids.Add(article.Id.Value))
                entries.Add(new FeedEntry(article.Id.Value, FingerprintOf(article), article, IsWhole(article)));
            else if (result.Diagnostic is { Severity: DiagnosticSeverity.Error } problem && !IsOfAnEntry(problem))
                fault ??= problem;
        }

        return new FeedContent(entries.DrainToImmutable(), fault);
    }

    // "feed#3" is an entry without text: the feed itself is well.
    private static bool IsOfAnEntry(Diagnostic problem) =>
        problem.Code == DiagnosticCodes.NoArticle && problem.Item.Contains('#', StringComparison.Ordinal);

    private static string FingerprintOf(Article article) =>
        StableHash
            .Start.Add(article.Title ?? "")
            .Add(article.Text)
            .Add(article.Url ?? "")
            .Add(article.Updated?.ToString() ?? "")
            .Add(article.Published?.ToString() ?? "")
            .ToId("f");

    private static bool IsWhole(Article article)
    {
        string text = article.Text.TrimEnd();
        return text.AsSpan().Count(' ') >= LeastWords && !TeaserEnds.Any(end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }
}
