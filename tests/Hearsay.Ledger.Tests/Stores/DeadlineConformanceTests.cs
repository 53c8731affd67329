using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Changes;
using Hearsay.Ledgers;
using Hearsay.Linking.Tests;

namespace Hearsay.Ledger.Tests.Stores;

public sealed class DeadlineConformanceTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void NoteDeadlines_YearIsOver_NotesItOnceEvenWhenAnArticleTellsLater(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Promise("2030")]);
        Assert.Equal(0, news.NoteDeadlines(new DateOnly(2030, 12, 30)));
        Assert.Equal(0, news.NoteDeadlines(new DateOnly(2030, 12, 31)));
        Assert.Equal(1, news.NoteDeadlines(new DateOnly(2031, 1, 1)));
        Assert.Equal(0, news.NoteDeadlines(new DateOnly(2031, 1, 1)));
        Assert.Equal(0, news.NoteDeadlines(new DateOnly(2031, 1, 2)));
        news.Add([Later()]);
        Assert.NotNull(news.Brief(new Stories.StoryFilter(), 1).Commitments.Single().OverdueAsOf);
        LedgerChange change = Assert.Single(Overdue(news));
        Assert.Equal("2031-01-01", change.Detail);
        Assert.Empty(news.Store.Verify());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void NoteDeadlines_DueBeforeTheFirstLook_IsHistory(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.Add([Promise("2030")]);
        Assert.Equal(0, news.NoteDeadlines(new DateOnly(2032, 5, 1)));
        Assert.Equal(0, news.NoteDeadlines(new DateOnly(2032, 5, 2)));
        Assert.Empty(Overdue(news));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void NoteDeadlines_AfterAnArticleToldIt_NotesNothing(string engine)
    {
        using LedgerPlace place = LedgerPlace.Create(engine);
        using NewsLedger news = place.Open();
        news.NoteDeadlines(new DateOnly(2030, 12, 1));
        news.Add([Promise("2030"), Later()]);
        Assert.Single(Overdue(news));
        Assert.Equal(0, news.NoteDeadlines(new DateOnly(2031, 3, 1)));
    }

    private static LedgerChange[] Overdue(NewsLedger news) =>
        [.. news.Store.ChangesSince(0, 100).Where(change => change.Kind == ChangeKind.CommitmentOverdue)];

    private static Annotation Promise(string due)
    {
        Annotation annotation = Build
            .Article("a", $"Northern Ice Board promised to repair the fish pier by {due}.", "Vane", "2029-05-01", "Ice board and fish pier")
            .With(Build.Actor("Northern Ice Board", ActorKind.Organization));
        annotation = annotation.With(annotation.Says("pa", "Northern Ice Board", $"to repair the fish pier by {due}", SpeechAct.Promise));
        return annotation with { Dates = [Build.Year(annotation, due)] };
    }

    private static Annotation Later() =>
        Build
            .Article(
                "b",
                "The fish pier and Northern Ice Board were in the song again, and gulls.",
                "Tresk Times",
                "2031-02-01",
                "Northern Ice Board fish pier"
            )
            .With(Build.Actor("Northern Ice Board", ActorKind.Organization));
}
