using System.Text.Json;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Stories;
using Hearsay.Ledgers;

namespace Hearsay.Ledger.Tests.Stores;

public sealed class DecisionConformanceTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Decide_Merge_MakesOneOriginOfTwo_UntilUndone(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier(), Tests.Articles.Pier("second", "Tresk Times", "2031-01-03", "Gunhild Ask")]);
        string before = Text(news);
        ActorSummary one = news.Store.ActorNamed("Gunhild Ask")!;
        ActorSummary other = news.Store.ActorNamed("Edda Trawl")!;
        Decision decision = news.Decide(
            new DecisionRequest(DecisionKind.Merge, SubjectKind.Actor, one.Id.Value, "Ada")
            {
                Other = other.Id.Value,
                Reason = "maiden name",
            }
        );
        Brief merged = news.Brief(new StoryFilter(), 10);
        Assert.Equal(1, merged.Claims.Max(c => c.IndependentOrigins.Min));
        Assert.DoesNotContain(merged.Actors, a => a.Name == "Gunhild Ask");
        Assert.Equal(other.Id, news.Store.FindActor(one.Id)!.Summary.Id);
        Assert.Contains(
            news.Store.MergesOf(other.Id, null, 10).Items,
            m => m.Source.Because.Contains("Ada decided so: maiden name", StringComparison.Ordinal)
        );
        Assert.Empty(news.Store.Verify());
        news.Undo(decision.Number, "Ben");
        Assert.Equal(before, Text(news));
        Assert.Equal("Ben", news.Store.FindDecision(decision.Number)!.UndoneBy);
        Assert.Throws<ArgumentException>(() => news.Undo(decision.Number, "Ben"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Decide_MergeThenAnotherArticle_HoldsForItToo(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier(), Tests.Articles.Pier("second", "Tresk Times", "2031-01-03", "Gunhild Ask")]);
        ActorSummary other = news.Store.ActorNamed("Edda Trawl")!;
        news.Decide(
            new DecisionRequest(DecisionKind.Merge, SubjectKind.Actor, news.Store.ActorNamed("Gunhild Ask")!.Id.Value, "Ada")
            {
                Other = other.Id.Value,
            }
        );
        news.Add([Tests.Articles.Pier("third", "Vane", "2031-01-04", "Gunhild Ask")]);
        Assert.Equal(3, news.Store.StatementsBy(other.Id, null, 10).Items.Length);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Decide_Split_GivesTheArticlesPartyAnotherName(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier(), Tests.Articles.Pier("second", "Tresk Times", "2031-01-03")]);
        ActorSummary trawl = news.Store.ActorNamed("Edda Trawl")!;
        news.Decide(
            new DecisionRequest(DecisionKind.Split, SubjectKind.Actor, trawl.Id.Value, "Ada")
            {
                Other = "second",
                Name = "Edda Trawl the younger",
            }
        );
        ActorSummary younger = news.Store.ActorNamed("Edda Trawl the younger")!;
        Assert.Equal(["s-second"], news.Store.StatementsBy(younger.Id, null, 10).Items.Select(r => r.Id.Value));
        Assert.Equal(["s-pier"], news.Store.StatementsBy(trawl.Id, null, 10).Items.Select(r => r.Id.Value));
        Assert.Empty(news.Store.Verify());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Decide_Reject_LeavesTheRowOut_UntilUndone(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier(), Tests.Articles.Pier("second", "Tresk Times", "2031-01-03", "Olga Brine")]);
        string before = Text(news);
        Decision decision = news.Decide(new DecisionRequest(DecisionKind.Reject, SubjectKind.Statement, "s-second", "Ada"));
        Assert.Null(news.Store.FindRow(RowId.From("s-second")));
        Assert.DoesNotContain(news.Brief(new StoryFilter(), 10).Statements, s => s.Id.Value == "s-second");
        Assert.Empty(news.Store.Verify());
        news.Undo(decision.Number, "Ada");
        Assert.Equal(before, Text(news));
        Assert.Empty(news.Store.Verify());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void Decide_NoteAndConfirm_AreKeptWithAuthorAndReason(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Tests.Articles.Pier()]);
        string claim = news.Store.FindRow(RowId.From("s-pier"))!.Claim!;
        news.Decide(new DecisionRequest(DecisionKind.Note, SubjectKind.Claim, claim, "Ada") { Reason = "ask the board" });
        news.Decide(new DecisionRequest(DecisionKind.Confirm, SubjectKind.Claim, claim, "Ben"));
        Assert.Equal(
            [(DecisionKind.Confirm, "Ben", ""), (DecisionKind.Note, "Ada", "ask the board")],
            news.Store.FindClaim(claim)!.Decisions.Select(d => (d.Kind, d.Author, d.Reason))
        );
        Assert.Equal(2, news.Store.ChangesSince(0, 1000).Count(c => c.Kind == ChangeKind.Decided));
        Assert.Throws<ArgumentException>(() => news.Decide(new DecisionRequest(DecisionKind.Note, SubjectKind.Claim, "c-0", "Ada")));
    }

    private static string Text(NewsLedger news) => JsonSerializer.Serialize(news.Brief(new StoryFilter(), 10));
}
