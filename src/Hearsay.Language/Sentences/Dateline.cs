namespace Hearsay.Language.Sentences;

/// <summary>The place, day and agency that a news report begins with ("PORT ORU, May 4 (NNS) —"): no part of its first sentence.</summary>
internal static class Dateline
{
    private const int Longest = 16;

    /// <summary>Index of the dash that ends the dateline at the block's beginning; -1 when there is none.</summary>
    public static int EndIn(BlockReading block)
    {
        if (block.Count < 3 || block.ClassOf(0) != TokenClass.Upper)
            return -1;
        bool agency = false;
        bool capitalsOnly = true;
        for (int i = 1; i < Math.Min(Longest, block.Count - 1); i++)
        {
            TokenClass kind = block.ClassOf(i);
            switch (kind)
            {
                case TokenClass.Dash or TokenClass.Hyphen when block.GapBefore(i) > 0 && block.GapBefore(i + 1) > 0:
                    return (agency || capitalsOnly) && block.ClassOf(i + 1) != TokenClass.Lower ? i : -1;
                case TokenClass.Dash when agency:
                    return i;
                case TokenClass.ClosingBracket:
                    agency = true;
                    break;
                case TokenClass.Upper
                or TokenClass.Comma
                or TokenClass.Dated
                or TokenClass.Ending
                or TokenClass.Dotted
                or TokenClass.Number:
                    break;
                case TokenClass.Capitalized or TokenClass.OpeningBracket or TokenClass.Symbol or TokenClass.Title or TokenClass.Mixed:
                    capitalsOnly = false;
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }
}
