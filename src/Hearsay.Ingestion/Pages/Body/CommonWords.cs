namespace Hearsay.Ingestion.Pages.Body;

/// <summary>The commonest words of English running text: menus and lists of links have few of them.</summary>
internal static class CommonWords
{
    private const int LongestWord = 5;
    private const int Slots = 512;

    private static readonly string[] Words =
    [
        "the",
        "of",
        "and",
        "to",
        "a",
        "in",
        "that",
        "is",
        "was",
        "for",
        "on",
        "it",
        "with",
        "as",
        "be",
        "at",
        "by",
        "he",
        "she",
        "they",
        "from",
        "have",
        "had",
        "has",
        "but",
        "not",
        "this",
        "are",
        "were",
        "which",
        "their",
        "an",
        "we",
        "you",
        "his",
        "her",
        "been",
        "who",
        "will",
        "would",
        "more",
        "than",
        "or",
        "if",
        "when",
        "there",
        "what",
        "can",
        "so",
        "its",
        "after",
        "said",
        "i",
        "my",
        "our",
        "into",
    ];

    // Every word of every page is looked up: its letters in one number, and a table with room to spare.
    private static readonly ulong[] Table = Build();

    /// <summary>Whether the word, in letters of any size, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return false;
        ulong packed = Pack(word);
        int slot = Slot(packed);
        while (Table[slot] != 0)
        {
            if (Table[slot] == packed)
                return true;
            slot = (slot + 1) & (Slots - 1);
        }

        return false;
    }

    // 0 for anything but ASCII letters.
    private static ulong Pack(ReadOnlySpan<char> word)
    {
        ulong packed = 0;
        foreach (char c in word)
        {
            if (!char.IsAsciiLetter(c))
                return 0;
            packed = (packed << 8) | (uint)(c | 0x20);
        }

        return packed;
    }

    private static int Slot(ulong packed)
    {
        unchecked
        {
            return (int)((packed * 0x9E3779B97F4A7C15UL) >> 55);
        }
    }

    private static ulong[] Build()
    {
        ulong[] table = new ulong[Slots];
        foreach (string word in Words)
        {
            int slot = Slot(Pack(word));
            while (table[slot] != 0)
                slot = (slot + 1) & (Slots - 1);
            table[slot] = Pack(word);
        }

        return table;
    }
}
