using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Hearsay.Ledgers;

namespace Hearsay.Ledger.Tests.Stores;

public sealed class SearchConformanceTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Search_EveryFilter_FindsWhatFits(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([
            Tests.Articles.Pier(),
            Tests.Articles.Pier("other", "Vane", "2031-01-05", "Olga Brine", "the ice breaker had struck the fish pier", SpeechAct.Denial),
            .. Tests.Articles.Many(4),
        ]);
        LedgerStore store = news.Store;
        ActorId brine = store.ActorNamed("Olga Brine")!.Id;
        Assert.Equal(["s-other", "s-pier"], Found(store, new LedgerQuery { Words = "STRUCK piers" }));
        Assert.Equal(["s-other", "s-pier"], Found(store, new LedgerQuery { Words = "\"fish pier\"" }));
        Assert.Empty(Found(store, new LedgerQuery { Words = "\"pier fish\"" }));
        Assert.Equal(["s-m000", "s-m001", "s-m002", "s-m003"], Found(store, new LedgerQuery { Words = "copper -struck" }));
        Assert.Equal(["s-other"], Found(store, new LedgerQuery { Words = "pier", Speaker = brine }));
        Assert.Equal(["s-other"], Found(store, new LedgerQuery { Act = SpeechAct.Denial }));
        Assert.Equal(["s-other"], Found(store, new LedgerQuery { Words = "pier", Outlet = "vane" }));
        Assert.Equal(["s-pier"], Found(store, new LedgerQuery { Words = "pier", Until = new DateOnly(2031, 1, 3) }));
        Assert.Equal(
            ["s-other"],
            Found(
                store,
                new LedgerQuery
                {
                    Words = "pier",
                    Since = new DateOnly(2031, 1, 3),
                    Until = new DateOnly(2031, 1, 9),
                }
            )
        );
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Search_StateAndOrigins_FollowTheClaim(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier()]);
        LedgerRow row = news.Store.FindRow(Core.RowId.From("s-pier"))!;
        Assert.Equal(["s-pier"], Found(news.Store, new LedgerQuery { State = row.State, MinOrigins = 1 }));
        Assert.Empty(Found(news.Store, new LedgerQuery { MinOrigins = 2 }));
        news.Add([Tests.Articles.Pier("second", "Tresk Times", "2031-01-03", "Olga Brine")]);
        int origins = news.Store.FindRow(Core.RowId.From("s-pier"))!.IndependentOrigins!.Value.Min;
        Assert.Equal(2, origins);
        Assert.Equal(["s-pier", "s-second"], Found(news.Store, new LedgerQuery { MinOrigins = 2 }));
        Assert.Empty(news.Store.Verify());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Search_Articles_HighlightsTheWords(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier()]);
        SearchHit hit = Assert.Single(
            news.Store.Search(new LedgerQuery { Words = "\"ice breaker\" monday", Scope = SearchScope.Articles }, null, 10).Page.Items
        );
        Assert.Equal("pier", hit.Article!.Id.Value);
        Assert.Equal(["ice breaker", "Monday", "ice breaker"], hit.Highlights.Select(h => h.TextIn(hit.Excerpt)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Search_Actors_FindsTheBeginningOfAName(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier()]);
        SearchHit hit = Assert.Single(
            news.Store.Search(new LedgerQuery { Words = "edd", Scope = SearchScope.Actors }, null, 10).Page.Items
        );
        Assert.Equal("Edda Trawl", hit.Actor!.Name);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Search_PagedByKey_ShowsEachOnce(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([.. Tests.Articles.Many(9)]);
        List<string> ids = [];
        string? after = null;
        do
        {
            Page<SearchHit> page = news.Store.Search(new LedgerQuery { Words = "copper" }, after, 2).Page;
            ids.AddRange(page.Items.Select(h => h.Row!.Id.Value));
            after = page.Next;
        } while (after is not null);
        Assert.Equal(9, ids.Count);
        Assert.Equal(9, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<string> Found(LedgerStore store, LedgerQuery query) =>
        store.Search(query, null, 50).Page.Items.Select(h => h.Row!.Id.Value).Order(StringComparer.Ordinal);
}
