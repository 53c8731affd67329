using Hearsay.Language.Sentences;

namespace Hearsay.Language.Tests.Sentences;

public sealed class SentenceModelTests
{
    private static byte[] File(int size = 16)
    {
        using MemoryStream stream = new();
        new SentenceModel(new sbyte[size], 3).Write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void Read_WhatWriteWrote_IsTheSameFile()
    {
        byte[] file = File();
        using MemoryStream again = new();
        SentenceModel.Read(file).Write(again);
        Assert.Equal(file, again.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(20)]
    [InlineData(50)]
    public void Read_ChangedByte_IsRefused(int at)
    {
        byte[] file = File();
        file[at] ^= 0x7F;
        Assert.Throws<InvalidDataException>(() => SentenceModel.Read(file));
    }

    [Fact]
    public void Read_FileCutShort_IsRefused() => Assert.Throws<InvalidDataException>(() => SentenceModel.Read(File().AsSpan(0, 30)));

    [Fact]
    public void Constructor_TableOfOddSize_IsRefused() => Assert.Throws<ArgumentException>(() => new SentenceModel(new sbyte[15], 0));
}
