using System.Runtime.CompilerServices;

namespace Hearsay.Language.Models;

/// <summary>Gradient-boosted regression trees over rows of numbers. Immutable; safe to use from several threads at once.</summary>
internal sealed class BoostedTrees
{
    // So many trees are gone through side by side: none waits for another's numbers.
    private const int Together = 4;

    private readonly int[] _roots;
    private readonly Node[] _nodes;
    private readonly float[] _leaves;

    // For every group of trees that are gone through together, how many questions lead to its deepest leaf.
    private readonly int[] _depths;

    private BoostedTrees(int[] roots, Node[] nodes, float[] leaves)
    {
        (_roots, _nodes, _leaves) = (roots, nodes, leaves);
        _depths = new int[roots.Length / Together];
        int[] depths = DepthsOf(nodes);
        for (int i = 0; i < _depths.Length * Together; i++)
            _depths[i / Together] = Math.Max(_depths[i / Together], depths[roots[i]]);
    }

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
        Node[] nodes = [.. features.Select((f, i) => f < 0 ? new Node(0, float.NaN, i) : new Node(f, values[i], left[i]))];
        return new BoostedTrees(roots, nodes, values);
    }

    /// <summary>The sum of the leaves that the row falls into.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        float score = 0;
        ReadOnlySpan<Node> nodes = _nodes;
        for (int group = 0; group < _depths.Length; group++)
        {
            ReadOnlySpan<int> roots = _roots.AsSpan(group * Together, Together);
            (int a, int b, int c, int d) = (roots[0], roots[1], roots[2], roots[3]);
            for (int depth = _depths[group]; depth > 0; depth--)
            {
                a = nodes[a].Next(row);
                b = nodes[b].Next(row);
                c = nodes[c].Next(row);
                d = nodes[d].Next(row);
            }

            // One after the other, in the order of the trees: sums of floats depend on it.
            score += _leaves[a];
            score += _leaves[b];
            score += _leaves[c];
            score += _leaves[d];
        }

        foreach (int root in _roots.AsSpan(_depths.Length * Together))
        {
            int at = root;
            for (int next = nodes[at].Next(row); next != at; next = nodes[at].Next(row))
                at = next;
            score += _leaves[at];
        }

        return score;
    }

    // Children stand behind their parents.
    private static int[] DepthsOf(Node[] nodes)
    {
        int[] depths = new int[nodes.Length];
        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            if (nodes[i].Left != i)
                depths[i] = 1 + Math.Max(depths[nodes[i].Left], depths[nodes[i].Left + 1]);
        }

        return depths;
    }

    /// <summary>A question about one number, or a leaf: one that leads to itself, since nothing is above what is no number.</summary>
    /// <param name="Feature">Which number.</param>
    /// <param name="Value">The threshold: at most goes left.</param>
    /// <param name="Left">The child on the left; the one on the right stands behind it.</param>
    private readonly record struct Node(int Feature, float Value, int Left)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Next(ReadOnlySpan<float> row) => Left + (row[Feature] > Value ? 1 : 0);
    }
}
