using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Ledger;
using Hearsay.Testing;
using Hearsay.Watching;

namespace Hearsay.Tests.Watching;

public sealed class FeedMemoryTests : IDisposable
{
    private const string Url = "https://oskday.example/feed";

    private readonly TemporaryFolder _folder = new();
    private readonly LedgerStore _store;

    public FeedMemoryTests() => _store = LedgerStore.Open(LedgerLocation.Of(_folder.At("ledger.db")), TimeProvider.System);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Knows_EntryThatWasKept_OnlyAsItStood()
    {
        FeedMemory memory = FeedMemory.Open(_store, Url);
        memory.Keep(Entry("a", "v1"));
        Assert.True(memory.Knows(Entry("a", "v1")));
        Assert.False(memory.Knows(Entry("a", "v2")));
        Assert.False(memory.Knows(Entry("b", "v1")));
    }

    [Fact]
    public void Keep_MoreThanFit_LetsGoOfThoseKeptLongestAgo()
    {
        FeedMemory memory = FeedMemory.Open(_store, Url);
        foreach (int number in Enumerable.Range(0, 2000))
            memory.Keep(Entry(Id(number)));
        // Seen once more: no longer among the oldest.
        memory.Keep(Entry(Id(0)));
        memory.Keep(Entry(Id(2000)));
        Assert.Equal([true, false, true, true], new[] { 0, 1, 2, 2000 }.Select(number => memory.Knows(Entry(Id(number)))));
    }

    [Fact]
    public void CountTry_UntilTheEntryIsKept_CountsOverRuns()
    {
        FeedMemory memory = FeedMemory.Open(_store, Url);
        Assert.Equal(1, memory.CountTry(Entry("a")));
        memory.Save();
        memory = FeedMemory.Open(_store, Url);
        Assert.Equal(2, memory.CountTry(Entry("a")));
        memory.Keep(Entry("a"));
        Assert.Equal(1, memory.CountTry(Entry("a")));
    }

    [Fact]
    public void Move_FeedWithAnotherAddress_IsKnownThereAndNoLongerHere()
    {
        const string NewUrl = "https://oskday.example/news.atom";
        FeedMemory memory = FeedMemory.Open(_store, Url);
        memory.Keep(Entry("a"));
        memory.Save();
        FeedMemory.Move(_store, Url, NewUrl);
        Assert.True(FeedMemory.Open(_store, NewUrl).Knows(Entry("a")));
        Assert.False(FeedMemory.Open(_store, Url).Knows(Entry("a")));
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static FeedEntry Entry(string id, string fingerprint = "v1") =>
        new(id, fingerprint, new Article(ArticleId.From("a"), "", []), IsWhole: true);
}
