namespace Hearsay.Core.Text;

/// <summary>Turns UTF-16 positions of one text into code points, as the contract counts, and back. Thread-safe.</summary>
/// <remarks>Most news holds no character outside the Basic Multilingual Plane; then both counts are the same and nothing is stored.</remarks>
public sealed class CodePointIndex
{
    // Positions of the low surrogates, ascending: each one makes every later position one smaller.
    private readonly int[] _lowSurrogates;

    /// <summary>Counts the text once; one without characters outside the Basic Multilingual Plane costs no memory.</summary>
    public CodePointIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _lowSurrogates = FindLowSurrogates(text);
    }

    /// <summary>Code points before the UTF-16 position. A position between two surrogates counts the pair as begun.</summary>
    public int ToCodePoint(int utf16Position) => utf16Position - CountBefore(utf16Position);

    /// <summary>The UTF-16 position of the code point.</summary>
    public int ToUtf16(int codePoint)
    {
        int position = codePoint;
        foreach (int low in _lowSurrogates)
        {
            if (low > position)
                break;
            position++;
        }

        return position;
    }

    private static int[] FindLowSurrogates(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDBFF'))
            return [];
        List<int> found = [];
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                found.Add(i);
        }

        return [.. found];
    }

    private int CountBefore(int position)
    {
        int at = Array.BinarySearch(_lowSurrogates, position);
        return at >= 0 ? at : ~at;
    }
}
