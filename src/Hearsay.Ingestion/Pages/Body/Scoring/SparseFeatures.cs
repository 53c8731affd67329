using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Body.Scoring;

/// <summary>The hashed features of the linear model: class words by distance, tags, and what the block says.</summary>
internal static class SparseFeatures
{
    public const int Bits = 16;

    /// <summary>How many elements above a block have a say.</summary>
    public const int MaxAncestors = 12;

    /// <summary>How many distances are told apart.</summary>
    public const int Buckets = 6;

    private const int MaxTextLength = 400;

    /// <summary>Adds the block's features, each a place in a table of 2^<see cref="Bits"/> weights.</summary>
    public static void Add(HtmlTree tree, PageOutline outline, PageBlock block, in BlockWords words, List<int> features)
    {
        int node = block.Node;
        for (int distance = 0; distance < MaxAncestors && node > 0; distance++)
        {
            features.Add(OfTag(tree.TagOf(node), Bucket(distance)));
            AddNames(outline.NamesOf(node), Bucket(distance), features);
            node = tree[node].Parent;
        }

        AddText(block, words, features);
    }

    /// <summary>How many features an element with so many names adds.</summary>
    public static int CountOf(int names) => 1 + (2 * names);

    /// <summary>What an element's tag says of the blocks that lie so far below it.</summary>
    public static int OfTag(HtmlTag tag, int bucket) => Place(1, (uint)bucket, (uint)tag);

    /// <summary>Adds what an element's names say of them.</summary>
    public static void AddNames(ReadOnlySpan<uint> names, int bucket, List<int> features)
    {
        foreach (uint name in names)
        {
            features.Add(Place(2, (uint)bucket, name));
            features.Add(Place(3, 0, name));
        }
    }

    /// <summary>Adds what the block itself says.</summary>
    public static void AddText(PageBlock block, in BlockWords words, List<int> features)
    {
        unchecked
        {
            string text = block.Text;
            uint length = (uint)Math.Min(words.Words, 6);
            uint hash = 0;
            int count = 0;
            int start = -1;
            uint whole = 2166136261U;
            int end = Math.Min(text.Length, MaxTextLength);
            for (int i = 0; i <= end && count < 6; i++)
            {
                bool letter = i < end && char.IsLetter(text[i]);
                if (letter)
                {
                    hash = start < 0 ? 2166136261U : hash;
                    start = start < 0 ? i : start;
                    hash = (hash ^ char.ToLowerInvariant(text[i])) * 16777619U;
                }
                else if (start >= 0)
                {
                    whole = (whole ^ hash) * 16777619U;

                    start = -1;
                    count++;
                    if (count <= 3)
                        features.Add(Place(4, (uint)count, whole));
                    if (words.Words <= 12)
                        features.Add(Place(5, 0, hash));
                }
            }

            if (words.Words <= 6)
                features.Add(Place(6, length, whole));
            features.Add(Place(7, (uint)block.Tag, length));
        }
    }

    /// <summary>The number of the group of distances that are as good as equal.</summary>
    public static int Bucket(int distance) =>
        distance switch
        {
            <= 2 => distance,
            <= 4 => 3,
            <= 7 => 4,
            _ => 5,
        };

    private static int Place(uint kind, uint bucket, uint value)
    {
        unchecked
        {
            uint hash = (value ^ (kind * 0x9E3779B1U) ^ (bucket * 0x85EBCA77U)) * 0xC2B2AE3DU;
            hash ^= hash >> 15;
            hash *= 0x27D4EB2FU;
            return (int)(hash >> (32 - Bits));
        }
    }
}
