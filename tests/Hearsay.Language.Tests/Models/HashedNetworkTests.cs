using Hearsay.Language.Models;

namespace Hearsay.Language.Tests.Models;

public sealed unsafe class HashedNetworkTests : IDisposable
{
    private const int Bits = 3;
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
}
