using System.Collections.Frozen;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What the letters of a block show, counted in one pass.</summary>
internal readonly record struct BlockWords
{
    // The commonest words of English running text: menus and lists of links have few of them.
    private static readonly FrozenSet<string> FunctionWords = new[]
    {
        "the",
        "of",
        "and",
        "to",
        "a",
        "in",
        "that",
        "is",
        "was",
        "for",
        "on",
        "it",
        "with",
        "as",
        "be",
        "at",
        "by",
        "he",
        "she",
        "they",
        "from",
        "have",
        "had",
        "has",
        "but",
        "not",
        "this",
        "are",
        "were",
        "which",
        "their",
        "an",
        "we",
        "you",
        "his",
        "her",
        "been",
        "who",
        "will",
        "would",
        "more",
        "than",
        "or",
        "if",
        "when",
        "there",
        "what",
        "can",
        "so",
        "its",
        "after",
        "said",
        "i",
        "my",
        "our",
        "into",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Functions = FunctionWords.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public int Words { get; private init; }

    public int FunctionWordCount { get; private init; }

    public int Capitalised { get; private init; }

    public int Sentences { get; private init; }

    public int Commas { get; private init; }

    public int Digits { get; private init; }

    public int Capitals { get; private init; }

    public int Quotes { get; private init; }

    public bool EndsSentence { get; private init; }

    public bool EndsColon { get; private init; }

    public bool StartsSmall { get; private init; }

    public bool HasSymbols { get; private init; }

    public static BlockWords Of(string text)
    {
        int words = 0;
        int functions = 0;
        int capitalised = 0;
        int sentences = 0;
        int commas = 0;
        int digits = 0;
        int capitals = 0;
        int quotes = 0;
        bool symbols = false;
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                digits += char.IsAsciiDigit(c) ? 1 : 0;
                capitals += char.IsUpper(c) ? 1 : 0;
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && c is not ('\'' or '\u2019' or '-'))
            {
                words++;
                ReadOnlySpan<char> word = text.AsSpan(start, i - start);
                functions += word.Length <= 5 && Functions.Contains(word) ? 1 : 0;
                capitalised += char.IsUpper(word[0]) ? 1 : 0;
                start = -1;
            }

            switch (c)
            {
                case '.' or '!' or '?' or '\u2026' when i + 1 >= text.Length || text[i + 1] is ' ' or '"' or '\u201D' or '\u2019' or '\'':
                    sentences++;
                    break;
                case ',':
                    commas++;
                    break;
                case '"' or '\u201C':
                    quotes++;
                    break;
                case '|' or '\u00BB' or '\u203A' or '\u00A9' or '\u2022' or '\u00B7' or '#' or '@' or '\u2192':
                    symbols = true;
                    break;
            }
        }

        ReadOnlySpan<char> bare = text.AsSpan().TrimEnd("\"'\u201D\u2019) ]");
        return new BlockWords
        {
            Words = words,
            FunctionWordCount = functions,
            Capitalised = capitalised,
            Sentences = sentences,
            Commas = commas,
            Digits = digits,
            Capitals = capitals,
            Quotes = quotes,
            HasSymbols = symbols,
            EndsSentence = bare.Length > 0 && bare[^1] is '.' or '!' or '?' or '\u2026',
            EndsColon = bare.Length > 0 && bare[^1] == ':',
            StartsSmall = char.IsLower(text[0]),
        };
    }
}
