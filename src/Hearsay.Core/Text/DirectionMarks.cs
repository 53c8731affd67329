namespace Hearsay.Core.Text;

/// <summary>The invisible marks that turn the direction of what follows. Shown as they are, they could make a page or a line say what it does not.</summary>
public static class DirectionMarks
{
    /// <summary>Gets all of them: Unicode's explicit directional formatting characters and implicit marks (UAX 9).</summary>
    public static ReadOnlySpan<char> All => "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>Whether the letter is one.</summary>
    public static bool Contains(char letter) => letter >= '\u061C' && All.Contains(letter);
}
