using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Files;

namespace Hearsay.Ingestion.Tests.Decoding;

public sealed class BoundedReadTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 100)]
    [InlineData(200_000, 300_000)]
    public void ToEnd_PeekedStream_GivesAllBytes(int size, int limit)
    {
        byte[] bytes = [.. Enumerable.Range(0, size).Select(i => (byte)(i % 251))];
        using PeekedStream stream = PeekedStream.Of(new MemoryStream(bytes), 64);
        Assert.Equal(size, stream.Left);
        Assert.Equal(bytes, BoundedRead.ToEnd(stream, limit, CancellationToken.None));
        Assert.Equal(0, stream.Left);
    }

    [Fact]
    public void ToEnd_MoreThanTheLimit_GivesNothing()
    {
        using PeekedStream stream = PeekedStream.Of(new MemoryStream(new byte[101]), 64);
        Assert.Null(BoundedRead.ToEnd(stream, 100, CancellationToken.None));
    }
}
