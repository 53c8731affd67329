using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>What readers see around the headline: by-line and date, for pages that tell machines nothing.</summary>
internal static class VisibleSigns
{
    private const int BlocksBefore = 8;
    private const int BlocksAfter = 16;
    private const int MaxLength = 120;

    /// <summary>The date in the block nearest to the headline; what says "updated" counts only when nothing else does.</summary>
    public static PublicationTime? Published(PageView page)
    {
        PublicationTime? updated = null;
        foreach (string text in AroundTitle(page))
        {
            if (!text.Any(char.IsAsciiDigit) || DateWords.Find(text, out _) is not { } time)
                continue;
            if (
                !text.Contains("updated", StringComparison.OrdinalIgnoreCase)
                && !text.Contains("modified", StringComparison.OrdinalIgnoreCase)
            )
                return time;
            updated ??= time;
        }

        return updated;
    }

    /// <summary>The by-line nearest to the headline.</summary>
    public static ImmutableArray<string> Authors(PageView page)
    {
        foreach (string text in AroundTitle(page))
        {
            if (ByLine.Parse(text) is { Length: > 0 } names)
                return names;
        }

        return [];
    }

    /// <summary>The agency credited between the headline and the first running text.</summary>
    public static string? WireCredit(PageView page)
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

    private static IEnumerable<string> AroundTitle(PageView page)
    {
        if (page.TitleBlock < 0)
            yield break;
        for (int offset = 1; offset <= BlocksAfter; offset++)
        {
            int after = page.TitleBlock + offset;
            if (after < page.Blocks.Count && page.Blocks[after].Text.Length <= MaxLength)
                yield return page.Blocks[after].Text;
            int before = page.TitleBlock - offset;
            if (offset <= BlocksBefore && before >= 0 && page.Blocks[before].Text.Length <= MaxLength)
                yield return page.Blocks[before].Text;
        }
    }
}
