using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Training.Pages;

/// <summary>A page with its gold labels and the features that do not depend on a model.</summary>
internal sealed class TrainingPage
{
    public required string Set { get; init; }

    public required string Id { get; init; }

    public required string Site { get; init; }

    public required string Html { get; init; }

    public required PageView View { get; init; }

    /// <summary>Gets 1 for body, 0 for the rest, -1 where the gold says nothing.</summary>
    public required sbyte[] Labels { get; init; }

    /// <summary>Gets how much each block counts; a page's sum is the same for every page with a whole gold body.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Gets by which custom the gold body was drawn: 0 as the news benchmarks do, 1 as the benchmark of all kinds of pages does.</summary>
    /// <remarks>They differ in standfirsts, notes about companies, captions: a page is read as news, whatever else was learned from.</remarks>
    public required int Custom { get; init; }

    /// <summary>Gets for each block its places in the table of the linear model.</summary>
    public required int[][] Sparse { get; init; }

    public static PageView ViewOf(string html)
    {
        HtmlTree tree = TreeOf(html);
        return PageReader.View(tree, PageHead.Of(tree, null));
    }

    public static HtmlTree TreeOf(string html) =>
        HtmlTreeBuilder.Build(html, 4096, Hearsay.Ingestion.Deadline.In(TimeSpan.FromMinutes(1)), out _)!;
}
