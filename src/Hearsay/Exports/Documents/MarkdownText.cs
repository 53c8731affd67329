using System.Buffers;
using System.Text;
using Hearsay.Core.Text;

namespace Hearsay.Exports.Documents;

/// <summary>Letters that Markdown (CommonMark) and HTML shall not read as marks.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>#!|~&");

    /// <summary>The text with every mark escaped and on one line.</summary>
    public static string Of(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        bool isSpace = false;
        foreach (char letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                isSpace = escaped.Length > 0;
                continue;
            }

            if (isSpace)
                escaped.Append(' ');
            isSpace = false;
            if (NeedsEscape(text, letter, escaped))
                escaped.Append('\\');
            escaped.Append(DirectionMarks.Contains(letter) ? '\uFFFD' : letter);
        }

        return escaped.ToString();
    }

    // Full stops, hyphens and signs are marks only where a line begins; a colon where an address would become a link by itself.
    private static bool NeedsEscape(string text, char letter, StringBuilder before) =>
        letter switch
        {
            '-' or '+' or '=' => before.Length == 0,
            '.' or ')' => before.Length is > 0 and < 10 && IsNumber(before),
            ':' => text.Contains("://", StringComparison.Ordinal),
            _ => Marks.Contains(letter),
        };

    // "1." at the beginning would open a list.
    private static bool IsNumber(StringBuilder text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
        }

        return true;
    }
}
