using System.Collections.Frozen;

namespace Hearsay.Language.Tokenization;

/// <summary>Which words are written with a full stop, from <c>abbreviations.txt</c>.</summary>
internal static class Abbreviations
{
    private const int LongestLength = 8;

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = WordTable
        .ReadKinds<AbbreviationKind>("abbreviations.txt")
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of the word, which is given without its full stop.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Length == 0)
            return AbbreviationKind.None;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return AbbreviationKind.Initial;
        if (word.Contains('.'))
            return AbbreviationKind.Dotted;
        if (word.Length > LongestLength)
            return AbbreviationKind.None;
        if (Kinds.TryGetValue(word, out AbbreviationKind kind))
            return kind;
        return char.IsAsciiLetterUpper(word[0]) ? KindOfFolded(word) : AbbreviationKind.None;
    }

    // Lists in lower case hold for "No.", "VOL." and for headlines in capitals; lists with a capital hold for "GEN." too.
    private static AbbreviationKind KindOfFolded(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestLength];
        folded = folded[..word.ToLowerInvariant(folded)];
        if (Kinds.TryGetValue(folded, out AbbreviationKind kind))
            return kind;
        if (word.Length < 2 || !char.IsAsciiLetterUpper(word[1]))
            return AbbreviationKind.None;
        folded[0] = word[0];
        return Kinds.TryGetValue(folded, out kind) ? kind : AbbreviationKind.None;
    }
}
