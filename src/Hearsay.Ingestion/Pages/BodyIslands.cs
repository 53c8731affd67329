namespace Hearsay.Ingestion.Pages;

/// <summary>
/// Leaves out what stands apart from an article and is doubtful too: a list of staff below it, a teaser between two menus. Blocks that
/// stand together vouch for each other; one that stands alone must be likely by itself.
/// </summary>
internal static class BodyIslands
{
    // So far apart that at least two blocks between were judged to be no body.
    private const int MaxStep = 2;
    private const float Likely = 0.7f;

    /// <summary>Those of the chosen blocks, by index and ascending, that stay.</summary>
    public static List<int> Without(IReadOnlyList<PageBlock> blocks, ReadOnlySpan<float> judged, List<int> chosen)
    {
        List<(int Start, int End, int Letters, float Best)> islands = [];
        int start = 0;
        while (start < chosen.Count)
        {
            int end = start;
            int letters = 0;
            float best = 0;
            do
            {
                letters += blocks[chosen[end]].Text.Length;
                best = Math.Max(best, judged[chosen[end]]);
                end++;
            } while (end < chosen.Count && chosen[end] - chosen[end - 1] <= MaxStep);
            islands.Add((start, end, letters, best));
            start = end;
        }

        if (islands.Count < 2)
            return chosen;
        int most = islands.Max(island => island.Letters);
        return
        [
            .. islands
                .Where(island => island.Letters == most || island.Best >= Likely)
                .SelectMany(island => chosen[island.Start..island.End]),
        ];
    }
}
