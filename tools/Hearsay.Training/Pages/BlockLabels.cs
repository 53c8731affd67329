using System.Text;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Training.Pages;

/// <summary>Finds the blocks of a page in its gold body.</summary>
/// <remarks>
/// Long blocks are anchored by their word shingles; of the anchors the heaviest chain that ascends in both texts is kept, so that a
/// paragraph repeated elsewhere is body only once. Short blocks must stand in the gold between the anchors around them.
/// </remarks>
internal static class BlockLabels
{
    private const int Shingle = 4;
    private const int MinAnchorWords = 6;
    private const double MinShare = 0.5;
    private const int MaxDistance = 10;

    public static sbyte[] FromBody(PageView view, string body)
    {
        string[] gold = Words(body);
        Dictionary<string, List<int>> places = Shingles(gold);
        string[][] blocks = [.. view.Blocks.Select(b => Words(b.Text))];
        sbyte[] labels = new sbyte[blocks.Length];
        List<(int Block, int Start, int End, int Weight)> anchors = [];
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Length >= MinAnchorWords)
                AddAnchors(anchors, i, blocks[i], places);
        }

        List<(int Block, int Start, int End, int Weight)> chain = HeaviestChain(anchors);
        foreach ((int block, _, _, _) in chain)
            labels[block] = 1;
        LabelShort(labels, blocks, gold, chain);
        return labels;
    }

    public static sbyte[] FromSegments(PageView view, List<string> with, List<string> without)
    {
        sbyte[] labels = new sbyte[view.Blocks.Count];
        Array.Fill(labels, (sbyte)-1);
        for (int i = 0; i < labels.Length; i++)
        {
            string text = view.Blocks[i].Text;
            if (without.Any(s => text.Contains(s, StringComparison.Ordinal)))
                labels[i] = 0;
            else if (with.Any(s => text.Contains(s, StringComparison.Ordinal)))
                labels[i] = 1;
        }

        return labels;
    }

    private static void AddAnchors(
        List<(int Block, int Start, int End, int Weight)> anchors,
        int block,
        string[] words,
        Dictionary<string, List<int>> places
    )
    {
        // Votes for where the block starts in the gold.
        Dictionary<int, int> starts = [];
        for (int i = 0; i + Shingle <= words.Length; i++)
        {
            if (!places.TryGetValue(string.Join(' ', words, i, Shingle), out List<int>? found))
                continue;
            foreach (int place in found.Take(8))
                starts[(place - i) / 4] = starts.GetValueOrDefault((place - i) / 4) + 1;
        }

        foreach ((int bucket, int votes) in starts.OrderByDescending(s => s.Value).Take(4))
        {
            int neighbours = starts.GetValueOrDefault(bucket - 1) + starts.GetValueOrDefault(bucket + 1);
            if (votes + neighbours >= (words.Length - Shingle + 1) * MinShare)
                anchors.Add((block, bucket * 4, (bucket * 4) + words.Length, words.Length));
        }
    }

    private static List<(int Block, int Start, int End, int Weight)> HeaviestChain(
        List<(int Block, int Start, int End, int Weight)> anchors
    )
    {
        int[] best = new int[anchors.Count];
        int[] previous = new int[anchors.Count];
        int last = -1;
        for (int i = 0; i < anchors.Count; i++)
        {
            best[i] = anchors[i].Weight;
            previous[i] = -1;
            for (int j = 0; j < i; j++)
            {
                if (
                    anchors[j].Block < anchors[i].Block
                    && anchors[j].Start + (anchors[j].Weight / 2) <= anchors[i].Start
                    && best[j] + anchors[i].Weight > best[i]
                )
                    (best[i], previous[i]) = (best[j] + anchors[i].Weight, j);
            }

            if (last < 0 || best[i] > best[last])
                last = i;
        }

        List<(int Block, int Start, int End, int Weight)> chain = [];
        for (; last >= 0; last = previous[last])
            chain.Add(anchors[last]);
        chain.Reverse();
        return chain;
    }

    private static void LabelShort(
        sbyte[] labels,
        string[][] blocks,
        string[] gold,
        List<(int Block, int Start, int End, int Weight)> chain
    )
    {
        int from = 0;
        int next = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (next < chain.Count && chain[next].Block == i)
            {
                from = Math.Max(from, chain[next].End - 4);
                next++;
                continue;
            }

            if (blocks[i].Length is 0 or >= MinAnchorWords || DistanceTo(chain, next, i) > MaxDistance)
                continue;
            // Before the first anchor and after the last one only a short way: single words occur everywhere.
            int to = next < chain.Count ? chain[next].Start + 6 : gold.Length;
            int at = Find(gold, blocks[i], Math.Max(0, from - 4), Math.Min(gold.Length, to));
            if (at < 0 || at > from + 60)
                continue;
            labels[i] = 1;
            from = at + blocks[i].Length;
        }
    }

    // Words of a menu occur in any text: a short block must stand near a long one.
    private static int DistanceTo(List<(int Block, int Start, int End, int Weight)> chain, int next, int block)
    {
        int before = next > 0 ? block - chain[next - 1].Block : int.MaxValue;
        int after = next < chain.Count ? chain[next].Block - block : int.MaxValue;
        return chain.Count == 0 ? 0 : Math.Min(before, after);
    }

    private static int Find(string[] gold, string[] words, int from, int to)
    {
        for (int at = from; at + words.Length <= to; at++)
        {
            int same = 0;
            while (same < words.Length && gold[at + same] == words[same])
                same++;
            if (same == words.Length)
                return at;
        }

        return -1;
    }

    private static Dictionary<string, List<int>> Shingles(string[] words)
    {
        Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
        for (int i = 0; i + Shingle <= words.Length; i++)
        {
            string key = string.Join(' ', words, i, Shingle);
            if (!places.TryGetValue(key, out List<int>? list))
                places[key] = list = [];
            list.Add(i);
        }

        return places;
    }

    private static string[] Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return [.. words];
    }
}
