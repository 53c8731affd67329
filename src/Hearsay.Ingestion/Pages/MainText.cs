using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages;

/// <summary>Chooses the blocks of a page that are the article.</summary>
internal static class MainText
{
    private const float Threshold = 0.5f;
    private const float FallbackThreshold = 0.2f;
    private const int MinBodyLength = 150;
    private const double ContainerShare = 0.85;
    private const int LongestLabel = 60;

    /// <summary>The chosen blocks in reading order.</summary>
    public static List<PageBlock> Choose(PageView page, ReadOnlySpan<float> judged)
    {
        List<PageBlock> body = WithoutAppendix(page.Tree, Above(page, judged, Threshold));
        // Tables of results and lists of links look like no article, but when there is nothing else they are what the page is about.
        return body.Sum(b => b.Text.Length) >= MinBodyLength ? body : Above(page, judged, FallbackThreshold);
    }

    // "Coming up", "In your area": a headed section behind the element that holds nearly all of the article is about something else.
    private static List<PageBlock> WithoutAppendix(HtmlTree tree, List<PageBlock> body)
    {
        int container = ContainerOf(tree, body);
        int end = tree[container].SubtreeEnd;
        int first = body.FindIndex(b => b.Node >= end);
        return first > 0 && HtmlTags.IsHeading(body[first].Tag) ? body[..first] : body;
    }

    // The innermost element with so much of the text; those that hold more than half of it stand one inside the other.
    private static int ContainerOf(HtmlTree tree, List<PageBlock> body)
    {
        Dictionary<int, int> letters = [];
        foreach (PageBlock block in body)
        {
            for (int node = block.Node; node > 0; node = tree[node].Parent)
                letters[node] = letters.GetValueOrDefault(node) + block.Text.Length;
        }

        double enough = ContainerShare * body.Sum(b => b.Text.Length);
        return letters.Where(l => l.Value >= enough).Select(l => l.Key).DefaultIfEmpty(0).Max();
    }

    private static List<PageBlock> Above(PageView page, ReadOnlySpan<float> judged, float threshold)
    {
        List<PageBlock> body = [];
        bool listIsFurniture = false;
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            // "Most read" over a list: its items look like headlines or like prose, whatever the model thinks of them one by one.
            listIsFurniture = block.Tag == HtmlTag.Li ? listIsFurniture : IsFurnitureLabel(block);
            if (judged[i] >= threshold && i != page.TitleBlock && page.Words[i].Words > 0 && !listIsFurniture)
                body.Add(block);
        }

        return body;
    }

    private static bool IsFurnitureLabel(PageBlock block) =>
        HtmlTags.IsHeading(block.Tag) && block.Text.Length <= LongestLabel && FurniturePhrases.Holds(PlainForm.Of(block.Text));
}
