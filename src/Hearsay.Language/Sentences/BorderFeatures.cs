using System.Numerics;

namespace Hearsay.Language.Sentences;

/// <summary>What speaks for and against a sentence border between two tokens, as indices into the model's weights.</summary>
/// <remarks>Feature hashing (Weinberger et al. 2009). The templates are part of the model: a change needs a new version in <see cref="SentenceModel"/> and training.</remarks>
internal static class BorderFeatures
{
    /// <summary>How many features every border has.</summary>
    public const int Count = 33;

    // How far back the search goes for the word that closing marks follow.
    private const int LongestClosing = 4;

    /// <summary>Whether the border after the token is worth a question to the model: nothing ends between two ordinary words.</summary>
    public static bool IsCandidate(BlockReading block, int index)
    {
        TokenClass before = block.ClassOf(index);
        TokenClass after = block.ClassOf(index + 1);
        if (before == TokenClass.Dotted && block.IsTimeOfDay(index) && block.IsCalendar(index + 1))
            return false;
        if (after is TokenClass.Clitic or TokenClass.Comma or TokenClass.FullStop)
            return false;
        return after != TokenClass.Lower
            || before is not (TokenClass.Lower or TokenClass.Comma or TokenClass.Capitalized or TokenClass.Clitic);
    }

    /// <summary>The features of the border after the token, in a sentence that begins at <paramref name="start"/>.</summary>
    public static void Collect(BlockReading block, int index, int start, Span<uint> features)
    {
        uint p = (uint)block.ClassOf(index);
        uint n = (uint)FirstClass(block, index);
        uint p2 = index > start ? (uint)block.ClassOf(index - 1) : 0;
        uint p3 = index > start + 1 ? (uint)block.ClassOf(index - 2) : 0;
        uint n2 = (uint)block.ClassOf(index + 2);
        uint n3 = (uint)block.ClassOf(index + 3);
        uint wordP = block.WordOf(index);
        uint wordN = block.WordOf(index + 1);
        uint wordP2 = index > start ? block.WordOf(index - 1) : 0;
        uint wordN2 = block.WordOf(index + 2);
        uint gap = block.GapBefore(index + 1);
        uint state = block.StateAfter(index);
        uint length = Bucket(index + 1 - start);
        uint rest = Bucket(block.Count - index - 1);
        int coreIndex = CoreOf(block, index, start);
        uint core = (uint)block.ClassOf(coreIndex);
        uint pair = (p << 8) | n;

        features[0] = Hash(0, pair, gap);
        features[1] = Hash(1, pair, p2);
        features[2] = Hash(2, pair, (n2 << 4) | gap);
        features[3] = Hash(3, pair, (p2 << 8) | n2);
        features[4] = Hash(4, wordP, n);
        features[5] = Hash(5, wordN, p);
        features[6] = Hash(6, wordP, wordN);
        features[7] = Hash(7, wordP2, pair);
        features[8] = Hash(8, wordN2, pair);
        features[9] = Hash(9, wordN, (p << 8) | n2);
        features[10] = Hash(10, pair, (state << 2) | gap);
        features[11] = Hash(11, pair, length);
        features[12] = Hash(12, pair, (uint)block.ClassOf(start));
        features[13] = Hash(13, pair, rest);
        features[14] = Hash(14, pair, (core << 4) | (state << 2) | gap);
        features[15] = Hash(15, block.WordOf(coreIndex), pair);
        features[16] = Hash(16, wordN, wordN2 ^ p);
        features[17] = Hash(17, pair, (p3 << 8) | p2);
        features[18] = Hash(18, pair, (n3 << 8) | n2);
        features[19] = Hash(19, pair, block.Style);
        features[20] = Hash(20, block.WordOf(start), pair);
        features[21] = Hash(21, wordN2, (pair << 2) | state);
        features[22] = Hash(22, pair, (length << 4) | rest);
        features[23] = Hash(23, p, (state << 2) | gap);
        features[24] = Hash(24, n, (state << 2) | gap);
        features[25] = Hash(25, wordP2, wordP ^ n);
        features[26] = Hash(26, pair, (length << 12) | ((uint)block.Style << 8) | gap);
        uint opener = block.IsOpener(index + 1) ? 1u : 0;
        uint coarseP = Coarse(block.ClassOf(index));
        uint coarseN = CoarseNext(block.ClassOf(index + 1));
        uint coarse = (coarseP << 8) | coarseN;
        features[27] = Hash(27, (core << 8) | n, (n2 << 8) | (state << 2) | gap);
        features[28] = Hash(28, coarse, opener);
        features[29] = Hash(29, coarseP, (opener << 8) | p2);
        features[30] = Hash(30, wordP, (coarseN << 1) | opener);
        features[31] = Hash(31, coarse, (Coarse((TokenClass)p2) << 8) | CoarseNext((TokenClass)n2));
        features[32] = Hash(32, coarse, (CoarseNext((TokenClass)n2) << 8) | (state << 1) | gap);
    }

