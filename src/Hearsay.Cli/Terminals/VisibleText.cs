using System.Globalization;
using System.Text;
using Hearsay.Core.Text;

namespace Hearsay.Cli.Terminals;

/// <summary>Makes letters of an article safe to show: what would command the terminal, or turn the reading direction, is shown instead of obeyed.</summary>
/// <remarks>An article is hostile input: an escape sequence in it could set the window title, move the cursor or hide words.</remarks>
internal static class VisibleText
{
    private const char FirstControlPicture = '\u2400';
    private const char DeletePicture = '\u2421';

    /// <summary>The same letters, with tabs and line breaks as spaces and every other control character as a visible sign.</summary>
    public static string Of(string letters)
    {
        int first = IndexOfUnsafe(letters, 0);
        if (first < 0)
            return letters;
        StringBuilder safe = new(letters.Length + 8);
        int from = 0;
        for (int at = first; at >= 0; at = IndexOfUnsafe(letters, from))
        {
            safe.Append(letters, from, at - from);
            Append(safe, letters[at]);
            from = at + 1;
        }

        return safe.Append(letters, from, letters.Length - from).ToString();
    }

    private static int IndexOfUnsafe(string letters, int from)
    {
        for (int i = from; i < letters.Length; i++)
        {
            if (IsUnsafe(letters, i))
                return i;
        }

        return -1;
    }

    private static bool IsUnsafe(string letters, int at)
    {
        char c = letters[at];
        if (c < ' ' || c is >= '\u007F' and <= '\u009F')
            return true;
        return DirectionMarks.Contains(c) || c is '\u2028' or '\u2029' or '\uFFF9' or '\uFFFA' or '\uFFFB' || IsLoneSurrogate(letters, at);
    }

    private static bool IsLoneSurrogate(string letters, int at)
    {
        char c = letters[at];
        if (char.IsHighSurrogate(c))
            return at + 1 >= letters.Length || !char.IsLowSurrogate(letters[at + 1]);
        return char.IsLowSurrogate(c) && (at == 0 || !char.IsHighSurrogate(letters[at - 1]));
    }

    private static void Append(StringBuilder safe, char c)
    {
        switch (c)
        {
            case '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029':
                safe.Append(' ');
                break;
            case < ' ':
                safe.Append((char)(FirstControlPicture + c));
                break;
            case '\u007F':
                safe.Append(DeletePicture);
                break;
            default:
                safe.Append(CultureInfo.InvariantCulture, $"<U+{(int)c:X4}>");
                break;
        }
    }
}
