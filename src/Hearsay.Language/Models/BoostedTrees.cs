namespace Hearsay.Language.Models;

/// <summary>Gradient-boosted regression trees over rows of numbers. Immutable; safe to use from several threads at once.</summary>
internal sealed class BoostedTrees
{
    private readonly int[] _roots;
    private readonly Node[] _nodes;

    private BoostedTrees(int[] roots, Node[] nodes) => (_roots, _nodes) = (roots, nodes);

    /// <summary>The trees of this name in a model file.</summary>
    /// <param name="columns">How many numbers a row has.</param>
    /// <exception cref="InvalidDataException">Its parts do not have the sizes that it says, or a node leads nowhere.</exception>
    public static BoostedTrees Load(ModelFile file, string name, int columns)
    {
        int[] roots = file.Section<int>(name + ".roots").ToArray();
        short[] features = file.Section<short>(name + ".features").ToArray();
        float[] values = file.Section<float>(name + ".values").ToArray();
        int[] left = file.Section<int>(name + ".left").ToArray();
        bool fits = values.Length == features.Length && left.Length == features.Length;
        for (int i = 0; fits && i < features.Length; i++)
            fits = features[i] < columns && (features[i] < 0 || (left[i] > i && left[i] + 1 < features.Length));
        if (!fits || Array.Exists(roots, r => r < 0 || r >= features.Length))
            throw new InvalidDataException($"The trees {name} do not have the sizes that they say");
        return new BoostedTrees(roots, [.. features.Select((f, i) => new Node(f, values[i], left[i]))]);
    }

    /// <summary>The sum of the leaves that the row falls into.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        float score = 0;
        foreach (int root in _roots)
        {
            ref readonly Node node = ref _nodes[root];
            while (node.Feature >= 0)
                node = ref _nodes[node.Left + (row[node.Feature] > node.Value ? 1 : 0)];
            score += node.Value;
        }

        return score;
    }

    /// <summary>A question about one number, or a leaf.</summary>
    /// <param name="Feature">-1 for a leaf.</param>
    /// <param name="Value">The threshold (at most goes left), or what the leaf adds.</param>
    /// <param name="Left">The child on the left; the one on the right stands behind it.</param>
    private readonly record struct Node(int Feature, float Value, int Left);
}
