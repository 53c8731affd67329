using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>Finds the agency that a page credits where readers see it.</summary>
internal static class WireCredits
{
    private const int BlocksAfter = 16;
    private const int MaxLength = 120;

    /// <summary>The agency credited between the headline and the first running text.</summary>
    public static string? Find(PageView page)
    {
        if (page.TitleBlock < 0)
            return null;
        int end = Math.Min(page.Blocks.Count, page.TitleBlock + 1 + BlocksAfter);
        for (int i = page.TitleBlock + 1; i < end && !PageOutline.IsProse(page.Blocks[i], page.Words[i]); i++)
        {
            if (page.Blocks[i].Text.Length <= MaxLength && Agencies.Name(page.Blocks[i].Text) is { } agency)
                return agency;
        }

        return null;
    }
}
