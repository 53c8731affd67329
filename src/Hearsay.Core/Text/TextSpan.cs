using System.Globalization;

namespace Hearsay.Core.Text;

/// <summary>A half-open range of a text, in UTF-16 units. The default is the legal empty span at 0.</summary>
/// <remarks>The contract's code points are made at the edge, by <see cref="CodePointIndex"/>.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    private TextSpan(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Gets the first position.</summary>
    public int Start { get; }

    /// <summary>Gets the position after the last.</summary>
    public int End { get; }

    /// <summary>Gets the number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Gets whether the span holds nothing.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>The span from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Start is negative or after end.</exception>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end);
    }

    /// <summary>The smallest span that covers both.</summary>
    public static TextSpan Cover(TextSpan a, TextSpan b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>Whether the position lies inside.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the whole other span lies inside.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share at least one position.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>How many positions the two share.</summary>
    public int OverlapWith(TextSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>The letters of the span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public ReadOnlySpan<char> Slice(string text) => text.AsSpan(Start, Length);

    /// <summary>The letters of the span, as a string of their own.</summary>
    public string TextIn(string text) => text.Substring(Start, Length);

    /// <summary>The span without white space at its edges; empty at its start when it holds nothing else.</summary>
    public TextSpan TrimIn(string text)
    {
        int start = Start;
        int end = End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    /// <summary>Orders by start, then the longer first, so that an outer span comes before those inside it.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Start}, {End})");
}
