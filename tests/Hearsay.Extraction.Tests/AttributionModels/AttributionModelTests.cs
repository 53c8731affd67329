using Hearsay.Extraction.AttributionModels;

namespace Hearsay.Extraction.Tests.AttributionModels;

public sealed class AttributionModelTests
{
    private const int LargestBytes = 3 * 1024 * 1024;

    [Fact]
    public void ToBytes_OfTheShippedModel_AreItsFile()
    {
        byte[] file = File.ReadAllBytes(AttributionModel.DefaultPath);

        Assert.True(file.AsSpan().SequenceEqual(AttributionModel.Load().ToBytes()));
        Assert.InRange(file.Length, 1, LargestBytes);
    }

    [Theory]
    [InlineData(0.5, "cut off")]
    [InlineData(0.9999, "cut off")]
    public void Load_ShortenedFile_SaysSo(double share, string message)
    {
        byte[] file = File.ReadAllBytes(AttributionModel.DefaultPath);
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file[..(int)(file.Length * share)]);

            Assert.Contains(
                message,
                Assert.Throws<InvalidDataException>(() => AttributionModel.Load(path)).Message,
                StringComparison.Ordinal
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Load_NoFile_NamesIt() =>
        Assert.Contains(
            "nowhere.model",
            Assert.Throws<FileNotFoundException>(() => AttributionModel.Load("nowhere.model")).Message,
            StringComparison.Ordinal
        );
}
