namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What the letters of a block show, counted in one pass.</summary>
internal readonly record struct BlockWords
{
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
        unchecked
        {
            for (int i = 0; i <= text.Length; i++)
            {
                char c = i < text.Length ? text[i] : ' ';
                if (char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c))
                {
                    digits += char.IsAsciiDigit(c) ? 1 : 0;
                    capitals += IsUpper(c) ? 1 : 0;
                    start = start < 0 ? i : start;
                    continue;
                }

                if (start >= 0 && c is not ('\'' or '\u2019' or '-'))
                {
                    words++;
                    functions += CommonWords.Contains(text.AsSpan(start, i - start)) ? 1 : 0;
                    capitalised += IsUpper(text[start]) ? 1 : 0;
                    start = -1;
                }

                switch (c)
                {
                    case ' ':
                        break;
                    case '.' or '!' or '?' or '\u2026' when EndsSentenceAt(text, i):
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

    private static bool IsUpper(char c) => char.IsAscii(c) ? char.IsAsciiLetterUpper(c) : char.IsUpper(c);

    private static bool EndsSentenceAt(string text, int i) =>
        i + 1 >= text.Length || text[i + 1] is ' ' or '"' or '\u201D' or '\u2019' or '\'';
}
