using Hearsay.Ingestion.Pages.Body.Scoring;

namespace Hearsay.Ingestion.Tests.Pages.Body.Scoring;

public sealed class TreeEnsembleTests
{
    private const int Columns = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(13)]
    public void Score_AnyNumberOfTrees_IsTheSumOfTheLeavesThatTheRowReaches(int trees)
    {
        Random random = new(trees);
        List<TreeNode> nodes = [];
        int[] roots = [.. Enumerable.Range(0, trees).Select(_ => Grow(nodes, random))];
        TreeEnsemble ensemble = new(0.25f, roots, [.. nodes]);
        for (int i = 0; i < 200; i++)
        {
            float[] row = [.. Enumerable.Range(0, Columns).Select(_ => (float)random.Next(5))];
            float expected = 0.25f;
            foreach (int root in roots)
                expected += Walk(nodes, root, row);
            Assert.Equal(expected, ensemble.Score(row), 4);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 9)]
    [InlineData(8, 20)]
    [InlineData(21, 31)]
    [InlineData(9, 40)]
    public void Probabilities_ManyRows_AreToTheBitThoseOfEachRow(int rows, int splits)
    {
        Random random = new(splits);
        List<TreeNode> nodes = [];
        int[] roots = [.. Enumerable.Range(0, 11).Select(_ => Grow(nodes, random, splits))];
        TreeEnsemble ensemble = new(-0.5f, roots, [.. nodes]);
        float[] numbers = [.. Enumerable.Range(0, rows * Columns).Select(_ => random.Next(12) == 0 ? float.NaN : random.Next(5))];
        float[] found = new float[rows];
        ensemble.Probabilities(numbers, Columns, found);
        Assert.Equal(Enumerable.Range(0, rows).Select(i => ensemble.Probability(numbers.AsSpan(i * Columns, Columns))), found);
    }

    [Fact]
    public void Constructor_ChildrenThatDoNotLieSideBySide_AreRefused() =>
        Assert.Throws<InvalidDataException>(() =>
            new TreeEnsemble(
                0,
                [0],
                [new TreeNode(0, 1, 1, 3), new TreeNode(-1, 1, 0, 0), new TreeNode(-1, 1, 0, 0), new TreeNode(-1, 1, 0, 0)]
            )
        );

    private static int Grow(List<TreeNode> nodes, Random random, int most = 8)
    {
        int root = nodes.Count;
        nodes.Add(default);
        Queue<int> open = new([root]);
        for (int splits = random.Next(most + 1); open.Count > 0; splits--)
        {
            int node = open.Dequeue();
            if (splits <= 0)
            {
                nodes[node] = new TreeNode(-1, random.NextSingle(), 0, 0);
                continue;
            }

            nodes[node] = new TreeNode(random.Next(Columns), random.Next(4), nodes.Count, nodes.Count + 1);
            open.Enqueue(nodes.Count);
            open.Enqueue(nodes.Count + 1);
            nodes.Add(default);
            nodes.Add(default);
        }

        return root;
    }

    private static float Walk(List<TreeNode> nodes, int node, float[] row)
    {
        while (nodes[node].Feature >= 0)
            node = row[nodes[node].Feature] <= nodes[node].Value ? nodes[node].Left : nodes[node].Right;
        return nodes[node].Value;
    }
}
