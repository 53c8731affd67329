namespace Hearsay.Ingestion.Pages;

/// <summary>
/// Finds the second copy of an article on its own page: hidden ones for machines, the same text for phones, a body that a script fills again.
/// A paragraph that merely comes twice stays, for articles quote and repeat themselves.
/// </summary>
internal static class RepeatedBody
{
    private const int ShingleWords = 4;
    private const int OpeningLetters = 24;

    // One in so many runs of words is looked up; both copies have the same ones.
    private const int Sampled = 2;
    private const double RepeatedShare = 0.8;

    // What the copy must hold before it counts as one: this share of all words, of so many blocks.
    private const double CopyShare = 0.15;
    private const int CopiedBlocks = 3;

    /// <summary>The blocks without those that say over again what the ones before them said.</summary>
    public static List<PageBlock> Without(List<PageBlock> body)
    {
        if (!OpensTwice(body))
            return body;
        Dictionary<ulong, int> places = [];
        HashSet<int> originals = [];
        HashSet<int> copies = [];
        List<ulong> shingles = [];
        int words = 0;
        int copiedWords = 0;
        for (int i = 0; i < body.Count; i++)
        {
            shingles.Clear();
            int own = Shingles(body[i].Text, shingles);
            words += own;
            int known = shingles.Count(places.ContainsKey);
            if (known > 0 && known >= RepeatedShare * shingles.Count)
            {
                copies.Add(i);
                copiedWords += own;
                foreach (ulong shingle in shingles)
                {
                    if (places.TryGetValue(shingle, out int place))
                        originals.Add(place);
                }

                continue;
            }

            foreach (ulong shingle in shingles)
                places.TryAdd(shingle, i);
        }

        return copiedWords >= CopyShare * words && originals.Count >= CopiedBlocks ? [.. body.Where((_, i) => !copies.Contains(i))] : body;
    }

    // A copy opens as its original does, whether in one block or in many. On most pages nothing does, and no word need be looked at.
    private static bool OpensTwice(List<PageBlock> body)
    {
        HashSet<ulong> openings = new(body.Count);
        foreach (PageBlock block in body)
        {
            if (block.Text.Length < OpeningLetters)
                continue;
            ulong opening = 14695981039346656037UL;
            unchecked
            {
                foreach (char letter in block.Text.AsSpan(0, OpeningLetters))
                    opening = (opening ^ char.ToLowerInvariant(letter)) * 1099511628211UL;
            }

            if (!openings.Add(opening))
                return true;
        }

        return false;
    }

    /// <summary>Adds a sample of the block's runs of words; returns how many words it has.</summary>
    private static int Shingles(string text, List<ulong> shingles)
    {
        Span<ulong> last = stackalloc ulong[ShingleWords];
        int words = 0;
        ulong word = 0;
        unchecked
        {
            for (int i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && char.IsLetterOrDigit(text[i]))
                {
                    word = ((word == 0 ? 14695981039346656037UL : word) ^ char.ToLowerInvariant(text[i])) * 1099511628211UL;
                    continue;
                }

                if (word == 0)
                    continue;
                last[words++ % ShingleWords] = word;
                word = 0;
                if (words < ShingleWords)
                    continue;
                ulong shingle = 0;
                for (int back = ShingleWords; back > 0; back--)
                    shingle = (shingle ^ last[(words - back) % ShingleWords]) * 0x9E3779B97F4A7C15UL;
                shingle ^= shingle >> 32;
                if (shingle % Sampled == 0)
                    shingles.Add(shingle);
            }
        }

        return words;
    }
}
