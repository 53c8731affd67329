namespace Hearsay.Ingestion.Pages.Body;

/// <summary>How alike a block and a page's title are, whatever stands around the headline ("… | Orrin Gazette").</summary>
internal static class TitleMatch
{
    private const int MaxLength = 300;

    /// <summary>Share of the longer one's letters that the shorter one covers when it is part of it; 0 when it is not.</summary>
    public static double Score(string block, string title)
    {
        if (block.Length > MaxLength || title.Length > MaxLength || block.Length < 4)
            return 0;
        Span<char> blockLetters = stackalloc char[MaxLength];
        Span<char> titleLetters = stackalloc char[MaxLength];
        ReadOnlySpan<char> a = Letters(block, blockLetters);
        ReadOnlySpan<char> b = Letters(title, titleLetters);
        if (a.IsEmpty || b.IsEmpty)
            return 0;
        bool inside = a.Length <= b.Length ? b.IndexOf(a) >= 0 : a.IndexOf(b) >= 0;
        return inside ? (double)Math.Min(a.Length, b.Length) / Math.Max(a.Length, b.Length) : 0;
    }

    private static ReadOnlySpan<char> Letters(string text, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                buffer[length++] = char.ToLowerInvariant(c);
        }

        return buffer[..length];
    }
}
