using System.Text;

namespace Hearsay.Server.Pictures;

/// <summary>How wide text will be in a picture, before any browser has drawn it: an upper guess, so that nothing runs out of its box.</summary>
internal static class PictureText
{
    private const string Narrow = "iljtfrI.,:;'!|()[] ";
    private const string Wide = "mwMWQO@%";

    /// <summary>The width at this size of letters.</summary>
    public static double WidthOf(string text, double size)
    {
        double ems = 0;
        foreach (Rune letter in text.EnumerateRunes())
            ems += EmsOf(letter);
        return ems * size;
    }

    /// <summary>As much of the text as fits, with an ellipsis where some is left out.</summary>
    public static string Fit(string text, double width, double size)
    {
        if (WidthOf(text, size) <= width)
            return text;
        double left = (width / size) - EmsOf(new Rune('…'));
        StringBuilder kept = new();
        foreach (Rune letter in text.EnumerateRunes())
        {
            left -= EmsOf(letter);
            if (left < 0)
                break;
            kept.Append(letter.ToString());
        }

        return kept.ToString().TrimEnd() + "…";
    }

    private static double EmsOf(Rune letter)
    {
        if (!letter.IsAscii)
            return letter.Value >= 0x2E80 ? 1.0 : 0.64;
        char ascii = (char)letter.Value;
        if (Narrow.Contains(ascii, StringComparison.Ordinal))
            return 0.38;
        if (Wide.Contains(ascii, StringComparison.Ordinal))
            return 0.92;
        return char.IsAsciiLetterUpper(ascii) ? 0.72 : 0.62;
    }
}
