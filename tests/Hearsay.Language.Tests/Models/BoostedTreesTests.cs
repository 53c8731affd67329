using Hearsay.Language.Models;

namespace Hearsay.Language.Tests.Models;

public sealed class BoostedTreesTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    // One tree that asks for the first number, one that is a leaf.
    [Theory]
    [InlineData(0.4f, 1.25f)]
    [InlineData(0.5f, 1.25f)]
    [InlineData(0.6f, 2.25f)]
    public void Score_TwoTrees_AddsTheLeavesThatTheRowFallsInto(float number, float expected)
    {
        BoostedTrees trees = Load(roots: [0, 3], features: [0, -1, -1, -1], values: [0.5f, 1, 2, 0.25f], left: [1, 0, 0, 0]);

        Assert.Equal(expected, trees.Score([number]));
    }

    // Trees of unlike depth, gone through side by side, and such as are left over; nothing is above what is no number.
    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(9)]
    public void Score_ManyTrees_AddsTheirLeavesInTheirOrder(int count)
    {
        Random random = new(count);
        List<int> roots = [];
        List<short> features = [];
        List<float> values = [];
        List<int> left = [];
        for (int tree = 0; tree < count; tree++)
        {
            roots.Add(features.Count);
            // A chain of questions: every right child is a leaf, every left one asks on.
            int depth = random.Next(6);
            for (int question = 0; question < depth; question++)
                AddNode((short)random.Next(2), random.NextSingle(), features.Count + (question == 0 ? 1 : 2));
            for (int leaf = 0; leaf < 2; leaf++)
                AddNode(-1, random.NextSingle() / 3, 0);
        }

        BoostedTrees trees = Load([.. roots], [.. features], [.. values], [.. left], columns: 2);

        foreach (
            float[] row in (float[][])
                [
                    [0.2f, 0.9f],
                    [0.7f, 0.1f],
                    [float.NaN, 0.5f],
                    [0, 0],
                    [1, 1],
                ]
        )
        {
            float expected = 0;
            foreach (int root in roots)
            {
                int at = root;
                while (features[at] >= 0)
                    at = left[at] + (row[features[at]] > values[at] ? 1 : 0);
                expected += values[at];
            }

            Assert.Equal(expected, trees.Score(row));
        }

        void AddNode(short feature, float value, int child)
        {
            features.Add(feature);
            values.Add(value);
            left.Add(child);
            if (feature < 0 || features.Count - 1 == roots[^1])
                return;
            // The leaf beside a question below the first.
            features.Add(-1);
            values.Add(value / 2);
            left.Add(0);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 0)]
    public void Load_NodeThatLeadsNowhere_IsRefused(short feature, int left) =>
        Assert.Throws<InvalidDataException>(() => Load(roots: [0], features: [feature, -1, -1], values: [0.5f, 1, 2], left: [left, 0, 0]));

    [Fact]
    public void Load_RootOutsideTheNodes_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => Load(roots: [5], features: [-1], values: [1], left: [0]));

    private BoostedTrees Load(int[] roots, short[] features, float[] values, int[] left, int columns = 1)
    {
        ModelFileWriter writer = new(ModelKind.Names, 1);
        writer.Add<int>("t.roots", roots);
        writer.Add<short>("t.features", features);
        writer.Add<float>("t.values", values);
        writer.Add<int>("t.left", left);
        File.WriteAllBytes(_path, writer.ToBytes());
        return BoostedTrees.Load(ModelFile.Open(_path, ModelKind.Names, 1), "t", columns);
    }
}
