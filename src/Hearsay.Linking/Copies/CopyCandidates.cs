namespace Hearsay.Linking.Copies;

/// <summary>Pairs of articles that may be copies, or the one a part of the other, without comparing all with all.</summary>
/// <remarks>
/// Broder's containment sketch (1997): of every article the shingles whose hash is divisible by a fixed number are kept, the same ones in every article,
/// and an inverted index over them yields the pairs that share several. Unlike signatures of fixed length with locality-sensitive hashing,
/// it finds a short excerpt of a long article as surely as a full copy.
/// </remarks>
internal static class CopyCandidates
{
    // One shingle in four: an excerpt of 60 words keeps about 15, of which two suffice.
    private const ulong Keep = 4;
    private const int SharedAtLeast = 2;

    // Under one shingle an article meets the earliest ones and its neighbours, so that a thousand copies cost thousands of checks, not a million.
    private const int Earliest = 6;
    private const int Neighbours = 6;

    /// <summary>The pairs, smaller number first, ascending.</summary>
    public static List<(int First, int Second)> Find(IReadOnlyList<ulong[]> shingles)
    {
        Dictionary<ulong, List<int>> index = [];
        Dictionary<int, int> met = [];
        List<(int First, int Second)> pairs = [];
        for (int article = 0; article < shingles.Count; article++)
        {
            met.Clear();
            foreach (ulong shingle in shingles[article])
            {
                if (shingle % Keep != 0)
                    continue;
                if (!index.TryGetValue(shingle, out List<int>? holders))
                    index.Add(shingle, holders = []);
                Count(holders, met);
                holders.Add(article);
            }

            foreach ((int other, int shared) in met.OrderBy(pair => pair.Key))
            {
                if (shared >= SharedAtLeast)
                    pairs.Add((other, article));
            }
        }

        pairs.Sort();
        return pairs;
    }

    private static void Count(List<int> holders, Dictionary<int, int> met)
    {
        for (int i = 0; i < holders.Count; i++)
        {
            if (i == Earliest && holders.Count - Neighbours > i)
                i = holders.Count - Neighbours;
            met[holders[i]] = met.GetValueOrDefault(holders[i]) + 1;
        }
    }
}