    private static int CoreOf(BlockReading block, int index, int start)
    {
        int at = index;
        while (at > start && index - at < LongestClosing && block.ClassOf(at) is TokenClass.ClosingQuote or TokenClass.ClosingBracket)
            at--;
        return at;
    }

    // Abbreviations are rare one by one: together they show what follows them.
    private static uint Coarse(TokenClass kind) =>
        kind switch
        {
            TokenClass.Upper or TokenClass.SingleCapital or TokenClass.Mixed or TokenClass.Title or TokenClass.Initial => (uint)
                TokenClass.Capitalized,
            TokenClass.Dotted or TokenClass.Ending or TokenClass.Dated => (uint)TokenClass.Ending,
            TokenClass.Question or TokenClass.Exclamation => (uint)TokenClass.Question,
            TokenClass.ClosingBracket or TokenClass.ClosingQuote => (uint)TokenClass.ClosingQuote,
            TokenClass.Hyphen or TokenClass.Dash or TokenClass.Semicolon or TokenClass.Colon => (uint)TokenClass.Dash,
            _ => (uint)kind,
        };

    // After a full stop of its own a capital is a capital, also that of an abbreviation ("No. 10", "J. Ito"): those are too rare to learn there.
    private static TokenClass FirstClass(BlockReading block, int index)
    {
        TokenClass next = block.ClassOf(index + 1);
        bool abbreviated = next is TokenClass.Initial or TokenClass.Dotted or TokenClass.Dated or TokenClass.Ending;
        bool stopped = block.ClassOf(index) is TokenClass.FullStop or TokenClass.Question or TokenClass.Exclamation;
        return abbreviated && stopped && block.HasCapital(index + 1) ? TokenClass.Capitalized : next;
    }

    // What a sentence begins with: an abbreviation there is a word with a capital like others ("No. 10", "St. Maren").
    private static uint CoarseNext(TokenClass kind) =>
        kind is TokenClass.Dotted or TokenClass.Ending or TokenClass.Dated ? (uint)TokenClass.Capitalized : Coarse(kind);

    private static uint Bucket(int count) =>
        count switch
        {
            <= 3 => (uint)count,
            <= 5 => 4,
            <= 8 => 5,
            <= 14 => 6,
            <= 24 => 7,
            <= 40 => 8,
            _ => 9,
        };

    private static uint Hash(uint template, uint a, uint b)
    {
        unchecked
        {
            uint hash = (template + 1) * 0x9E3779B1;
            hash = (BitOperations.RotateLeft(hash, 13) ^ a) * 0x85EBCA6B;
            hash = (BitOperations.RotateLeft(hash, 13) ^ b) * 0xC2B2AE35;
            hash ^= hash >> 15;
            return hash * 0x27D4EB2F;
        }
    }
}
