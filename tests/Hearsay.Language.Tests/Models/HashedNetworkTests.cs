using Hearsay.Language.Models;

namespace Hearsay.Language.Tests.Models;

public sealed unsafe class HashedNetworkTests : IDisposable
{
    private const int Bits = 3;
    private const int IndexBits = 8;
    private const int Hidden = 48;
    private const int Outputs = 3;
    private const int Width = 16;

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly Random _random = new(11);

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Score_WithAndWithoutVectors_IsTheOutputsOfWhatIsAboveZero(bool hasFirst, bool hasSecond)
    {
        (Half[] rows, Half[] bias, Half[] outputs, Half[] outputBias) = (
            Numbers(Hidden << Bits),
            Numbers(Hidden),
            Numbers(Hidden * Outputs),
            Numbers(Outputs)
        );
        HashedNetwork network = NetworkOf(rows, bias, outputs, outputBias);
        float[] first = [.. Numbers(Hidden).Select(n => (float)n)];
        float[] second = [.. Numbers(Hidden).Select(n => (float)n)];
        int[] slots = [5, 0, 7, 5];
        float[] scores = new float[Outputs];

        fixed (
            float* a = first,
                b = second
        )
            network.Score(slots, hasFirst ? a : null, hasSecond ? b : null, scores);

        for (int o = 0; o < Outputs; o++)
        {
            float expected = (float)outputBias[o];
            for (int h = 0; h < Hidden; h++)
            {
                float sum = (float)bias[h] + (hasFirst ? first[h] : 0) + (hasSecond ? second[h] : 0);
                foreach (int slot in slots)
                    sum += (float)rows[(slot * Hidden) + h];
                expected += MathF.Max(sum, 0) * (float)outputs[(o * Hidden) + h];
            }

            Assert.Equal(expected, scores[o], 1e-4f);
        }
    }

    [Fact]
    public unsafe void Score_IndexedRows_AddsOnlyKnownFeaturesTimesTheirFactors()
    {
        FeatureIndex index = FeatureIndex.Of(
            [
                [7, 90],
            ],
            IndexBits,
            fewest: 1,
            most: 1 << IndexBits
        );
        sbyte[] rows = [.. Enumerable.Repeat((sbyte)4, Hidden), .. Enumerable.Repeat((sbyte)-2, Hidden)];
        Half[] scales = [(Half)0.5f, (Half)0.25f];
        HashedNetwork network = Load(index, rows, scales);
        float[] score = new float[1];

        network.Score([7, 90, 91], null, null, score);

        // Each unit adds up 4 × 0.5 and -2 × 0.25; the feature 91 was never learned.
        Assert.Equal(Hidden * 1.5f, score[0]);
    }

    [Fact]
    public void Load_FewerFactorsThanRows_Throws()
    {
        FeatureIndex index = FeatureIndex.Of(
            [
                [7, 90],
            ],
            IndexBits,
            fewest: 1,
            most: 1 << IndexBits
        );

        Assert.Throws<InvalidDataException>(() => Load(index, new sbyte[2 * Hidden], [(Half)1f]));
    }

    [Fact]
    public void Load_FewerRowsThanTheIndexHas_Throws()
    {
        FeatureIndex index = FeatureIndex.Of(
            [
                [7, 90],
            ],
            IndexBits,
            fewest: 1,
            most: 1 << IndexBits
        );

        Assert.Throws<InvalidDataException>(() => Load(index, new sbyte[Hidden], [(Half)1f]));
    }

    private Half[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (Half)(_random.NextSingle() - 0.5f))];

    private HashedNetwork NetworkOf(Half[] rows, Half[] bias, Half[] outputs, Half[] outputBias)
    {
        ModelFileWriter writer = new(ModelKind.Names, 1);
        writer.Add<int>("n.shape", [Bits, Hidden, Outputs, Width, 0]);
        writer.Add<Half>("n.rows", rows);
        writer.Add<Half>("n.bias", bias);
        writer.Add<Half>("n.outputs", outputs);
        writer.Add<Half>("n.outputBias", outputBias);
        File.WriteAllBytes(_path, writer.ToBytes());
        return HashedNetwork.Load(ModelFile.Open(_path, ModelKind.Names, 1), "n");
    }

    private HashedNetwork Load(FeatureIndex index, sbyte[] rows, Half[] scales)
    {
        ModelFileWriter writer = new(ModelKind.Names, 1);
        writer.Add<int>("n.shape", [IndexBits, Hidden, 1, 0, 0]);
        writer.Add<ulong>("n.index", index.Known);
        writer.Add<sbyte>("n.rows", rows);
        writer.Add<Half>("n.scales", scales);
        writer.Add<Half>("n.bias", new Half[Hidden]);
        writer.Add<Half>("n.outputs", Enumerable.Repeat((Half)1f, Hidden).ToArray());
        writer.Add<Half>("n.outputBias", new Half[1]);
        File.WriteAllBytes(_path, writer.ToBytes());
        return HashedNetwork.Load(ModelFile.Open(_path, ModelKind.Names, 1), "n");
    }
}
