using System.Buffers;
using System.Security;
using System.Text;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Feeds;

/// <summary>
/// The letters of a feed with what breaks most of them set right: an ampersand that begins nothing ("Mill &amp; Sons") and the names of HTML
/// that XML does not know ("&amp;nbsp;"). Entities that the feed declares itself are not resolved: they stay as they are written.
/// </summary>
internal sealed class LenientXml(TextReader inner) : TextReader
{
    private const int BufferLetters = 16 * 1024;

    // The longest name of HTML and its two signs.
    private const int LongestReference = 36;

    private static readonly SearchValues<char> Marks = SearchValues.Create("&<]-?");

    private readonly char[] _raw = new char[BufferLetters];
    private readonly StringBuilder _mended = new();
    private int _start;
    private int _end;
    private int _given;
    private bool _ended;

    // What ends the stretch in which ampersands are letters; null outside of one.
    private string? _untouched;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (_given == _mended.Length)
        {
            _mended.Clear();
            _given = 0;
            if (!Fill())
                return 0;
            Mend();
        }

        int length = Math.Min(buffer.Length, _mended.Length - _given);
        _mended.CopyTo(_given, buffer, length);
        _given += length;
        return length;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Peek() => -1;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        _raw.AsSpan(_start, _end - _start).CopyTo(_raw);
        _end -= _start;
        _start = 0;
        int read = _ended ? 0 : inner.Read(_raw, _end, _raw.Length - _end);
        _ended = read == 0;
        _end += read;
        return _end > 0;
    }

    // Leaves so much at the end that no reference or mark is cut in two.
    private void Mend()
    {
        int last = _ended ? _end : Math.Max(0, _end - LongestReference);
        while (_start < last)
        {
            ReadOnlySpan<char> rest = _raw.AsSpan(_start, _end - _start);
            int mark = rest[..(last - _start)].IndexOfAny(Marks);
            if (mark != 0)
            {
                Keep(mark < 0 ? last - _start : mark);
                continue;
            }

            if (_untouched is not null)
            {
                bool ends = rest.StartsWith(_untouched, StringComparison.Ordinal);
                Keep(ends ? _untouched.Length : 1);
                _untouched = ends ? null : _untouched;
            }
            else if (rest[0] == '&')
            {
                Reference(rest[..Math.Min(rest.Length, LongestReference)]);
            }
            else
            {
                _untouched =
                    rest.StartsWith("<![CDATA[", StringComparison.Ordinal) ? "]]>"
                    : rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->"
                    : rest.StartsWith("<?", StringComparison.Ordinal) ? "?>"
                    : null;
                Keep(1);
            }
        }
    }

    private void Keep(int letters)
    {
        _mended.Append(_raw, _start, letters);
        _start += letters;
    }

    private void Reference(ReadOnlySpan<char> raw)
    {
        int end = raw.IndexOf(';');
        ReadOnlySpan<char> name = end < 0 ? default : raw[1..end];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            Keep(end + 1);
            return;
        }

        string? letters = end > 1 ? CharacterReferences.Decode(raw[..(end + 1)]) : null;
        bool known = letters is not null && !raw[..(end + 1)].SequenceEqual(letters);
        _mended.Append(known ? SecurityElement.Escape(letters) : "&amp;");
        _start += known ? end + 1 : 1;
    }
}
