namespace Hearsay.Ingestion.Pages.Body;

/// <summary>How alike a block and a page's title are, whatever stands around the headline ("… | Orrin Gazette").</summary>
internal static class TitleMatch
{
    private const int MaxLength = 300;

    /// <summary>Share of the longer one's letters that the shorter one covers when it is part of it; 0 when it is not.</summary>
    public static double Score(string block, string title) =>
        title.Length > MaxLength ? 0 : ScoreLetters(block, Letters(title, stackalloc char[MaxLength]));

    /// <summary>The same with the title's <see cref="LettersOf"/>, for one title and many blocks.</summary>
    public static double ScoreLetters(ReadOnlySpan<char> block, ReadOnlySpan<char> title)
    {
        if (block.Length is < 4 or > MaxLength || title.IsEmpty)
            return 0;
        ReadOnlySpan<char> letters = Letters(block, stackalloc char[MaxLength]);
        if (letters.IsEmpty)
            return 0;
        bool inside = letters.Length <= title.Length ? title.IndexOf(letters) >= 0 : letters.IndexOf(title) >= 0;
        return inside ? (double)Math.Min(letters.Length, title.Length) / Math.Max(letters.Length, title.Length) : 0;
    }

    /// <summary>What of a title is compared; nothing of one that is too long.</summary>
    public static string LettersOf(string title) => title.Length > MaxLength ? "" : Letters(title, stackalloc char[MaxLength]).ToString();

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiLetterLower(c))
                buffer[length++] = c;
            else if (char.IsLetterOrDigit(c))
                buffer[length++] = char.ToLowerInvariant(c);
        }

        return buffer[..length];
    }
}
