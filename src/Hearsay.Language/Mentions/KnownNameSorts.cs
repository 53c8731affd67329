using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Mentions;

/// <summary>What the tables of public facts say of the words around a head, wherever they stand: "Manila" in "Manila Bay" as well.</summary>
internal static class KnownNameSorts
{
    private const int LongestName = 3;

    /// <summary>For every word the sort of the longest known name that begins or ends with it; 0 where none does. The numbers are stored in model files.</summary>
    public static byte[] Of(PhraseTree tree)
    {
        byte[] sorts = new byte[tree.Count];
        for (int word = 0; word < sorts.Length; word++)
            sorts[word] = At(tree, word);
        return sorts;
    }

    private static byte At(PhraseTree tree, int head)
    {
        if (!char.IsUpper(tree.Analysis.TextOf(head)[0]))
            return 0;
        for (int length = LongestName; length > 0; length--)
        {
            if (SortOf(tree, head + 1 - length, head + 1) is > 0 and var ended)
                return Join(ended, length, 0);
            if (length > 1 && SortOf(tree, head, head + length) is > 0 and var begun)
                return Join(begun, length, 1);
        }

        return 0;
    }

    private static byte Join(uint sort, int length, uint begins) => (byte)((sort * 8) + ((uint)length * 2) + begins);

    private static uint SortOf(PhraseTree tree, int first, int end)
    {
        if (
            first < 0
            || end > tree.Count
            || !char.IsUpper(tree.Analysis.TextOf(first)[0])
            || !char.IsUpper(tree.Analysis.TextOf(end - 1)[0])
        )
            return 0;
        ReadOnlySpan<char> letters = NameHints.LettersOf(tree, first, end);
        if (Countries.TryFind(letters, out _, out CountryWord word))
            return 1 + (uint)word;
        if (Places.TryFind(letters, out _))
            return 20;
        if (Organizations.TryFind(letters, out _))
            return 21;
        if (MediaOutlets.TryFind(letters, out _))
            return 22;
        if (GroupNames.Contains(letters))
            return 23;
        return Titles.TryFind(letters, out _) ? 24u : 0;
    }
}
