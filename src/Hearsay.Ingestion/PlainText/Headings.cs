using System.Globalization;
using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.PlainText;

/// <summary>Finds headlines and subheads among paragraphs by what they look like, since plain text does not say.</summary>
internal static class Headings
{
    private const int MaxHeadlineLength = 160;
    private const int MaxSubheadLength = 70;
    private const int MaxSubheadWords = 10;

    /// <summary>Marks the headline (everything short before the first paragraph) and the subheads.</summary>
    public static void Mark(List<Block> blocks, string text, string? title)
    {
        int firstProse = blocks.FindIndex(b => IsProse(b.Span.Slice(text)));
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.Paragraph)
                continue;
            ReadOnlySpan<char> block = blocks[i].Span.Slice(text);
            bool isTitle = title is not null && block.Equals(title, StringComparison.OrdinalIgnoreCase);
            bool isHeadline = i < firstProse && IsHeadline(block);
            bool isSubhead = i > firstProse && firstProse >= 0 && IsSubhead(block) && StandsBetweenProse(blocks, i, text);
            if (isTitle || isHeadline || isSubhead)
                blocks[i] = blocks[i] with { Kind = BlockKind.Heading };
        }
    }

    /// <summary>The first heading before any prose; null when there is none.</summary>
    public static string? Headline(IReadOnlyList<Block> blocks, string text)
    {
        foreach (Block block in blocks)
        {
            if (block.Kind == BlockKind.Heading)
                return string.Join(' ', block.Span.TextIn(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (block.Kind != BlockKind.Boilerplate)
                return null;
        }

        return null;
    }

    private static bool IsProse(ReadOnlySpan<char> block) => block.Length > MaxHeadlineLength || EndsSentence(block);

    private static bool IsHeadline(ReadOnlySpan<char> block) =>
        block.Length <= MaxHeadlineLength && CountWords(block) >= 2 && !EndsSentence(block) && block[^1] is not (':' or ',' or ';');

    private static bool IsSubhead(ReadOnlySpan<char> block)
    {
        if (block.Length > MaxSubheadLength || CountWords(block) > MaxSubheadWords)
            return false;
        bool opens = char.IsUpper(block[0]) || char.IsDigit(block[0]) || (block.Length > 1 && IsQuote(block[0]) && char.IsUpper(block[1]));
        return opens && block.IndexOf('.') < 0 && (char.IsLetterOrDigit(block[^1]) || block[^1] == ')');
    }

    private static bool StandsBetweenProse(List<Block> blocks, int i, string text) =>
        i + 1 < blocks.Count && IsProse(blocks[i - 1].Span.Slice(text)) && IsProse(blocks[i + 1].Span.Slice(text));

    // "U.S." ends a headline as well as a sentence: a stop after an abbreviation says nothing.
    private static bool EndsSentence(ReadOnlySpan<char> block)
    {
        ReadOnlySpan<char> bare = block.TrimEnd("\"'\u201D\u2019)\u00BB");
        if (bare.IsEmpty || bare[^1] is not ('.' or '!' or '?' or '\u2026'))
            return false;
        if (bare[^1] == '?')
            return bare.Length < block.Length || bare[..^1].IndexOfAny('.', '!') >= 0;
        int lastWord = bare.LastIndexOf(' ') + 1;
        return bare[^1] != '.' || bare[lastWord..^1].IndexOf('.') < 0;
    }

    private static bool IsQuote(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.InitialQuotePunctuation || c is '"' or '\'';

    private static int CountWords(ReadOnlySpan<char> block)
    {
        int words = 0;
        foreach (Range _ in block.Split(' '))
            words++;
        return words;
    }
}
