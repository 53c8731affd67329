using System.Collections.Frozen;

namespace Hearsay.Language.Tokenization;

/// <summary>Cuts a surface token into its syntactic words: "do|n't", "Iran|'s", "can|not".</summary>
internal static class Clitics
{
    private const int ShortestContraction = 2;
    private const int LongestContraction = 8;

    private static readonly FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> Contractions = ReadContractions();

    /// <summary>Adds the words of the token in this range.</summary>
    public static void AddWords(ReadOnlySpan<char> text, int start, int end, TokenBuffer output)
    {
        ReadOnlySpan<char> word = text[start..end];
        if (word.Length is >= ShortestContraction and <= LongestContraction && FindContraction(word) is { } cuts)
        {
            AddCut(start, end, cuts, output);
            return;
        }

        int apostrophe = word.IndexOfAny('\'', '\u2019', '`');
        if (apostrophe <= 0 || char.IsDigit(word[apostrophe - 1]))
            Add(start, end, joins: false, output);
        else
            AddWithClitics(text, start, end, output);
    }

    private static void Add(int start, int end, bool joins, TokenBuffer output) => output.Add(start, end, joins);

    private static void AddCut(int start, int end, byte[] cuts, TokenBuffer output)
    {
        int from = start;
        foreach (byte cut in cuts)
        {
            Add(from, start + cut, joins: from > start, output);
            from = start + cut;
        }

        Add(from, end, joins: true, output);
    }

    // "couldn't've" loses "'ve", then "n't". No word has more than three.
    private static void AddWithClitics(ReadOnlySpan<char> text, int start, int end, TokenBuffer output)
    {
        Span<int> cuts = stackalloc int[3];
        int count = 0;
        int rest = end;
        while (count < cuts.Length)
        {
            int length = CliticLength(text[start..rest]);
            if (length == 0)
                break;
            rest -= length;
            cuts[count++] = rest;
        }

        int from = start;
        for (int i = count - 1; i >= 0; i--)
        {
            Add(from, cuts[i], joins: from > start, output);
            from = cuts[i];
        }

        Add(from, end, joins: from > start, output);
    }

    // Length of the clitic at the end of the word; 0 when it has none or nothing would be left.
    private static int CliticLength(ReadOnlySpan<char> word)
    {
        int n = word.Length;
        if (n >= 3 && IsApostrophe(word[n - 2]))
        {
            if ((word[n - 1] | 0x20) is 't' && (word[n - 3] | 0x20) is 'n' && n >= 4)
                return 3;
            return (word[n - 1] | 0x20) is 's' or 'm' or 'd' ? 2 : 0;
        }

        if (n < 4 || !IsApostrophe(word[n - 3]))
            return 0;
        return ((char)(word[n - 2] | 0x20), (char)(word[n - 1] | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? 3 : 0;
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '`';

    // "dont", "Dont", "DONT"; short ones in capitals are other words ("IM", "IVE").
    private static byte[]? FindContraction(ReadOnlySpan<char> word)
    {
        if (!Contractions.TryGetValue(word, out byte[]? cuts))
            return null;
        bool allLower = !word[1..].ContainsAnyInRange('A', 'Z');
        bool allUpper = word.Length > 3 && !word.ContainsAnyInRange('a', 'z');
        return allLower || allUpper ? cuts : null;
    }

    private static FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> ReadContractions()
    {
        Dictionary<string, byte[]> table = new(StringComparer.OrdinalIgnoreCase);
        foreach (string word in WordTable.ReadWords("contractions.txt", "split"))
        {
            string[] parts = word.Split('|');
            byte[] cuts = new byte[parts.Length - 1];
            int length = 0;
            for (int i = 0; i < cuts.Length; i++)
                cuts[i] = (byte)(length += parts[i].Length);
            table.Add(string.Concat(parts), cuts);
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
