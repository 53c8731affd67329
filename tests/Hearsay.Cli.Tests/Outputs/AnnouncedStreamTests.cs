using Hearsay.Cli.Outputs;

namespace Hearsay.Cli.Tests.Outputs;

public sealed class AnnouncedStreamTests
{
    [Fact]
    public void Write_FirstLetters_AreAnnouncedOnceAndBefore()
    {
        using MemoryStream written = new();
        List<long> announced = [];
        using AnnouncedStream stream = new(written, () => announced.Add(written.Length));
        stream.Flush();
        stream.Write([]);
        Assert.Empty(announced);
        stream.Write("ab"u8);
        stream.WriteByte((byte)'c');
        Assert.Equal([0L], announced);
        Assert.Equal("abc"u8.ToArray(), written.ToArray());
    }
}
