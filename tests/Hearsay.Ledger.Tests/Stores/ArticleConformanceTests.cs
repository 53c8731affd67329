using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Paging;
using Hearsay.Ledgers;

namespace Hearsay.Ledger.Tests.Stores;

public sealed class ArticleConformanceTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void FindArticle_Added_ComesOutLetterForLetter(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        Annotation added = Tests.Articles.Pier();
        // Letters beyond the first plane, marks, and half a surrogate pair, which UTF-8 cannot hold.
        added = added.WithText(added.Article.Text + " \U0001F30A é e\u0301 \uD83C \u200B.");
        news.Add([added]);
        StoredArticle found = news.Store.FindArticle(added.Article.Id)!;
        Assert.Equal(added.Article.Text, found.Annotation.Article.Text);
        Assert.Equal(JsonSerializer.Serialize(added), JsonSerializer.Serialize(found.Annotation));
        Assert.Equal(1, found.Summary.Version);
        Assert.Empty(news.Store.Verify());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Add_SameContentAgain_IsKnown(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        Assert.Equal(AddStatus.New, news.Add([Tests.Articles.Pier()])[0].Status);
        AddOutcome again = news.Add([Tests.Articles.Pier()])[0];
        Assert.Equal(AddStatus.Known, again.Status);
        Assert.Equal("pier", again.Article?.Value);
        Assert.Equal(1, news.Store.Statistics().Articles);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Add_OtherContentOfTheSameDocument_IsAVersionBesideTheFirst(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        Annotation first = Tests.Articles.Pier();
        news.Add([first]);
        AddOutcome second = news.Add([first.WithText(first.Article.Text + "\nNobody was hurt.")])[0];
        Assert.Equal(AddStatus.NewVersion, second.Status);
        ImmutableArray<ArticleSummary> versions = news.Store.Versions(ArticleId.From("pier"));
        Assert.Equal(["pier", "pier~2"], versions.Select(v => v.Id.Value));
        Assert.Equal(first.Article.Text, news.Store.FindArticle(first.Article.Id)!.Annotation.Article.Text);
        Assert.Empty(news.Store.Verify());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Articles_PagedByKey_ShowsEachOnce(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([.. Tests.Articles.Many(11)]);
        List<string> ids = [];
        string? after = null;
        do
        {
            Page<ArticleSummary> page = news.Store.Articles(new ArticleFilter { Outlet = "VANE" }, after, 2);
            ids.AddRange(page.Items.Select(a => a.Id.Value));
            after = page.Next;
        } while (after is not null);
        Assert.Equal(["m010", "m008", "m006", "m004", "m002", "m000"], ids);
    }
}
