using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ingestion;
using Hearsay.Ledger.Tests.Stores;
using Hearsay.Ledgers;
using Hearsay.Testing;

namespace Hearsay.Ledger.Tests.Linking;

public sealed class AddingFilesTests
{
    private const int Count = 600;

    // More than a transaction takes and more than is analysed ahead of one.
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task AddAsync_SeveralTransactions_AcknowledgesEveryArticleOnceAndInOrder(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger ledger = place.Open();
        using TemporaryFolder folder = new();
        string file = folder.At("news.jsonl");
        File.WriteAllLines(file, Enumerable.Range(0, Count).Select(Line));
        ImmutableArray<AddOutcome> first = await Add(ledger, file);
        ImmutableArray<AddOutcome> second = await Add(ledger, file);

        Assert.Equal(Enumerable.Range(0, Count).Select(Id), first.Select(o => o.Article?.Value));
        Assert.All(first, o => Assert.Equal(AddStatus.New, o.Status));
        Assert.All(second, o => Assert.Equal(AddStatus.Known, o.Status));
        Assert.Equal(Count, ledger.Store.Statistics().Articles);
        Assert.Empty(ledger.Store.Verify());
    }

    private static async Task<ImmutableArray<AddOutcome>> Add(NewsLedger ledger, string file)
    {
        ImmutableArray<AddOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<AddOutcome>();
        await foreach (AddOutcome outcome in ledger.AddAsync(InputFiles.Resolve([file]).Files))
            outcomes.Add(outcome);
        return outcomes.ToImmutable();
    }

    private static string Id(int number) => $"quay-{number}";

    private static string Line(int number) =>
        JsonSerializer.Serialize(
            new
            {
                id = Id(number),
                outlet = "Quillport Post",
                published = "2031-03-02",
                text = $"Quay {number} of the Port of Brinmouth will close, Harbourmaster Odile Marsh said on Sunday.",
            }
        );
}
