namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What the letters of a block show, counted in one pass.</summary>
internal readonly record struct BlockWords
{
    // Every letter of every page is looked at: nearly all are in this table.
    private static readonly Kinds[] Table = [.. Enumerable.Range(0, 0x80).Select(c => Look((char)c))];

    [Flags]
    private enum Kinds
    {
        None = 0,
        Capital = 1,
        Digit = 2,
        Word = 4,

        // Goes on with a word that has begun.
        Joiner = 8,
        End = 16,
        Comma = 32,
        Quote = 64,
        Symbol = 128,
    }

    public int Words { get; private init; }

    public int FunctionWordCount { get; private init; }

    /// <summary>Gets how many words speak to the reader ("you"), of the outlet ("our"), offer something, report, or credit pictures.</summary>
    public int ReaderWords { get; private init; }

    public int OutletWords { get; private init; }

    public int OfferWords { get; private init; }

    public int ReportingWords { get; private init; }

    public int PictureWords { get; private init; }

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
        int readers = 0;
        int outlets = 0;
        int offers = 0;
        int reports = 0;
        int pictures = 0;
        int capitalised = 0;
        int sentences = 0;
        int commas = 0;
        int digits = 0;
        int capitals = 0;
        int quotes = 0;
        bool symbols = false;
        int i = 0;
        unchecked
        {
            while (i < text.Length)
            {
                Kinds kind = KindsOf(text[i]);
                if ((kind & Kinds.Word) == Kinds.None)
                {
                    if (kind != Kinds.None)
                    {
                        sentences += (kind & Kinds.End) != Kinds.None && EndsSentenceAt(text, i) ? 1 : 0;
                        commas += (kind & Kinds.Comma) != Kinds.None ? 1 : 0;
                        quotes += (kind & Kinds.Quote) != Kinds.None ? 1 : 0;
                        symbols |= (kind & Kinds.Symbol) != Kinds.None;
                    }

                    i++;
                    continue;
                }

                int start = i;
                capitalised += (int)(kind & Kinds.Capital);
                do
                {
                    capitals += (int)(kind & Kinds.Capital);
                    digits += (int)(kind & Kinds.Digit) >> 1;
                    kind = ++i < text.Length ? KindsOf(text[i]) : Kinds.None;
                } while ((kind & (Kinds.Word | Kinds.Joiner)) != Kinds.None);
                words++;
                int kinds = (int)CommonWords.KindsOf(text.AsSpan(start, i - start));
                if (kinds == 0)
                    continue;
                functions += kinds & 1;
                readers += (kinds >> 1) & 1;
                outlets += (kinds >> 2) & 1;
                offers += (kinds >> 3) & 1;
                reports += (kinds >> 4) & 1;
                pictures += (kinds >> 5) & 1;
            }
        }

        ReadOnlySpan<char> bare = text.AsSpan().TrimEnd("\"'\u201D\u2019) ]");
        return new BlockWords
        {
            Words = words,
            FunctionWordCount = functions,
            ReaderWords = readers,
            OutletWords = outlets,
            OfferWords = offers,
            ReportingWords = reports,
            PictureWords = pictures,
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

    private static Kinds KindsOf(char c) => c < Table.Length ? Table[c] : Look(c);

    private static Kinds Look(char c) =>
        char.IsLetterOrDigit(c)
            ? Kinds.Word | (char.IsUpper(c) ? Kinds.Capital : Kinds.None) | (char.IsAsciiDigit(c) ? Kinds.Digit : Kinds.None)
            : c switch
            {
                '\'' or '\u2019' or '-' => Kinds.Joiner,
                '.' or '!' or '?' or '\u2026' => Kinds.End,
                ',' => Kinds.Comma,
                '"' or '\u201C' => Kinds.Quote,
                '|' or '\u00BB' or '\u203A' or '\u00A9' or '\u2022' or '\u00B7' or '#' or '@' or '\u2192' => Kinds.Symbol,
                _ => Kinds.None,
            };

    private static bool EndsSentenceAt(string text, int i) =>
        i + 1 >= text.Length || text[i + 1] is ' ' or '"' or '\u201D' or '\u2019' or '\'';
}
