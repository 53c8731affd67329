using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Stories;
using Hearsay.Ledgers;
using Hearsay.Linking;
using Hearsay.Linking.Tests;

namespace Hearsay.Ledger.Tests.Linking;

public sealed class LedgerLinkingTests
{
    [Fact]
    public void Add_AnyOrderInSeveralSessions_GivesTheBriefOfTheBatch() =>
        Prop.ForAll<int, int>(
                (seed, turn) =>
                {
                    ImmutableArray<Annotation> batch = InventedArticles.Batch(seed);
                    using TemporaryLedger ledger = new();
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
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static string Text(Brief brief) => JsonSerializer.Serialize(brief);
}
