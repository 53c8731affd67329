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

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 0)]
    public void Load_NodeThatLeadsNowhere_IsRefused(short feature, int left) =>
        Assert.Throws<InvalidDataException>(() => Load(roots: [0], features: [feature, -1, -1], values: [0.5f, 1, 2], left: [left, 0, 0]));

    [Fact]
    public void Load_RootOutsideTheNodes_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => Load(roots: [5], features: [-1], values: [1], left: [0]));

    private BoostedTrees Load(int[] roots, short[] features, float[] values, int[] left)
    {
        ModelFileWriter writer = new(ModelKind.Names, 1);
        writer.Add<int>("t.roots", roots);
        writer.Add<short>("t.features", features);
        writer.Add<float>("t.values", values);
        writer.Add<int>("t.left", left);
        File.WriteAllBytes(_path, writer.ToBytes());
        return BoostedTrees.Load(ModelFile.Open(_path, ModelKind.Names, 1), "t", columns: 1);
    }
}
