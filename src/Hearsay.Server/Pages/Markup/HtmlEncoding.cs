using System.Buffers;
using System.Text;
using Hearsay.Core.Text;

namespace Hearsay.Server.Pages.Markup;

/// <summary>Text as markup that shows just that text, in an element or between quotation marks in an attribute.</summary>
internal static class HtmlEncoding
{
    // Characters that no HTML document may hold; browsers would drop or change them.
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. "&<>\"'`",
        .. Enumerable.Range(0, 32).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 33).Select(code => (char)code),
        .. DirectionMarks.All,
        '\uFFFE',
        '\uFFFF',
    ]);

    public static string Encode(string? text)
    {
        if (string.IsNullOrEmpty(text) || (!text.AsSpan().ContainsAny(Special) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')))
            return text ?? "";
        StringBuilder encoded = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                encoded.Append(text[i]).Append(text[++i]);
            else
                Append(encoded, text[i]);
        }

        return encoded.ToString();
    }

    private static void Append(StringBuilder encoded, char letter)
    {
        switch (letter)
        {
            case '&':
                encoded.Append("&amp;");
                break;
            case '<':
                encoded.Append("&lt;");
                break;
            case '>':
                encoded.Append("&gt;");
                break;
            case '"':
                encoded.Append("&quot;");
                break;
            case '\'':
                encoded.Append("&#39;");
                break;
            case '`':
                encoded.Append("&#96;");
                break;
            case '\t' or '\n' or '\r':
                encoded.Append(letter);
                break;
            default:
                // Letters that turn the direction of what follows could make a page say what it does not.
                encoded.Append(IsShownAsItIs(letter) ? letter : Replacement);
                break;
        }
    }

    private static bool IsShownAsItIs(char letter) =>
        !char.IsControl(letter) && !char.IsSurrogate(letter) && !DirectionMarks.Contains(letter) && letter is not ('\uFFFE' or '\uFFFF');
}
