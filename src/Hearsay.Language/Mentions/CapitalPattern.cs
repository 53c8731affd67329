using Hearsay.Language.Models;

namespace Hearsay.Language.Mentions;

/// <summary>How a word is written, as a feature: where capitals, small letters and figures take turns.</summary>
internal static class CapitalPattern
{
    /// <summary>The pattern of the first eight letters, runs of one sort counted once.</summary>
    public static uint Of(ReadOnlySpan<char> letters)
    {
        uint shape = 1;
        char last = ' ';
        foreach (char letter in letters[..Math.Min(8, letters.Length)])
        {
            char kind =
                char.IsUpper(letter) ? 'X'
                : char.IsLetter(letter) ? 'x'
                : char.IsDigit(letter) ? '9'
                : letter;
            if (kind != last)
                shape = FeatureSlots.Join(shape, kind);
            last = kind;
        }

        return shape;
    }
}
