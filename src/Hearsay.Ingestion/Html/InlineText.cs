namespace Hearsay.Ingestion.Html;

/// <summary>Collects text as a browser shows it: references resolved, white space collapsed, none at the edges.</summary>
internal sealed class InlineText
{
    private const int UsualLength = 256;

    // A bit for each of the first 64 letters: NUL, which shows nothing, the tabulators, the line ends, the blank.
    private const ulong AsciiBlanks = 1UL | (1UL << '\t') | (1UL << '\n') | (1UL << '\v') | (1UL << '\f') | (1UL << '\r') | (1UL << ' ');

    private char[] _text = new char[UsualLength];
    private int _end;

    // Whether a blank was written last, which shows only when a word follows. So it is with nothing written: no blank stands first.
    private bool _blank = true;

    public int Length => _blank && _end > 0 ? _end - 1 : _end;

    public void Append(ReadOnlySpan<char> raw)
    {
        AppendPlain(raw.Contains('&') ? CharacterReferences.Decode(raw) : raw);
    }

    /// <summary>Appends text whose references are resolved.</summary>
    public void AppendPlain(ReadOnlySpan<char> raw)
    {
        // Most white space of a page stands before its words, line ends with the source's indentation.
        int indent = raw.IndexOfAnyExcept(' ', '\n', '\t');
        raw = indent < 0 ? raw[..Math.Min(raw.Length, 1)] : raw[Math.Max(0, indent - 1)..];
        if (_end + raw.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_end + raw.Length, _text.Length * 2));
        unchecked
        {
            // No branch on where words end, which no processor foresees: a blank after a blank is written and written over.
            Span<char> text = _text.AsSpan(_end);
            int length = 0;
            int last = _blank ? 1 : 0;
            foreach (char letter in raw)
            {
                int blank = letter < 0x80 ? (int)(AsciiBlanks >> letter) & ~(letter >> 6) & 1 : IsBlank(letter);
                text[length] = (char)((letter & (blank - 1)) | (' ' & -blank));
                length += 1 - (blank & last);
                last = blank;
            }

            _end += length;
            _blank = last == 1;
        }
    }

    public void AppendBlank() => AppendPlain(" ");

    public void Clear()
    {
        _end = 0;
        _blank = true;
    }

    public override string ToString() => new(_text, 0, Length);

    // Zero-width space shows nothing; the no-break space is white space to a reader of sentences.
    private static int IsBlank(char letter) => letter is '\u0085' or '\u00A0' or '\u200B' or '\u2028' or '\u2029' or '\uFEFF' ? 1 : 0;
}
