using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Stories;
using Hearsay.Ledger.Tests.Stores;
using Hearsay.Ledgers;
using Hearsay.Linking;
using Hearsay.Linking.Tests;

namespace Hearsay.Ledger.Tests.Linking;

public sealed class LedgerLinkingTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Add_AnyOrderInSeveralSessions_GivesTheBriefOfTheBatch(string engine) =>
        Prop.ForAll<int, int>(
                (seed, turn) =>
                {
                    ImmutableArray<Annotation> batch = InventedArticles.Batch(seed);
                    using LedgerPlace ledger = LedgerPlace.Create(engine);
                    foreach (
                        IGrouping<int, Annotation> session in batch
                            .OrderBy(a => InventedArticles.Mix(turn, a.Article.Id.Value[^1]))
                            .GroupBy(a => InventedArticles.Mix(turn + 1, a.Article.Id.Value[^1]) % 3)
                    )
                    {
                        using NewsLedger news = ledger.Open();
                        foreach (Annotation[] together in session.Chunk(1 + (Math.Abs(turn) % 2)))
                            news.Add(together);
                    }

                    using NewsLedger reopened = ledger.Open();
                    return Text(reopened.Brief(new StoryFilter(), 100)) == Text(StoryLinker.Link(batch));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    // Whatever is let go is read again: with room for next to nothing the brief is that of plenty.
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Add_NextToNothingKeptInMemory_GivesTheBriefOfTheBatch(string engine) =>
        Prop.ForAll<int, int>(
                (seed, turn) =>
                {
                    LinkingMemory memory = new()
                    {
                        Nodes = 1 + (Math.Abs(turn) % 3),
                        Members = 1 + (Math.Abs(seed) % 3),
                        Letters = 200,
                    };
                    Annotation[] batch =
                    [
                        .. InventedArticles
                            .Batch(seed)
                            .Concat(Articles.Many(60))
                            .OrderBy(a => InventedArticles.Mix(turn, a.Article.Id.Value[^1])),
                    ];
                    using LedgerPlace place = LedgerPlace.Create(engine);
                    using NewsLedger ledger = place.Open(memory);
                    foreach (Annotation[] together in batch.Chunk(4 + (Math.Abs(turn) % 5)))
                        ledger.Add(together);
                    return Text(ledger.Brief(new StoryFilter(), 100)) == Text(StoryLinker.Link(batch));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2));

    private static string Text(Brief brief) => JsonSerializer.Serialize(brief);

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Add_TwoProcessesAtOnce_LosesAndDoublesNothing(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        place.Open().Dispose();
        Annotation[] all = [.. Articles.Many(48)];
        await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(half =>
                    Task.Run(() =>
                    {
                        using NewsLedger news = place.Open();
                        // Some articles come through both.
                        foreach (Annotation[] together in all.Where((_, i) => i % 2 == half || i % 6 == 0).Chunk(3))
                            news.Add(together);
                    })
                )
        );
        using NewsLedger reopened = place.Open();
        Assert.Equal(all.Length, reopened.Store.Statistics().Articles);
        Assert.Empty(reopened.Store.Verify());
        Assert.Equal(Text(StoryLinker.Link(all)), Text(reopened.Brief(new StoryFilter(), 1000)));
    }
}
