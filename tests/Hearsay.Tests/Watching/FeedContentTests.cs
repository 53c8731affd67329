using System.Text;
using Hearsay.Ingestion;
using Hearsay.Watching;

namespace Hearsay.Tests.Watching;

public sealed class FeedContentTests
{
    [Fact]
    public void Read_EntriesOfOneMoment_AreAllThere()
    {
        FeedContent content = Read(FeedText.Of(("a", "One", "Text one."), ("b", "Two", "Text two.")));
        Assert.Equal(2, content.Entries.Length);
        Assert.Equal(2, content.Entries.Select(entry => entry.Id).Distinct().Count());
        Assert.Null(content.Fault);
        Assert.Equal("Osk Day", content.Title);
    }

    [Fact]
    public void Read_ChangedEntry_SameIdOtherFingerprint()
    {
        FeedEntry before = Read(FeedText.Of(("a", "One", "Text."))).Entries[0];
        FeedEntry after = Read(FeedText.Of(("a", "One", "Text, mended."))).Entries[0];
        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
        Assert.Equal(before.Fingerprint, Read(FeedText.Of(("a", "One", "Text."))).Entries[0].Fingerprint);
    }

    [Fact]
    public void Read_EntryTwice_StandsOnce() => Assert.Single(Read(FeedText.Of(("a", "One", "Text."), ("a", "One", "Text."))).Entries);

    [Fact]
    public void Read_BrokenOff_KeepsWhatStandsBefore()
    {
        string whole = FeedText.Of(("a", "One", "Text one."), ("b", "Two", "Text two."));
        FeedContent content = Read(whole[..whole.LastIndexOf("<title>", StringComparison.Ordinal)]);
        Assert.Single(content.Entries);
        Assert.NotNull(content.Fault);
    }

    [Theory]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("")]
    [InlineData("{\"no\": \"feed\"")]
    public void Read_NoFeed_IsAFaultOrNoEntry(string text)
    {
        FeedContent content = Read(text);
        Assert.True(content.Fault is not null || content.Entries.IsEmpty || !content.Entries[0].IsWhole);
    }

    [Fact]
    public void Read_Teaser_IsNotWhole()
    {
        string report = FeedText.Words(200);
        Assert.True(Read(FeedText.Of(("a", "One", report))).Entries[0].IsWhole);
        Assert.False(Read(FeedText.Of(("a", "One", "Only a teaser."))).Entries[0].IsWhole);
        Assert.False(Read(FeedText.Of(("a", "One", report + " Read more"))).Entries[0].IsWhole);
        Assert.False(Read(FeedText.Of(("a", "One", report + " [&#8230;]"))).Entries[0].IsWhole);
    }

    private static FeedContent Read(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        InputFile file = new("https://oskday.example/feed.xml", "oskday", bytes.Length) { Content = bytes };
        return FeedContent.Read(new ArticleReader(ReadLimits.Default), file, CancellationToken.None);
    }
}
