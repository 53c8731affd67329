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
        List<int> likely = Above(page, judged, Threshold);
        List<PageBlock> body = BlocksOf(page, BodyIslands.Without(page.Blocks, judged, likely));
        if (!IsEnough(body))
            body = BlocksOf(page, likely);
        body = ClosingAppeals.Without(RepeatedBody.Without(WithoutAppendix(page.Tree, body)));
        // Tables of results and lists of links look like no article, but when there is nothing else they are what the page is about.
        return IsEnough(body) ? body : BlocksOf(page, Above(page, judged, FallbackThreshold));
    }

    private static bool IsEnough(List<PageBlock> body) => body.Sum(b => b.Text.Length) >= MinBodyLength;

    private static List<PageBlock> BlocksOf(PageView page, List<int> chosen) => [.. chosen.Select(i => page.Blocks[i])];

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
        int[] letters = new int[tree.Count];
        foreach (PageBlock block in body)
            letters[block.Node] += block.Text.Length;
        int innermost = 0;
        double enough = ContainerShare * body.Sum(b => b.Text.Length);
        for (int node = tree.Count - 1; node > 0; node--)
        {
            if (letters[node] >= enough)
                innermost = Math.Max(innermost, node);
            letters[tree[node].Parent] += letters[node];
        }

        return innermost;
    }

    private static List<int> Above(PageView page, ReadOnlySpan<float> judged, float threshold)
    {
        List<int> body = [];
        bool listIsFurniture = false;
        bool linksAreFurniture = false;
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            // "Most read" over a list: its items look like headlines or like prose, whatever the model thinks of them one by one.
            if (block.Tag != HtmlTag.Li)
                (listIsFurniture, linksAreFurniture) = (IsFurnitureLabel(block), IsLabelOfLinks(block));
            if (
                judged[i] >= threshold
                && i != page.TitleBlock
                && page.Words[i].Words > 0
                && !listIsFurniture
                && !(linksAreFurniture && IsLink(block))
                && !PropertyValues.Is(page.Tree, block)
            )
                body.Add(i);
        }

        return body;
    }

    // "Related content:" in a paragraph of its own: of the list below it the links go.
    private static bool IsLabelOfLinks(PageBlock block) =>
        block.Text.Length <= LongestLabel && block.Tag != HtmlTag.Li && FurniturePhrases.Holds(PlainForm.Of(block.Text));

    private static bool IsLink(PageBlock block) => block.Tag == HtmlTag.Li && block.LinkLength >= block.Text.Length - 1;

    private static bool IsFurnitureLabel(PageBlock block) =>
        HtmlTags.IsHeading(block.Tag) && block.Text.Length <= LongestLabel && FurniturePhrases.Holds(PlainForm.Of(block.Text));
}
