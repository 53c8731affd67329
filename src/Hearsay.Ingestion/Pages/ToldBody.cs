using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Ingestion.Pages;

/// <summary>
/// The body as a page tells it to machines (JSON-LD's <c>articleBody</c>), for pages that show readers none of it or only its start:
/// evidence, not truth, so it counts only where the page itself is silent or says that the rest is for subscribers.
/// </summary>
internal static class ToldBody
{
    private const int MinLength = 200;
    private const int MinShown = 150;

    /// <summary>Its paragraphs; none when what the page shows is the better text.</summary>
    public static List<string> Of(LinkedData data, IReadOnlyList<PageBlock> shown)
    {
        if (data.ArticleBody is not { Length: >= MinLength } told)
            return [];
        int length = shown.Sum(b => b.Text.Length);
        bool cut = data.IsPaywalled && length * 2 < told.Length;
        return length < MinShown || cut ? Paragraphs(told) : [];
    }

    private static List<string> Paragraphs(string told)
    {
        List<string> paragraphs = [];
        if (told.Contains("</", StringComparison.Ordinal))
        {
            using HtmlTree? tree = HtmlTreeBuilder.Build(
                told,
                ReadLimits.Default.MaxDepth,
                Deadline.In(ReadLimits.Default.MaxParseTime),
                out _
            );
            return tree is null ? [] : [.. PageSegmenter.Cut(tree).Select(b => b.Text)];
        }

        foreach (string line in told.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            InlineText text = new();
            text.Append(line);
            if (text.Length > 0)
                paragraphs.Add(text.ToString());
        }

        return paragraphs;
    }
}
