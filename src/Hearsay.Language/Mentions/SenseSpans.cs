using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Mentions;

/// <summary>For every word of an article the longest known name that it is part of: what that can mean, and which of its words this is.</summary>
internal static class SenseSpans
{
    /// <summary>A number for every word, 0 where no known name is: the name's senses times four, and whether the word is all of it (0), its first (1), its last (2) or between (3). The numbers are stored in model files.</summary>
    public static byte[] Of(PhraseTree tree)
    {
        byte[] places = new byte[tree.Count];
        int covered = 0;
        for (int first = 0; first < places.Length; first++)
        {
            if (!BeginsName(tree.Analysis.TextOf(first)))
                continue;
            int end = LongestFrom(tree, first, out NameSense senses);
            // A name that begins within a longer one tells nothing more of its words.
            if (end <= covered)
                continue;
            int start = Math.Max(first, covered);
            for (int word = start; word < end; word++)
                places[word] = (byte)(((int)senses * 4) + PlaceOf(word, first, end));
            covered = end;
        }

        return places;
    }

    // The end of the longest known name from here; the word itself where none begins.
    private static int LongestFrom(PhraseTree tree, int first, out NameSense senses)
    {
        (int end, senses) = (first, NameSense.None);
        int last = Math.Min(first + NameSenses.MostWords, tree.Count);
        ulong hash = NameSenses.EmptyHash;
        int from = tree.Analysis.Tokens[first].Span.Start;
        for (int word = first; word < last; word++)
        {
            int to = tree.Analysis.Tokens[word].Span.End;
            ReadOnlySpan<char> letters = tree.Analysis.Text.AsSpan(from, to - from);
            if (letters.ContainsAny('\n', '\r'))
                break;
            (hash, from) = (NameSenses.Append(hash, letters), to);
            if (NameSenses.At(hash) is not NameSense.None and var known)
                (end, senses) = (word + 1, known);
        }

        return end;
    }

    private static bool BeginsName(ReadOnlySpan<char> letters) => char.IsUpper(letters[0]) || char.IsDigit(letters[0]);

    private static int PlaceOf(int word, int first, int end) =>
        end - first == 1 ? 0
        : word == first ? 1
        : word == end - 1 ? 2
        : 3;
}
