using Hearsay.Ingestion.Pages.Body.Scoring;

namespace Hearsay.Training.Pages;

/// <summary>Trees of which one number is known beforehand: the questions about it are answered and gone.</summary>
internal sealed class ConditionedTrees
{
    private readonly TreeEnsemble _trees;
    private readonly int _column;
    private readonly float _value;
    private readonly List<TreeNode> _nodes = [];

    private ConditionedTrees(TreeEnsemble trees, int column, float value)
    {
        _trees = trees;
        _column = column;
        _value = value;
    }

    /// <summary>The trees as they judge rows whose number in the column is the value; they no longer look at that column.</summary>
    public static TreeEnsemble Of(TreeEnsemble trees, int column, float value)
    {
        ConditionedTrees conditioned = new(trees, column, value);
        int[] roots = new int[trees.Roots.Length];
        for (int i = 0; i < roots.Length; i++)
            roots[i] = conditioned.Grow(trees.Roots[i]);
        return new TreeEnsemble(trees.Bias, roots, [.. conditioned._nodes]);
    }

    private int Grow(int root)
    {
        int place = _nodes.Count;
        _nodes.Add(default);
        Fill(place, root);
        return place;
    }

    // Children lie side by side behind their parent, as the readers of trees expect.
    private void Fill(int place, int source)
    {
        TreeNode node = _trees.Nodes[source];
        while (node.Feature == _column)
            node = _trees.Nodes[_value > node.Value ? node.Right : node.Left];
        if (node.Feature < 0)
        {
            _nodes[place] = node;
            return;
        }

        int left = _nodes.Count;
        _nodes.Add(default);
        _nodes.Add(default);
        _nodes[place] = node with { Left = left, Right = left + 1 };
        Fill(left, node.Left);
        Fill(left + 1, node.Right);
    }
}
