namespace Hearsay.Language.Names.Words;

/// <summary>How a word is written.</summary>
internal enum LetterCase : byte
{
    /// <summary>No letter in it.</summary>
    None = 0,

    /// <summary>"water", "2nd".</summary>
    Small = 1,

    /// <summary>"Water", "McBride", "al-Hadi", "J.".</summary>
    Capital = 2,

    /// <summary>"WATER", "U.N.": two capital letters at least and no small one.</summary>
    Upper = 3,
}

internal static class LetterCases
{
    public static LetterCase Of(ReadOnlySpan<char> word)
    {
        int capitals = 0;
        int smalls = 0;
        bool capitalBegins = false;
        for (int i = 0; i < word.Length; i++)
        {
            char letter = word[i];
            if (char.IsUpper(letter))
            {
                capitals++;
                capitalBegins |= i == 0 || (i is 2 or 3 && word[i - 1] is '-' or '\'' or '’');
            }
            else if (char.IsLetter(letter))
            {
                smalls++;
            }
        }

        if (capitals + smalls == 0)
            return LetterCase.None;
        if (smalls == 0 && capitals > 1)
            return LetterCase.Upper;
        return capitalBegins ? LetterCase.Capital : LetterCase.Small;
    }
}
