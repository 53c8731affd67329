using Hearsay.Language.Encoders;

namespace Hearsay.Language.Tests.Encoders;

public sealed unsafe class WordVectorsTests
{
    [Fact]
    public void Gather_SomeWords_PutsTheirVectorsSideBySide()
    {
        float[] numbers = [.. Enumerable.Range(0, 32).Select(i => (float)i)];
        WordVectors vectors = new();
        vectors.Begin(4, 8);
        fixed (float* first = numbers)
            vectors.Take(first, 0, 4);

        ReadOnlySpan<float> gathered = new(vectors.Gather([3, 1, 3]), 24);

        Assert.Equal([.. numbers[24..32], .. numbers[8..16], .. numbers[24..32]], gathered.ToArray());
    }
}
