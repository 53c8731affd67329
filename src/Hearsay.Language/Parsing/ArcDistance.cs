namespace Hearsay.Language.Parsing;

/// <summary>Bins for how far a head stands from its word: each has a learnt score.</summary>
internal static class ArcDistance
{
    /// <summary>Number of bins, a multiple of the register width.</summary>
    public const int Count = 64;

    private const int Root = 0;
    private const int Middle = 32;
    private const int Farthest = 30;

    /// <summary>The bin of an arc between 1-based word numbers; head 0 is the root.</summary>
    public static int BinOf(int word, int head)
    {
        if (head == 0)
            return Root;
        int distance = head - word;
        int far = Math.Abs(distance);
        int step = far <= 12 ? far : Math.Min(Farthest, 12 + ((far - 12) / 4));
        return Middle + (distance < 0 ? -step : step);
    }
}
