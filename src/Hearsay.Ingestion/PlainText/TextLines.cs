using Hearsay.Core.Text;

namespace Hearsay.Ingestion.PlainText;

/// <summary>The lines of a text, whatever ends them (LF, CRLF, CR, U+2028, U+2029, form feed), without their ends.</summary>
internal sealed class TextLines
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    private readonly string _text;
    private readonly List<TextSpan> _spans;

    private TextLines(string text, List<TextSpan> spans, int endOfText)
    {
        _text = text;
        _spans = spans;
        EndOfText = endOfText;
    }

    public int Count => _spans.Count;

    /// <summary>Gets the position after the last line and its end.</summary>
    public int EndOfText { get; }

    public static TextLines Of(string text, int maxLines = int.MaxValue, int start = 0)
    {
        List<TextSpan> spans = [];
        int at = start;
        while (at < text.Length && spans.Count < maxLines)
        {
            int length = text.AsSpan(at).IndexOfAny(Ends);
            int end = length < 0 ? text.Length : at + length;
            spans.Add(TextSpan.FromBounds(at, end));
            at = end + EndLength(text, end);
        }

        return new TextLines(text, spans, at);
    }

    public int StartOf(int line) => _spans[line].Start;

    public TextSpan SpanOf(int line) => _spans[line];

    public ReadOnlySpan<char> Line(int line) => _spans[line].Slice(_text);

    /// <summary>The longest line's length.</summary>
    public int Longest()
    {
        int longest = 0;
        foreach (TextSpan span in _spans)
            longest = Math.Max(longest, span.Length);
        return longest;
    }

    private static int EndLength(string text, int end)
    {
        if (end >= text.Length)
            return 0;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
    }
}
