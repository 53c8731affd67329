using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Feeds;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Stories;
using Hearsay.Ledgers;

namespace Hearsay.Ledger.Tests.Stores;

public sealed class StoryConformanceTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void FindStory_ByTheIdItHadBefore_FindsIt(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        string before = news.Add([Tests.Articles.Pier(published: "2031-01-05")])[0].Story!;
        string after = news.Add([Tests.Articles.Pier("earlier", "Vane", "2031-01-02", "Olga Brine")])[0].Story!;
        Assert.NotEqual(before, after);
        Assert.Equal(after, news.Store.FindStory(before)!.Summary.Id);
        Assert.Equal(2, news.Store.FindStory(after)!.Brief.Articles.Length);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void FindClaim_ByTheIdItHadBefore_FindsIt(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier()]);
        string before = news.Store.FindRow(RowId.From("s-pier"))!.Claim!;
        news.Add([Tests.Articles.Pier("second", "Vane", "2031-01-03", "Olga Brine")]);
        StoredClaim claim = news.Store.FindClaim(before)!;
        Assert.Equal(["s-pier", "s-second"], claim.Claim.Members.Select(m => m.Value).Order(StringComparer.Ordinal));
        Assert.Equal(2, claim.Articles.Length);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void FindClaim_ByAnyIdThatItHad_FindsIt(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        HashSet<string> ids = new(StringComparer.Ordinal);
        string[] speakers = ["Edda Trawl", "Olga Brine", "Ulla Sprat", "Ina Cod", "Tove Ling"];
        for (int i = 0; i < speakers.Length; i++)
        {
            news.Add([Tests.Articles.Pier($"pier{i}", i % 2 == 0 ? "Vane" : "Tresk Times", $"2031-01-0{1 + i}", speakers[i])]);
            ids.Add(news.Store.FindRow(RowId.From("s-pier0"))!.Claim!);
        }

        // It had another id with every article.
        Assert.True(ids.Count > 2);
        Assert.All(ids, id => Assert.Equal(speakers.Length, news.Store.FindClaim(id)!.Claim.Members.Length));
        Assert.Null(news.Store.FindClaim("c-unknown"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void ChangesSince_DenialOfAKnownClaim_IsAFirstDenialAndAState(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier()]);
        long read = news.Store.ChangesSince(0, 1000)[^1].Sequence;
        news.Add([Tests.Articles.Pier("denial", "Vane", "2031-01-03", "Olga Brine", act: SpeechAct.Denial)]);
        LedgerChange[] changes = [.. news.Store.ChangesSince(read, 1000)];
        Assert.Contains(changes, c => c.Kind == ChangeKind.FirstDenial);
        Assert.Contains(changes, c => c is { Kind: ChangeKind.NewArticle, Article: "denial" });
        Assert.True(changes.Zip(changes.Skip(1)).All(p => p.First.Sequence < p.Second.Sequence));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Stories_Filters_TellThoseThatFit(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier(), .. Tests.Articles.Many(4)]);
        LedgerStore store = news.Store;
        Assert.Equal(2, store.Stories(new StoryFilter(), null, 10).Items.Length);
        Assert.Equal(["Ice breaker at the fish pier"], Titles(new StoryFilter { Until = new DateOnly(2031, 1, 31) }));
        Assert.Equal(["Ice breaker at the fish pier"], Titles(new StoryFilter { Outlet = "quillport echo" }));
        foreach (int many in new[] { 0, int.MaxValue })
        {
            Assert.Equal(["Ice breaker at the fish pier"], OfOutlet(many, null));
            Assert.Empty(OfOutlet(many, new DateOnly(2031, 3, 1)));
        }
        Assert.Equal(["Ice breaker at the fish pier"], Titles(new StoryFilter { Actor = store.ActorNamed("Edda Trawl")!.Id }));
        Assert.Empty(Titles(new StoryFilter { Since = new DateOnly(2031, 1, 3), Until = new DateOnly(2031, 1, 9) }));

        IEnumerable<string> Titles(StoryFilter filter) => store.Stories(filter, null, 10).Items.Select(s => s.Title);

        IEnumerable<string> OfOutlet(int many, DateOnly? since) =>
            store.Stories(new StoryFilter { Outlet = "quillport echo", Since = since }, null, 10, many).Items.Select(s => s.Title);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Claims_PagedByKey_ShowsEachOnce(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([.. Tests.Articles.Many(12)]);
        List<string> ids = [];
        string? after = null;
        do
        {
            Page<ClaimSummary> page = news.Store.Claims(new ClaimFilter(), after, 2);
            ids.AddRange(page.Items.Select(c => c.Id));
            after = page.Next;
        } while (after is not null);
        Assert.Equal(
            news.Brief(new StoryFilter(), 100).Claims.Select(c => c.Id).Order(StringComparer.Ordinal),
            ids.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Documents_SavedByRevision_RefuseAStaleOne(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        Assert.True(news.Store.SaveDocument("watch", "one", "{\"a\":1}", 0));
        Assert.False(news.Store.SaveDocument("watch", "one", "{\"a\":2}", 0));
        Assert.True(news.Store.SaveDocument("watch", "one", "{\"a\":3}", 1));
        Assert.Equal("{\"a\":3}", news.Store.FindDocument("watch", "one")!.Json);
        Assert.Single(news.Store.Documents("watch"));
        Assert.True(news.Store.RemoveDocument("watch", "one"));
        Assert.Null(news.Store.FindDocument("watch", "one"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Feeds_Saved_ComeOutAsTheyWere(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        Feed feed = new("https://vane.example/feed")
        {
            Title = "Vane",
            ETag = "\"7\"",
            LastTried = new DateTimeOffset(2031, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Failures = 2,
            State = FeedState.Failing,
            Problem = "503",
        };
        news.Store.SaveFeed(feed with { Failures = 1 });
        news.Store.SaveFeed(feed);
        Assert.Equal(feed, Assert.Single(news.Store.Feeds()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void OutletGrades_Saved_GradeTheClaims(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier()]);
        news.Store.SaveOutletGrades([new OutletGrade("Quillport Echo", 'B')]);
        Assert.All(news.Brief(new StoryFilter(), 10).Claims, c => Assert.Equal('B', c.Grade.Source));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void FindClaims_SentenceLikeAStatement_FindsItsClaim(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier(), .. Tests.Articles.Many(8)]);
        Claim claim = news.FindClaims("An ice breaker struck the pier", 3).Matches[0].Claim;
        Assert.Contains(claim.Members, m => m.Value == "s-pier");
    }
}
