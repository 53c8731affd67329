using System.Collections.Frozen;
using Hearsay.Core.Analyses;
using Hearsay.Language.Tokenization;

namespace Hearsay.Language.Sentences;

/// <summary>What the sentence model looks at: classes, word hashes and open quotations of one block's tokens. Used again for every block.</summary>
internal sealed class BlockReading
{
    /// <summary>Flag: a quotation is open after the token.</summary>
    public const byte InQuotation = 1;

    /// <summary>Flag: a bracket is open after the token.</summary>
    public const byte InBracket = 2;

    private const byte Capital = 4;

    // Classes and hashes have room for the edge on both sides, so that no look around needs a check.
    private const int Margin = 3;

    private static readonly FrozenSet<uint> Openers = HashesOf("opener");
    private static readonly FrozenSet<uint> Calendar = HashesOf("calendar");
    private static readonly FrozenSet<uint> TimesOfDay = HashesOf("time");

    private TokenClass[] _classes = new TokenClass[256];
    private uint[] _words = new uint[256];
    private byte[] _states = new byte[256];
    private byte[] _gaps = new byte[256];

    public int Count { get; private set; }

    /// <summary>Gets what is peculiar to the whole block: bit 0 that it ends in a full stop or the like, bit 1 that it has no lower-case word, bit 2 that it has no capital.</summary>
    public byte Style { get; private set; }

    public TokenClass ClassOf(int index) => _classes[index + Margin];

    /// <summary>A hash of the token's letters in lower case.</summary>
    public uint WordOf(int index) => _words[index + Margin];

    public byte StateAfter(int index) => (byte)(_states[index + Margin] & (InQuotation | InBracket));

    /// <summary>Whether the token begins with a capital.</summary>
    public bool HasCapital(int index) => (_states[index + Margin] & Capital) != 0;

    /// <summary>Whether white space stands before the token: 1, or 0.</summary>
    public byte GapBefore(int index) => _gaps[index + Margin];

    /// <summary>Whether the token is a function word with a capital ("The", "She"): seldom part of a name.</summary>
    public bool IsOpener(int index) =>
        ClassOf(index) is TokenClass.Capitalized or TokenClass.SingleCapital && Openers.Contains(WordOf(index));

    /// <summary>Whether the token names a day, a month or a time zone.</summary>
    public bool IsCalendar(int index) => Calendar.Contains(WordOf(index));

    /// <summary>Whether the token is "a.m." or "p.m.".</summary>
    public bool IsTimeOfDay(int index) => TimesOfDay.Contains(WordOf(index));

    public void Read(string text, ReadOnlySpan<Token> tokens)
    {
        Reserve(tokens.Length + (2 * Margin));
        Count = tokens.Length;
        bool lower = false;
        bool capital = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> letters = tokens[i].Span.Slice(text);
            TokenClass kind = tokens[i].JoinsPrevious ? TokenClass.Clitic : TokenClasses.Of(letters);
            lower |= kind == TokenClass.Lower;
            capital |= kind is TokenClass.Capitalized or TokenClass.Upper;
            _classes[i + Margin] = kind;
            _words[i + Margin] = HashOf(letters);
            _gaps[i + Margin] = i > 0 && tokens[i - 1].Span.End == tokens[i].Span.Start ? (byte)0 : (byte)1;
        }

        MarkEdges(tokens.Length);
        PairMarks(text, tokens);
        TokenClass last = ClassOf(Count - 1);
        bool stops = last is TokenClass.FullStop or TokenClass.Question or TokenClass.Exclamation or TokenClass.ClosingQuote;
        Style = (byte)((stops ? 1 : 0) | (lower ? 0 : 2) | (capital ? 0 : 4));
    }

    private void Reserve(int size)
    {
        if (size <= _classes.Length)
            return;
        size = checked(size * 2);
        _classes = new TokenClass[size];
        _words = new uint[size];
        _states = new byte[size];
        _gaps = new byte[size];
    }

    private void MarkEdges(int count)
    {
        for (int i = 0; i < Margin; i++)
        {
            _classes[i] = _classes[count + Margin + i] = TokenClass.Edge;
            _words[i] = _words[count + Margin + i] = 0;
        }
    }

    private void PairMarks(string text, ReadOnlySpan<Token> tokens)
    {
        bool quoted = false;
        int depth = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            TokenClass kind = ClassOf(i);
            if (kind is TokenClass.OpeningQuote or TokenClass.ClosingQuote)
            {
                char mark = text[tokens[i].Span.Start];
                bool opens = mark is '"' or '\'' ? Opens(i, quoted) : kind == TokenClass.OpeningQuote;
                _classes[i + Margin] = opens ? TokenClass.OpeningQuote : TokenClass.ClosingQuote;
                if (mark is not ('\'' or '‘' or '’') || tokens[i].Span.Length == 2)
                    quoted = opens;
            }
            else if (kind == TokenClass.OpeningBracket)
            {
                depth++;
            }
            else if (kind == TokenClass.ClosingBracket && depth > 0)
            {
                depth--;
            }

            int capital = char.IsUpper(text[tokens[i].Span.Start]) ? Capital : 0;
            _states[i + Margin] = (byte)(capital | (quoted ? InQuotation : 0) | (depth > 0 ? InBracket : 0));
        }
    }

    // A straight mark opens when it stands at the left of a word; where blanks do not tell, marks take turns.
    private bool Opens(int index, bool quoted)
    {
        bool spaceBefore =
            index == 0
            || GapBefore(index) > 0
            || ClassOf(index - 1) is TokenClass.OpeningBracket or TokenClass.OpeningQuote or TokenClass.Dash;
        bool spaceAfter = index + 1 == Count || GapBefore(index + 1) > 0;
        return spaceBefore == spaceAfter ? !quoted : spaceBefore;
    }

    // FNV-1a over at most 24 letters, upper and lower case alike.
    private static uint HashOf(ReadOnlySpan<char> letters)
    {
        const int Longest = 24;
        unchecked
        {
            uint hash = 2166136261;
            foreach (char letter in letters.Length > Longest ? letters[..Longest] : letters)
                hash =
                    (
                        hash
                        ^ (
                            char.IsAsciiLetterUpper(letter) ? (uint)(letter | 0x20)
                            : char.IsAscii(letter) ? letter
                            : char.ToLowerInvariant(letter)
                        )
                    ) * 16777619;
            return hash;
        }
    }

    private static FrozenSet<uint> HashesOf(string heading) =>
        WordTable.ReadWords("word-lists.txt", heading).Select(word => HashOf(word)).ToFrozenSet();
}
