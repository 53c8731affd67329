using System.Text;

namespace Hearsay.Ingestion.Html;

/// <summary>Collects text as a browser shows it: references resolved, white space collapsed, none at the edges.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private bool _blank;

    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> raw)
    {
        AppendPlain(raw.IndexOf('&') >= 0 ? CharacterReferences.Decode(raw) : raw);
    }

    /// <summary>Appends text whose references are resolved.</summary>
    public void AppendPlain(ReadOnlySpan<char> raw)
    {
        while (!raw.IsEmpty)
        {
            int blank = raw.IndexOfAny(Blanks);
            ReadOnlySpan<char> word = blank < 0 ? raw : raw[..blank];
            if (!word.IsEmpty)
            {
                if (_blank && _text.Length > 0)
                    _text.Append(' ');
                _blank = false;
                _text.Append(word);
            }

            if (blank < 0)
                return;
            _blank = true;
            int next = raw[blank..].IndexOfAnyExcept(Blanks);
            if (next < 0)
                return;
            raw = raw[(blank + next)..];
        }
    }

    public void AppendBlank() => _blank = true;

    public void Clear()
    {
        _text.Clear();
        _blank = false;
    }

    public override string ToString() => _text.ToString();

    // Zero-width space and NUL show nothing; the no-break space is white space to a reader of sentences.
    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(
        " \t\r\n\f\v\u00A0\u200B\0\uFEFF\u2028\u2029\u0085"
    );
}
