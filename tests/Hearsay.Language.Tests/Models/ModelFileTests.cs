using System.Buffers.Binary;
using Hearsay.Language.Models;

namespace Hearsay.Language.Tests.Models;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Open_WhatWasWritten_GivesTheSameNumbers()
    {
        Write(Model());

        ModelFile file = ModelFile.Open(_path, ModelKind.Syntax, 7);

        Assert.Equal([1, -2, 3], file.Section<int>("numbers").ToArray());
        Assert.Equal([0.5f], file.Section<float>("factors").ToArray());
    }

    [Fact]
    public void Open_NoFile_SaysThatItIsMissing() =>
        Assert.Contains("is missing", Assert.Throws<FileNotFoundException>(() => Open()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "shorter than a header")]
    [InlineData(63, "shorter than a header")]
    [InlineData(64, "cut off")]
    [InlineData(300, "cut off")]
    public void Open_TruncatedFile_SaysSo(int length, string expected) => ExpectFault(Model()[..length], expected);

    [Fact]
    public void Open_ForeignFile_SaysThatItIsNoModel() => ExpectFault([.. Enumerable.Repeat((byte)'x', 500)], "is not a model file");

    [Theory]
    [InlineData(8, "has format 99")]
    [InlineData(12, "is a model of kind 99")]
    [InlineData(16, "has version 99, this program needs version 7")]
    public void Open_OtherNumberInTheHeader_NamesBoth(int offset, string expected)
    {
        byte[] bytes = Model();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(offset), 99);
        ExpectFault(bytes, expected);
    }

    [Fact]
    public void Open_OneBitOff_SaysThatItIsDamaged()
    {
        byte[] bytes = Model();
        bytes[^70] ^= 4;
        ExpectFault(bytes, "is damaged");
    }

    [Fact]
    public void Section_UnknownName_NamesIt()
    {
        Write(Model());
        ModelFile file = ModelFile.Open(_path, ModelKind.Syntax, 7);

        Assert.Contains(
            "no section verbs",
            Assert.Throws<InvalidDataException>(() => file.Section<int>("verbs").Length).Message,
            StringComparison.Ordinal
        );
    }

    private static byte[] Model()
    {
        ModelFileWriter writer = new(ModelKind.Syntax, 7);
        writer.Add<int>("numbers", [1, -2, 3]);
        writer.Add<float>("factors", [0.5f]);
        return writer.ToBytes();
    }

    private void ExpectFault(byte[] bytes, string expected)
    {
        Write(bytes);
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Open()).Message, StringComparison.Ordinal);
    }

    private void Write(byte[] bytes) => File.WriteAllBytes(_path, bytes);

    private ModelFile Open() => ModelFile.Open(_path, ModelKind.Syntax, 7);
}
