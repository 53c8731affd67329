using System.Globalization;
using System.Text.Json;
using Hearsay.Core.Articles;
using Hearsay.Ledger;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Tests.Stores;
using Hearsay.Testing;

namespace Hearsay.EndToEnd.Reliability;

/// <summary>Kills <c>hearsay add</c> at random moments: what it acknowledged is there whole, nothing is half, and the same command ends what was begun.</summary>
/// <remarks>A few moments a run; <c>HEARSAY_KILLS=200</c> for as many as docs/reliability.md tells of.</remarks>
public sealed class KillTests : IDisposable
{
    private const int Articles = 240;
    private const int Seed = 20310301;

    // About as long as it takes on a busy machine.
    private static readonly TimeSpan WholeRun = TimeSpan.FromSeconds(6);

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Add_KilledAtRandomMoments_KeepsWhatItAcknowledged(string engine)
    {
        (int moments, KilledRun killed) = KilledRun.Asked(few: 3, Seed);
        Dictionary<string, string> texts = InventedNotices.Write(_folder.At("news.jsonl"), Articles);
        string place = NewPlace(engine, 0);
        HashSet<string> acknowledged = new(StringComparer.Ordinal);
        for (int moment = 1; moment <= moments; moment++)
        {
            acknowledged.UnionWith(AddUntilKilled(place, killed));
            Check(place, acknowledged, texts);
            if (acknowledged.Count < Articles && moment < moments)
                continue;
            Complete(place, texts);
            acknowledged.Clear();
            place = NewPlace(engine, moment);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string NewPlace(string engine, int number) =>
        engine == "postgres"
            ? PostgresServer.Shared.Value!.CreateDatabase()
            : _folder.At(string.Create(CultureInfo.InvariantCulture, $"ledger{number}.db"));

    private IEnumerable<string> AddUntilKilled(string place, KilledRun killed) =>
        killed
            .LinesOf(
                ["add", _folder.At("news.jsonl"), "--ledger", place, "--format", "jsonl", "--quiet"],
                WholeRun,
                Articles,
                IsAcknowledgement
            )
            .Where(IsAcknowledgement)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString()!);

    // Half a line is none.
    private static bool IsAcknowledgement(string line) => line.EndsWith('}');

    private static void Check(string place, HashSet<string> acknowledged, Dictionary<string, string> texts)
    {
        using LedgerStore store = LedgerStore.Open(LedgerLocation.Of(place), TimeProvider.System);
        foreach (string id in acknowledged)
        {
            StoredArticle? article = store.FindArticle(ArticleId.From(id));
            Assert.True(article is not null, $"{id} was acknowledged and is not there");
            Assert.Equal(texts[id], article.Annotation.Article.Text);
            Assert.NotNull(article.Summary.Story);
        }

        Assert.Empty(store.Verify());
    }

    private void Complete(string place, Dictionary<string, string> texts)
    {
        Outcome outcome = CommandLine.Run("add", _folder.At("news.jsonl"), "--ledger", place, "--quiet");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        using LedgerStore store = LedgerStore.Open(LedgerLocation.Of(place), TimeProvider.System);
        Assert.Equal(texts.Count, store.Statistics().Articles);
        Check(place, [.. texts.Keys], texts);
    }
}
