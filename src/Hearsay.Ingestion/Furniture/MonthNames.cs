namespace Hearsay.Ingestion.Furniture;

/// <summary>The English names of the months, in full and with three letters, in any case; and "Sept".</summary>
internal static class MonthNames
{
    /// <summary>The longest name: "September".</summary>
    public const int LongestLength = 9;

    private static readonly string[] Names =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>The number of the month, from 1; 0 where the word names none.</summary>
    public static int NumberOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestLength || !char.IsAsciiLetter(word[0]))
            return 0;
        for (int i = 0; i < Names.Length; i++)
        {
            if (word.Equals(Names[i], StringComparison.OrdinalIgnoreCase) || IsShort(word, Names[i]))
                return i + 1;
        }

        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
    }

    private static bool IsShort(ReadOnlySpan<char> word, string name) =>
        word.Length == 3 && word.Equals(name.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase);
}
