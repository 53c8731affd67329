using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Ledger.Tests.Stores;
using Hearsay.Ledgers;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Tests.Sqlite;

/// <summary>A ledger whose file SQLite finds sound and in which stands what no program of ours wrote: told as damage, never as a fault of the program.</summary>
public sealed class DamagedRecordTests
{
    [Theory]
    [InlineData("UPDATE story SET changed_at = 'long ago'")]
    [InlineData("UPDATE story SET body = x'ff00ff00ff'")]
    [InlineData("UPDATE story SET first_day = -7")]
    [InlineData("UPDATE story SET last_day = 9223372036854775807")]
    [InlineData("UPDATE article SET story = NULL")]
    [InlineData("UPDATE article SET first_seen = 'long ago'")]
    [InlineData("UPDATE content SET text = x'ffffffffffffff'")]
    [InlineData("UPDATE content SET linked = x'ffffffffffffff'")]
    [InlineData("UPDATE actor SET kind = 99")]
    [InlineData("UPDATE change SET kind = 99")]
    [InlineData("UPDATE change SET made_at = ''")]
    [InlineData("UPDATE change SET after_state = 99")]
    public void Read_RecordThatNobodyWrote_IsToldAsDamage(string harm)
    {
        LedgerException told = Assert.Throws<LedgerException>(() => AskAfter(harm));
        Assert.Contains("hearsay verify", told.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE story SET title = 'Ice breaker at the quay'")]
    public void Read_RecordThatMayBe_IsRead(string change) => AskAfter(change);

    private static void AskAfter(string change)
    {
        using LedgerPlace place = LedgerPlace.Create("sqlite");
        using (NewsLedger news = place.Open())
            news.Add([Tests.Articles.Pier()]);
        Run(place.Location, change);
        using NewsLedger changed = place.Open();
        LedgerStore store = changed.Store;
        foreach (StorySummary story in store.Stories(new StoryFilter(), null, 10).Items)
            store.FindStory(story.Id);
        store.Search(new LedgerQuery { Words = "pier" }, null, 10);
        store.Search(new LedgerQuery { Words = "pier", Scope = SearchScope.Articles }, null, 10);
        store.ActorNamed("Edda Trawl");
        store.ChangesSince(0, 100);
    }

    private static void Run(LedgerLocation location, string sql)
    {
        using SqliteConnection connection = new($"Data Source={location.Value};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
