using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Training.Pages;

namespace Hearsay.Training.Tests.Pages;

public sealed class ConditionedTreesTests
{
    private const int Width = 4;
    private const int Known = 3;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_TrainedTrees_JudgesEachRowAsBeforeWithoutLookingAtTheColumn(int value)
    {
        TreeEnsemble trees = Trained();

        TreeEnsemble conditioned = ConditionedTrees.Of(trees, Known, value);

        Assert.Contains(trees.Nodes, n => n.Feature == Known);
        Assert.DoesNotContain(conditioned.Nodes, n => n.Feature == Known);
        Assert.True(conditioned.Nodes.Length < trees.Nodes.Length);
        foreach (float[] row in Rows(50, seed: 7))
        {
            row[Known] = value;
            float wanted = trees.Score(row);
            row[Known] = float.NaN;
            Assert.Equal(wanted, conditioned.Score(row));
        }
    }

    [Fact]
    public void Of_RootsAboutTheColumn_LeavesAreTheTrees()
    {
        TreeNode[] nodes = [new(Known, 0.5f, 1, 2), new(-1, 2f, 0, 0), new(-1, 5f, 0, 0)];

        TreeEnsemble conditioned = ConditionedTrees.Of(new TreeEnsemble(1, [0], nodes), Known, 1);

        Assert.Equal([new TreeNode(-1, 5f, 0, 0)], conditioned.Nodes);
        float[] scores = new float[20];
        conditioned.Probabilities(new float[20 * Width], Width, scores);
        Assert.All(scores, s => Assert.Equal(1 / (1 + MathF.Exp(-6f)), s));
    }

    // The label hangs on the first number and, the other way round, on the known one.
    private static TreeEnsemble Trained()
    {
        float[][] rows = [.. Rows(400, seed: 3)];
        float[] labels = [.. rows.Select(r => r[0] > 0.5f != r[Known] > 0.5f ? 1f : 0f)];
        float[] weights = [.. labels.Select(_ => 1f)];
        return TreeBooster.Train([.. rows.SelectMany(r => r)], Width, labels, weights, new BoosterOptions(12, 6, 0.2f, 0.8f, 1, 1, 1, 5));
    }

    private static IEnumerable<float[]> Rows(int count, int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < count; i++)
            yield return [random.NextSingle(), random.NextSingle(), random.NextSingle(), random.Next(2)];
    }
}
