using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages;

/// <summary>Chooses the blocks of a page that are the article.</summary>
internal static class MainText
{
    private const float Threshold = 0.5f;
    private const float FallbackThreshold = 0.2f;
    private const int MinBodyLength = 150;

    /// <summary>The chosen blocks in reading order.</summary>
    public static List<PageBlock> Choose(PageView page, ReadOnlySpan<float> judged)
    {
        List<PageBlock> body = Above(page, judged, Threshold);
        // Tables of results and lists of links look like no article, but when there is nothing else they are what the page is about.
        return body.Sum(b => b.Text.Length) >= MinBodyLength ? body : Above(page, judged, FallbackThreshold);
    }

    private static List<PageBlock> Above(PageView page, ReadOnlySpan<float> judged, float threshold)
    {
        List<PageBlock> body = [];
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            if (judged[i] >= threshold && i != page.TitleBlock && page.Words[i].Words > 0)
                body.Add(page.Blocks[i]);
        }

        return body;
    }
}
