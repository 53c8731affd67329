using System.Runtime.CompilerServices;

namespace Hearsay.Ingestion.Html;

/// <summary>Walks over the attributes of a start tag.</summary>
/// <param name="tag">What stands between the element's name and the closing bracket.</param>
internal ref struct HtmlAttributes(ReadOnlySpan<char> tag)
{
    private ReadOnlySpan<char> _rest = tag;

    public bool TryRead(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        unchecked
        {
            name = default;
            value = default;
            // Mostly one blank stands before a name of few letters: nothing that a vectorised search would find sooner.
            int start = 0;
            while (start < _rest.Length && IsBetween(_rest[start]))
                start++;
            if (start == _rest.Length)
                return false;
            _rest = _rest[start..];

            // A leading = belongs to the name (HTML 13.2.5.32).
            int length = 1;
            while (length < _rest.Length && _rest[length] != '=' && !IsBetween(_rest[length]))
                length++;
            name = _rest[..length];
            ReadOnlySpan<char> after = WithoutBlanks(_rest[length..]);
            if (after.IsEmpty || after[0] != '=')
            {
                _rest = _rest[length..];
                return true;
            }

            after = WithoutBlanks(after[1..]);
            if (!after.IsEmpty && after[0] is '"' or '\'')
            {
                int close = after[1..].IndexOf(after[0]);
                value = close < 0 ? after[1..] : after.Slice(1, close);
                _rest = close < 0 ? default : after[(close + 2)..];
                return true;
            }

            int end = after.IndexOfAny(" \t\r\n\f");
            value = end < 0 ? after : after[..end];
            _rest = end < 0 ? default : after[end..];
            return true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBetween(char c) => c <= '/' && c is ' ' or '\t' or '\r' or '\n' or '\f' or '/';

    private static ReadOnlySpan<char> WithoutBlanks(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && text[start] is ' ' or '\t' or '\r' or '\n' or '\f')
            start++;
        return text[start..];
    }
}
