using Hearsay.Language.Models;

namespace Hearsay.Language.Tests.Models;

public sealed class HashedNetworkTests
{
    private const int Bits = 8;
    private const int Units = 16;

    [Fact]
    public unsafe void Score_IndexedRows_AddsOnlyKnownFeaturesTimesTheirFactors()
    {
        FeatureIndex index = FeatureIndex.Of(
            [
                [7, 90],
            ],
            Bits,
            fewest: 1,
            most: 1 << Bits
        );
        sbyte[] rows = [.. Enumerable.Repeat((sbyte)4, Units), .. Enumerable.Repeat((sbyte)-2, Units)];
        Half[] scales = [(Half)0.5f, (Half)0.25f];
        HashedNetwork network = Load(index, rows, scales);
        float[] score = new float[1];

        network.Score([7, 90, 91], null, null, score);

        // Each unit adds up 4 × 0.5 and -2 × 0.25; the feature 91 was never learned.
        Assert.Equal(Units * 1.5f, score[0]);
    }

    [Fact]
    public void Load_FewerFactorsThanRows_Throws()
    {
        FeatureIndex index = FeatureIndex.Of(
            [
                [7, 90],
            ],
            Bits,
            fewest: 1,
            most: 1 << Bits
        );

        Assert.Throws<InvalidDataException>(() => Load(index, new sbyte[2 * Units], [(Half)1f]));
    }

    [Fact]
    public void Load_FewerRowsThanTheIndexHas_Throws()
    {
        FeatureIndex index = FeatureIndex.Of(
            [
                [7, 90],
            ],
            Bits,
            fewest: 1,
            most: 1 << Bits
        );

        Assert.Throws<InvalidDataException>(() => Load(index, new sbyte[Units], [(Half)1f]));
    }

    private static HashedNetwork Load(FeatureIndex index, sbyte[] rows, Half[] scales)
    {
        ModelFileWriter writer = new(ModelKind.Names, 1);
        writer.Add<int>("n.shape", [Bits, Units, 1, 0, 0]);
        writer.Add<ulong>("n.index", index.Known);
        writer.Add<sbyte>("n.rows", rows);
        writer.Add<Half>("n.scales", scales);
        writer.Add<Half>("n.bias", new Half[Units]);
        writer.Add<Half>("n.outputs", Enumerable.Repeat((Half)1f, Units).ToArray());
        writer.Add<Half>("n.outputBias", new Half[1]);
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, writer.ToBytes());
            return HashedNetwork.Load(ModelFile.Open(path, ModelKind.Names, 1), "n");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
