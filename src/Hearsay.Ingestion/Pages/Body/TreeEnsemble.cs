namespace Hearsay.Ingestion.Pages.Body;

/// <summary>Gradient-boosted regression trees over rows of numbers; the sum of their leaves is a log-odds.</summary>
/// <param name="bias">What every row starts with.</param>
/// <param name="roots">Where each tree starts in the nodes.</param>
internal sealed class TreeEnsemble(float bias, int[] roots, TreeNode[] nodes)
{
    public float Bias { get; } = bias;

    public int[] Roots { get; } = roots;

    public TreeNode[] Nodes { get; } = nodes;

    private const int Lanes = 4;
    private readonly Step[] _steps = Steps(nodes);
    private readonly float[] _values = [.. nodes.Select(n => n.Value)];

    // Four trees at a time and no branch to mispredict: each step goes to the left child or the one after it, a leaf leads to itself.
    public float Score(ReadOnlySpan<float> row)
    {
        float score = Bias;
        ReadOnlySpan<Step> steps = _steps;
        int tree = 0;
        for (; tree + Lanes <= Roots.Length; tree += Lanes)
        {
            int a = Roots[tree];
            int b = Roots[tree + 1];
            int c = Roots[tree + 2];
            int d = Roots[tree + 3];
            int before;
            do
            {
                before = a + b + c + d;
                a = Next(steps[a], row);
                b = Next(steps[b], row);
                c = Next(steps[c], row);
                d = Next(steps[d], row);
            } while (a + b + c + d != before);

            score = score + _values[a] + _values[b] + _values[c] + _values[d];
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

    private static int Next(in Step step, ReadOnlySpan<float> row) => step.Left + (row[step.Feature] > step.Threshold ? 1 : 0);

    public float Probability(ReadOnlySpan<float> row) => 1 / (1 + MathF.Exp(-Score(row)));

    private static Step[] Steps(TreeNode[] nodes)
    {
        Step[] steps = new Step[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Feature >= 0 && nodes[i].Right != nodes[i].Left + 1)
                throw new InvalidDataException("The children of a tree's node do not lie side by side.");
            steps[i] =
                nodes[i].Feature < 0
                    ? new Step(float.PositiveInfinity, 0, (ushort)i)
                    : new Step(nodes[i].Value, (ushort)nodes[i].Feature, (ushort)nodes[i].Left);
        }

        return steps;
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
