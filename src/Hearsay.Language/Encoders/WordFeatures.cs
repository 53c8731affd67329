using System.Runtime.CompilerServices;

namespace Hearsay.Language.Encoders;

/// <summary>What the encoder sees of a word: a hash of its normal form and buckets for its parts, its shape and its place.</summary>
/// <remarks>The numbers are part of the model file: a change here needs a new version of the format and new weights.</remarks>
internal static class WordFeatures
{
    /// <summary>Buckets per word, one for each kind of feature.</summary>
    public const int SlotCount = 12;

    /// <summary>Size of the table that all buckets share.</summary>
    public const int BucketCount = 1 << 15;

    // A URL or a run of junk must cost no more than a long word; its ends say what it is.
    private const int LongestRead = 48;

    /// <summary>Fills the buckets of one word and gives the hash of its normal form.</summary>
    /// <param name="word">The letters; at least one.</param>
    /// <param name="place">What stands around the word.</param>
    /// <param name="slots">Receives <see cref="SlotCount"/> bucket numbers.</param>
    [SkipLocalsInit]
    public static uint Extract(ReadOnlySpan<char> word, WordPlace place, Span<int> slots)
    {
        unchecked
        {
            Span<char> norm = stackalloc char[LongestRead];
            Span<char> shape = stackalloc char[LongestRead];
            uint exact = Offset(0);
            int length = 0;
            int shapeLength = 0;
            int run = 0;
            char previous = '\0';
            int upper = 0;
            int lower = 0;
            int half = word.Length <= LongestRead ? word.Length : LongestRead / 2;
            for (int i = 0; i < word.Length; i++)
            {
                if (i == half)
                    i = word.Length - half;
                char letter = word[i];
                char folded = Fold(letter, out char kind);
                exact = (exact ^ letter) * 16777619u;
                norm[length++] = folded;
                if (kind == 'X')
                    upper++;
                else if (kind == 'x')
                    lower++;
                run = kind == previous ? run + 1 : 1;
                previous = kind;
                if (run <= 3)
                    shape[shapeLength++] = kind;
            }

            ReadOnlySpan<char> form = norm[..length];
            uint whole = Hash(form, 1);
            int casing =
                upper == 0 ? (lower == 0 ? 0 : 1)
                : lower > 0 ? (upper == 1 ? 2 : 3)
                : (upper == 1 ? 4 : 5);
            slots[0] = Bucket(whole);
            slots[1] = Bucket(Offset(2) ^ (exact * 2654435761u));
            slots[2] = Bucket(Hash(form[..1], 3));
            slots[3] = Bucket(Hash(form[..Math.Min(2, length)], 4));
            slots[4] = Bucket(Hash(form[..Math.Min(3, length)], 5));
            slots[5] = Bucket(Hash(form[..Math.Min(4, length)], 6));
            slots[6] = Bucket(Hash(form[Math.Max(0, length - 1)..], 7));
            slots[7] = Bucket(Hash(form[Math.Max(0, length - 2)..], 8));
            slots[8] = Bucket(Hash(form[Math.Max(0, length - 3)..], 9));
            slots[9] = Bucket(Hash(form[Math.Max(0, length - 4)..], 10));
            slots[10] = Bucket(Hash(shape[..shapeLength], 11));
            slots[11] = Bucket(Offset(12) ^ (uint)((casing << 4) | (int)place) * 2654435761u);
            return Mix(whole);
        }
    }

    /// <summary>The hash of a word's normal form alone.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        unchecked
        {
            uint hash = Offset(1);
            int half = word.Length <= LongestRead ? word.Length : LongestRead / 2;
            for (int i = 0; i < word.Length; i++)
            {
                if (i == half)
                    i = word.Length - half;
                hash = (hash ^ Fold(word[i], out _)) * 16777619u;
            }

            return Mix(hash);
        }
    }

    private static char Fold(char letter, out char kind)
    {
        if (char.IsAsciiLetterLower(letter))
        {
            kind = 'x';
            return letter;
        }

        if (char.IsAsciiLetterUpper(letter))
        {
            kind = 'X';
            return (char)(letter | 0x20);
        }

        if (char.IsAsciiDigit(letter))
        {
            kind = 'd';
            return '0';
        }

        switch (letter)
        {
            case '\u2018' or '\u2019' or '\u02BC':
                return kind = '\'';
            case '\u201C' or '\u201D' or '\u201E':
                return kind = '"';
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212':
                return kind = '-';
        }

        if (char.IsUpper(letter))
        {
            kind = 'X';
            return char.ToLowerInvariant(letter);
        }

        kind =
            char.IsLetter(letter) ? 'x'
            : char.IsDigit(letter) ? 'd'
            : letter;
        return kind == 'd' ? '0' : letter;
    }

    private static uint Offset(uint salt) => unchecked(2166136261u ^ (salt * 0x9E3779B9u));

    private static uint Hash(ReadOnlySpan<char> letters, uint salt)
    {
        unchecked
        {
            uint hash = Offset(salt);
            foreach (char letter in letters)
                hash = (hash ^ letter) * 16777619u;
            return hash;
        }
    }

    private static int Bucket(uint hash) => (int)(Mix(hash) & (BucketCount - 1));

    private static uint Mix(uint hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
            return hash ^ (hash >> 16);
        }
    }
}

/// <summary>What stands around a word.</summary>
[Flags]
internal enum WordPlace
{
    None = 0,

    /// <summary>It opens its sentence.</summary>
    First = 1,

    /// <summary>No space before it.</summary>
    GluedLeft = 2,

    /// <summary>No space after it.</summary>
    GluedRight = 4,

    /// <summary>It ends its sentence.</summary>
    Last = 8,
}
