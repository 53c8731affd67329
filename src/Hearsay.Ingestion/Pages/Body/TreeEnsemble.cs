using System.Runtime.CompilerServices;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>Gradient-boosted regression trees over rows of numbers; the sum of their leaves is a log-odds.</summary>
/// <param name="bias">What every row starts with.</param>
/// <param name="roots">Where each tree starts in the nodes.</param>
internal sealed class TreeEnsemble(float bias, int[] roots, TreeNode[] nodes)
{
    public float Bias { get; } = bias;

    public int[] Roots { get; } = roots;

    public TreeNode[] Nodes { get; } = nodes;

    private const int Lanes = 8;
    private readonly Step[] _steps = Steps(nodes);
    private readonly float[] _values = [.. nodes.Select(n => n.Value)];
    private readonly int[] _depths = Depths(roots, nodes);

    // Eight trees at a time and no branch to mispredict: each step goes to the left child or the one after it, a leaf leads to itself.
    public float Score(ReadOnlySpan<float> row)
    {
        float score = Bias;
        ReadOnlySpan<Step> steps = _steps;
        ReadOnlySpan<float> values = _values;
        int tree = 0;
        for (; tree + Lanes <= Roots.Length; tree += Lanes)
        {
            ReadOnlySpan<int> starts = Roots.AsSpan(tree, Lanes);
            (int a, int b, int c, int d) = (starts[0], starts[1], starts[2], starts[3]);
            (int e, int f, int g, int h) = (starts[4], starts[5], starts[6], starts[7]);
            for (int depth = _depths[tree / Lanes]; depth > 0; depth--)
            {
                a = Next(steps[a], row);
                b = Next(steps[b], row);
                c = Next(steps[c], row);
                d = Next(steps[d], row);
                e = Next(steps[e], row);
                f = Next(steps[f], row);
                g = Next(steps[g], row);
                h = Next(steps[h], row);
            }

            score = score + values[a] + values[b] + values[c] + values[d];
            score = score + values[e] + values[f] + values[g] + values[h];
        }

        for (; tree < Roots.Length; tree++)
        {
            int node = Roots[tree];
            while (Nodes[node].Feature >= 0)
                node = Next(steps[node], row);
            score += Nodes[node].Value;
        }

        return score;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(in Step step, ReadOnlySpan<float> row) => step.Left + (row[step.Feature] > step.Threshold ? 1 : 0);

    public float Probability(ReadOnlySpan<float> row) => 1 / (1 + MathF.Exp(-Score(row)));

    private static Step[] Steps(TreeNode[] nodes)
    {
        Step[] steps = new Step[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Feature >= 0 && nodes[i].Right != nodes[i].Left + 1)
                throw new InvalidDataException("The children of a tree's node do not lie side by side.");
            if (nodes[i].Feature >= 0 && nodes[i].Left <= i)
                throw new InvalidDataException("The children of a tree's node do not lie behind it.");
            steps[i] =
                nodes[i].Feature < 0
                    ? new Step(float.PositiveInfinity, 0, (ushort)i)
                    : new Step(nodes[i].Value, (ushort)nodes[i].Feature, (ushort)nodes[i].Left);
        }

        return steps;
    }

    // How many steps the deepest tree of each group takes.
    private static int[] Depths(int[] roots, TreeNode[] nodes)
    {
        // Children stand after their parent, so the last node is the first whose height is known.
        int[] heights = new int[nodes.Length];
        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            if (nodes[i].Feature >= 0)
                heights[i] = 1 + Math.Max(heights[nodes[i].Left], heights[nodes[i].Right]);
        }

        int[] depths = new int[roots.Length / Lanes];
        for (int tree = 0; tree < depths.Length * Lanes; tree++)
            depths[tree / Lanes] = Math.Max(depths[tree / Lanes], heights[roots[tree]]);
        return depths;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Bias);
        writer.Write(Roots.Length);
        foreach (int root in Roots)
            writer.Write(root);
        writer.Write(Nodes.Length);
        foreach (TreeNode node in Nodes)
        {
            writer.Write((short)node.Feature);
            writer.Write(node.Value);
            writer.Write((ushort)node.Left);
            writer.Write((ushort)node.Right);
        }
    }

    public static TreeEnsemble Read(BinaryReader reader)
    {
        float bias = reader.ReadSingle();
        int[] roots = new int[reader.ReadInt32()];
        for (int i = 0; i < roots.Length; i++)
            roots[i] = reader.ReadInt32();
        TreeNode[] nodes = new TreeNode[reader.ReadInt32()];
        for (int i = 0; i < nodes.Length; i++)
            nodes[i] = new TreeNode(reader.ReadInt16(), reader.ReadSingle(), reader.ReadUInt16(), reader.ReadUInt16());
        return new TreeEnsemble(bias, roots, nodes);
    }
}

/// <summary>A node as it is walked: from a leaf the way leads to itself.</summary>
internal readonly record struct Step(float Threshold, ushort Feature, ushort Left);

/// <summary>A question about one number, or a leaf.</summary>
/// <param name="Feature">-1 for a leaf.</param>
/// <param name="Value">The threshold (at most goes left), or what the leaf adds.</param>
internal readonly record struct TreeNode(int Feature, float Value, int Left, int Right);
