namespace Hearsay.Ingestion.Pages;

/// <summary>Finds subheads that are paragraphs by their element and headings by their looks: all bold or all capitals, short, over running text.</summary>
internal static class Subheads
{
    private const int MaxLength = 80;
    private const int MaxWords = 10;
    private const int MinLetters = 4;

    // What a subhead stands over.
    private const int ProseLength = 60;

    /// <summary>Whether the block is a subhead of the one that follows.</summary>
    public static bool Is(PageBlock block, PageBlock? next) =>
        next is not null
        && next.Text.Length >= ProseLength
        && !IsSetOff(next, 1)
        && block.Text.Length <= MaxLength
        && block.Links == 0
        && (IsSetOff(block, MinLetters) || IsCapitals(block.Text))
        && IsLabel(block.Text);

    private static bool IsSetOff(PageBlock block, int least) => block.BoldLength >= Math.Max(least, block.Text.Length - 1);

    private static bool IsCapitals(string text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            if (char.IsLower(c) || c == '\u2014')
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= MinLetters && text.Contains(' ', StringComparison.Ordinal);
    }

    // A sentence closes with a stop; "Jane Roe:" names who speaks next; rows of figures are results.
    private static bool IsLabel(string text)
    {
        char last = text[^1];
        return (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '\u201C' or '"')
            && (char.IsLetterOrDigit(last) || last is '?' or ')' or '\u201D' or '"' or '!')
            && text.AsSpan().Count(' ') < MaxWords
            && text.Count(char.IsAsciiDigit) * 2 <= text.Count(char.IsLetter);
    }
}
