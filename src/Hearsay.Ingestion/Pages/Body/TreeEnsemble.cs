namespace Hearsay.Ingestion.Pages.Body;

/// <summary>Gradient-boosted regression trees over rows of numbers; the sum of their leaves is a log-odds.</summary>
/// <param name="bias">What every row starts with.</param>
/// <param name="roots">Where each tree starts in the nodes.</param>
internal sealed class TreeEnsemble(float bias, int[] roots, TreeNode[] nodes)
{
    public float Bias { get; } = bias;

    public int[] Roots { get; } = roots;

    public TreeNode[] Nodes { get; } = nodes;

    public float Score(ReadOnlySpan<float> row)
    {
        float score = Bias;
        foreach (int root in Roots)
        {
            ref readonly TreeNode node = ref Nodes[root];
            while (node.Feature >= 0)
                node = ref Nodes[row[node.Feature] <= node.Value ? node.Left : node.Right];
            score += node.Value;
        }

        return score;
    }

    public float Probability(ReadOnlySpan<float> row) => 1 / (1 + MathF.Exp(-Score(row)));

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

/// <summary>A question about one number, or a leaf.</summary>
/// <param name="Feature">-1 for a leaf.</param>
/// <param name="Value">The threshold (at most goes left), or what the leaf adds.</param>
internal readonly record struct TreeNode(int Feature, float Value, int Left, int Right);
