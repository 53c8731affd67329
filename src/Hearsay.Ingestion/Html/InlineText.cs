using System.Runtime.CompilerServices;

namespace Hearsay.Ingestion.Html;

/// <summary>Collects text as a browser shows it: references resolved, white space collapsed, none at the edges.</summary>
internal sealed class InlineText
{
    private const int UsualLength = 256;

    private char[] _text = new char[UsualLength];
    private bool _blank;

    public int Length { get; private set; }

    public void Append(ReadOnlySpan<char> raw)
    {
        AppendPlain(raw.Contains('&') ? CharacterReferences.Decode(raw) : raw);
    }

    /// <summary>Appends text whose references are resolved.</summary>
    public void AppendPlain(ReadOnlySpan<char> raw)
    {
        // Of a blank and the letters behind it no more is written than was read, one blank of an earlier call aside.
        int most = Length + raw.Length + 1;
        if (most > _text.Length)
            Array.Resize(ref _text, Math.Max(most, _text.Length * 2));
        Span<char> text = _text;
        int length = Length;
        bool blank = _blank;
        unchecked
        {
            foreach (char letter in raw)
            {
                // Plain letters, nearly all that is no blank, need no further look.
                if (letter is > ' ' and < '\u0085' || !IsBlank(letter))
                {
                    if (blank && length > 0)
                        text[length++] = ' ';
                    blank = false;
                    text[length++] = letter;
                }
                else
                {
                    blank = true;
                }
            }
        }

        Length = length;
        _blank = blank;
    }

    public void AppendBlank() => _blank = true;

    public void Clear()
    {
        Length = 0;
        _blank = false;
    }

    public override string ToString() => new(_text, 0, Length);

    // Zero-width space and NUL show nothing; the no-break space is white space to a reader of sentences.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBlank(char letter) =>
        letter
            is ' '
                or '\t'
                or '\r'
                or '\n'
                or '\f'
                or '\v'
                or '\0'
                or '\u00A0'
                or '\u200B'
                or '\uFEFF'
                or '\u2028'
                or '\u2029'
                or '\u0085';
}
