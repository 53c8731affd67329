using Hearsay.Core.Analyses;

namespace Hearsay.Language.Lemmas;

/// <summary>Hashes under which lemma rules are filed: a part of speech, the casing, and an ending or the whole word.</summary>
internal static class LemmaKeys
{
    /// <summary>Longest ending that has a rule of its own.</summary>
    public const int LongestEnding = 6;

    private const char WordStart = '^';

    /// <summary>The key of an ending; of the whole word when it is <paramref name="isWhole"/>.</summary>
    public static uint Of(Xpos tag, bool isUpper, ReadOnlySpan<char> ending, bool isWhole)
    {
        unchecked
        {
            uint hash = (2166136261u ^ (uint)tag ^ (isUpper ? 0x80u : 0u)) * 16777619u;
            for (int i = ending.Length - 1; i >= 0; i--)
                hash = (hash ^ Fold(ending[i])) * 16777619u;
            if (isWhole)
                hash = (hash ^ WordStart) * 16777619u;
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
            return hash ^ (hash >> 13);
        }
    }

    /// <summary>Whether the word is written in capitals throughout: "NATO", not "I".</summary>
    public static bool IsUpper(ReadOnlySpan<char> word)
    {
        int upper = 0;
        foreach (char letter in word)
        {
            if (char.IsLower(letter))
                return false;
            if (char.IsUpper(letter))
                upper++;
        }

        return upper > 1;
    }

    private static char Fold(char letter) =>
        letter switch
        {
            '\u2018' or '\u2019' => '\'',
            _ => char.ToLowerInvariant(letter),
        };
}
