using Hearsay.Linking.Words;

namespace Hearsay.Linking.Copies;

/// <summary>The three-word sequences of a text (Broder 1997), as hashes.</summary>
internal static class Shingles
{
    /// <summary>Words in a shingle. Two let chance in; four lose too much around every changed name.</summary>
    public const int Length = 3;

    /// <summary>The distinct shingles, ascending. A text shorter than a shingle has none.</summary>
    public static ulong[] Of(ReadOnlySpan<Word> words, Vocabulary vocabulary)
    {
        if (words.Length < Length)
            return [];
        ulong[] shingles = new ulong[words.Length - Length + 1];
        for (int i = 0; i < shingles.Length; i++)
            shingles[i] = Join(vocabulary.HashOf(words[i].Key), vocabulary.HashOf(words[i + 1].Key), vocabulary.HashOf(words[i + 2].Key));
        Array.Sort(shingles);
        int kept = 0;
        foreach (ulong shingle in shingles)
        {
            if (kept == 0 || shingles[kept - 1] != shingle)
                shingles[kept++] = shingle;
        }

        return kept == shingles.Length ? shingles : shingles[..kept];
    }

    /// <summary>How many shingles two ascending lists share.</summary>
    public static int CountShared(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    private static ulong Join(ulong first, ulong second, ulong third)
    {
        unchecked
        {
            ulong hash = (first * 0x9E3779B97F4A7C15UL) + second;
            hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL;
            hash += third;
            return (hash ^ (hash >> 32)) * 0x94D049BB133111EBUL;
        }
    }
}
