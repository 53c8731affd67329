namespace Hearsay.Ingestion.Pages.Body.Scoring;

/// <summary>Gradient-boosted regression trees over rows of numbers; the sum of their leaves is a log-odds.</summary>
/// <param name="bias">What every row starts with.</param>
/// <param name="roots">Where each tree starts in the nodes.</param>
internal sealed class TreeEnsemble(float bias, int[] roots, TreeNode[] nodes)
{
    public float Bias { get; } = bias;

    public int[] Roots { get; } = roots;

    public TreeNode[] Nodes { get; } = nodes;

    private readonly LeafMasks? _masks = LeafMasks.Of(roots, Checked(nodes));

    /// <summary>The log-odds of one row, tree after tree.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        float score = Bias;
        foreach (int root in Roots)
        {
            TreeNode node = Nodes[root];
            while (node.Feature >= 0)
                node = Nodes[row[node.Feature] > node.Value ? node.Right : node.Left];
            score += node.Value;
        }

        return score;
    }

    public float Probability(ReadOnlySpan<float> row) => ToProbability(Score(row));

    /// <summary>The probability of each of many rows, to the bit what <see cref="Probability"/> says of it.</summary>
    /// <param name="rows">One after the other.</param>
    /// <param name="width">How many numbers a row has.</param>
    public void Probabilities(ReadOnlySpan<float> rows, int width, Span<float> results)
    {
        if (_masks is null)
        {
            for (int i = 0; i < results.Length; i++)
                results[i] = Probability(rows.Slice(i * width, width));
            return;
        }

        results.Fill(Bias);
        _masks.AddScores(rows, width, results);
        foreach (ref float result in results)
            result = ToProbability(result);
    }

    private static float ToProbability(float score) => 1 / (1 + MathF.Exp(-score));

    private static TreeNode[] Checked(TreeNode[] nodes)
    {
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Feature >= 0 && nodes[i].Right != nodes[i].Left + 1)
                throw new InvalidDataException("The children of a tree's node do not lie side by side.");
            if (nodes[i].Feature >= 0 && nodes[i].Left <= i)
                throw new InvalidDataException("The children of a tree's node do not lie behind it.");
        }

        return nodes;
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

/// <summary>A question about one number, or a leaf.</summary>
/// <param name="Feature">-1 for a leaf.</param>
/// <param name="Value">The threshold (at most goes left), or what the leaf adds.</param>
internal readonly record struct TreeNode(int Feature, float Value, int Left, int Right);
