using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Commitments;

public sealed class CommitmentTests
{
    private static readonly Actor Board = Build.Actor("Northern Ice Board", ActorKind.Organization);
    private static readonly Actor Council = Build.Actor("Tresk Council", ActorKind.Organization);

    [Fact]
    public void Link_PromiseInTwoArticles_IsOneCommitment()
    {
        Annotation a = Promise("a", "to repair the fish pier", "Northern Ice Board promised to repair the fish pier.");
        Annotation b = Promise("b", "it would repair the fish pier", "Northern Ice Board promised it would repair the fish pier.");
        Commitment commitment = Assert.Single(StoryLinker.Link([a, b]).Commitments);
        Assert.Equal((2, CommitmentKind.Promise), (commitment.Statements.Length, commitment.Kind));
    }

    [Fact]
    public void Link_PromiseWithTerms_HasAddresseeDeadlineAndCondition()
    {
        Annotation a = Promise(
            "a",
            "to hand the pier to Tresk Council by 1932 if the ice melts",
            "Northern Ice Board promised to hand the pier to Tresk Council by 1932 if the ice melts."
        );
        a = a with
        {
            Dates = [Build.Year(a, "1932")],
            Mentions = [new Mention(a.Span("Tresk Council"), ActorKind.Organization, MentionForm.Name, Council.Id)],
        };
        Brief brief = StoryLinker.Link([a.With(Council)]);
        Commitment commitment = Assert.Single(brief.Commitments);
        Assert.Equal("Tresk Council", brief.Actors.Single(x => x.Id == commitment.To?.Actor).Name);
        Assert.Equal(("1932", "if the ice melts"), (commitment.Due, commitment.Condition));
    }

    [Theory]
    [InlineData("P10D", "2030-05-16")]
    [InlineData("P2W", "2030-05-20")]
    [InlineData("PT6H", "PT6H")]
    public void Link_PromiseWithinASpanOfTime_IsDueSoLongAfterItWasGiven(string value, string due)
    {
        Annotation a = Promise(
            "a",
            "to repair the fish pier within the span named",
            "Northern Ice Board promised to repair the fish pier within the span named."
        );
        a = a with
        {
            Article = a.Article with { Published = Core.Articles.PublicationTime.Parse("2030-05-06") },
            Dates = [new DateExpression(a.Span("the span named"), DateType.Duration, value, DateGrain.Day, null)],
        };
        Assert.Equal(due, Assert.Single(StoryLinker.Link([a]).Commitments).Due);
    }

    [Theory]
    [InlineData("Saturday", "2030-05-04", "2030-05-11")]
    [InlineData("Saturday", "2030-05-11", "2030-05-11")]
    [InlineData("3 March", "2030-03-03", "2031-03-03")]
    [InlineData("3 March 2030", "2030-03-03", "2030-03-03")]
    public void Link_DeadlineReadAsPast_LiesAhead(string words, string value, string due)
    {
        Annotation a = Promise(
            "a",
            $"to repair the fish pier by {words}",
            $"Northern Ice Board promised to repair the fish pier by {words}.",
            "2030-05-06"
        );
        a = a with { Dates = [new DateExpression(a.Span(words), DateType.Date, value, DateGrain.Day, null)] };
        Assert.Equal(due, Assert.Single(StoryLinker.Link([a]).Commitments).Due);
    }

    [Fact]
    public void Link_DayInsideTheCondition_IsNoDeadline()
    {
        Annotation a = Promise(
            "a",
            "to leave the pier if the ice stays until 1932",
            "Northern Ice Board promised to leave the pier if the ice stays until 1932."
        );
        a = a with { Dates = [Build.Year(a, "1932")] };
        Assert.Null(Assert.Single(StoryLinker.Link([a]).Commitments).Due);
    }

    [Theory]
    [InlineData(SpeechAct.Warning, "more ice could close the harbour")]
    [InlineData(SpeechAct.Assurance, "the pier was safe")]
    [InlineData(SpeechAct.Assertion, "it will repair the pier")]
    public void Link_CautionOrFact_IsNoCommitment(SpeechAct act, string content)
    {
        Annotation a = Build.Article("a", $"Northern Ice Board said {content}.").With(Board);
        Assert.Empty(StoryLinker.Link([a.With(a.Says("s1", "Northern Ice Board", content, act))]).Commitments);
    }

    [Fact]
    public void Link_LaterReportThatItWasNotDone_BreaksThePromise()
    {
        Annotation a = Promise(
            "a",
            "to repair the fish pier in Quillport",
            "Northern Ice Board promised to repair the fish pier in Quillport.",
            "2031-01-02"
        );
        Annotation b = Build
            .Article("b", "Edda Trawl said nobody had repaired the fish pier in Quillport.", null, "2031-02-02")
            .With(Build.Actor("Edda Trawl"));
        b = b.With(b.Says("s2", "Edda Trawl", "nobody had repaired the fish pier in Quillport"));
        CommitmentTest test = Assert.Single(Assert.Single(StoryLinker.Link([a, b]).Commitments).Tests);
        Assert.Equal((RowId.From("s2"), TestRelation.Breaks), (test.Row, test.Relation));
    }

    [Theory]
    [InlineData("Northern Ice Board repaired the fish pier in Quillport", null, TestRelation.Keeps)]
    [InlineData("Northern Ice Board repaired the fish pier in Quillport on Friday", "2031-02-06", TestRelation.Breaks)]
    [InlineData("the fish pier came three weeks late", null, TestRelation.Breaks)]
    public void Link_ReportOfTheDeed_IsHeldAgainstTheDeadline(string report, string? day, TestRelation relation)
    {
        Annotation a = Promise(
            "a",
            "to repair the fish pier in Quillport by 1 February",
            "Northern Ice Board promised to repair the fish pier in Quillport by 1 February.",
            "2031-01-02"
        );
        a = a with { Dates = [new DateExpression(a.Span("1 February"), DateType.Date, "2031-02-01", DateGrain.Day, null)] };
        Annotation b = Build.Article("b", $"Edda Trawl said {report}.", null, "2031-02-10").With(Build.Actor("Edda Trawl"), Board);
        b = b.With(b.Says("s2", "Edda Trawl", report)) with
        {
            Mentions =
            [
                .. new[] { "Northern Ice Board" }
                    .Where(name => report.Contains(name, StringComparison.Ordinal))
                    .Select(name => new Mention(b.Span(name), ActorKind.Organization, MentionForm.Name, Board.Id)),
            ],
        };
        if (day is not null)
            b = b with { Dates = [new DateExpression(b.Span("Friday"), DateType.Date, day, DateGrain.Day, null)] };
        CommitmentTest test = Assert.Single(Assert.Single(StoryLinker.Link([a, b]).Commitments).Tests);
        Assert.Equal(relation, test.Relation);
    }

    [Theory]
    [InlineData("to publish the findings on the pier", "published the report on the pier", TestRelation.Keeps)]
    [InlineData("not to close the fish pier", "closed the fish pier", TestRelation.Breaks)]
    [InlineData("to walk out at the fish pier", "stopped work at the fish pier", TestRelation.Keeps)]
    public void Link_DeedInOtherWords_TestsTheCommitment(string promised, string done, TestRelation relation)
    {
        CommitmentTest test = Assert.Single(TestsOf(promised, done, null));
        Assert.Equal(relation, test.Relation);
    }

    [Theory]
    [InlineData("to publish the findings on the pier", "published a song about gulls")]
    [InlineData("not to close the fish pier", "closed the customs shed")]
    [InlineData("to pay 40 crowns for the pier", "paid 70 crowns for the pier")]
    public void Link_DeedOfAnotherMatterOrFigure_IsNoTest(string promised, string done) => Assert.Empty(TestsOf(promised, done, null));

    [Fact]
    public void Link_DeedDatedBeforeThePromise_IsNoTest() =>
        Assert.Empty(TestsOf("not to close the fish pier", "closed the fish pier", "2030-12-24"));

    // The promise of 2 January 2031, and what the board is reported to have done in an article of 2 February.
    private static ImmutableArray<CommitmentTest> TestsOf(string promised, string done, string? day)
    {
        Annotation a = Promise("a", promised, $"Northern Ice Board promised {promised} in Quillport.", "2031-01-02");
        a = a with
        {
            Statements =
            [
                a.Statements[0] with
                {
                    Polarity = promised.StartsWith("not ", StringComparison.Ordinal) ? Polarity.Negative : Polarity.Positive,
                },
            ],
        };
        string text = $"Northern Ice Board {done} in Quillport.";
        Annotation b = Build.Article("b", text, null, "2031-02-02").With(Board);
        string verb = done[..done.IndexOf(' ', StringComparison.Ordinal)];
        b = b with
        {
            Sentences = [b.Span(text)],
            Events =
            [
                new Event(RowId.From("e1"), b.Article.Id, b.Span(verb), EventType.Cooperate, null)
                {
                    Actor = new ActorReference(Board.Id, b.Span("Northern Ice Board"), null),
                    Place = new ActorReference(null, b.Span("Quillport"), "Quillport"),
                    Date = day is null ? null : new StatedDate(day, DateGrain.Day, b.Span(verb)),
                },
            ],
        };
        return Assert.Single(StoryLinker.Link([a, b]).Commitments).Tests;
    }

    [Theory]
    [InlineData("boats left at the pier would be towed away", 1)]
    [InlineData("anyone who crossed the ice would be prosecuted", 1)]
    [InlineData("anyone who crossed the ice would be cold", 0)]
    public void Link_WarningOfABodyToWhoeverDoesIt_BindsWhereItNamesAPenalty(string content, int expected)
    {
        Annotation a = Build.Article("a", $"Northern Ice Board warned that {content}.").With(Board);
        Assert.Equal(expected, StoryLinker.Link([a.With(a.Says("s1", Board.Name, content, SpeechAct.Warning))]).Commitments.Length);
    }

    [Theory]
    [InlineData("it would fine the dredgers if the ice melts", 1)]
    [InlineData("it would rain if the ice melts", 0)]
    public void Link_WarningOfAnUnnamedSpeaker_BindsWhereItSpeaksOfItsOwnDeed(string content, int expected)
    {
        Annotation a = Build.Article("a", $"A watchdog warned that {content}.");
        Assert.Equal(expected, StoryLinker.Link([a.With(a.Says("s1", "A watchdog", content, SpeechAct.Warning))]).Commitments.Length);
    }

    [Theory]
    [InlineData("otherwise")]
    [InlineData("how the pier came to be there")]
    public void Link_PromiseOfNothing_IsNoCommitment(string content) =>
        Assert.Empty(StoryLinker.Link([Promise("a", content, $"Northern Ice Board promised {content}.")]).Commitments);

    [Fact]
    public void Link_EarlierReport_IsNoTest()
    {
        Annotation a = Promise(
            "a",
            "to repair the fish pier in Quillport",
            "Northern Ice Board promised to repair the fish pier in Quillport.",
            "2031-03-02"
        );
        Annotation b = Build
            .Article("b", "Edda Trawl said nobody had repaired the fish pier in Quillport.", null, "2031-02-02")
            .With(Build.Actor("Edda Trawl"));
        b = b.With(b.Says("s2", "Edda Trawl", "nobody had repaired the fish pier in Quillport"));
        Assert.Empty(Assert.Single(StoryLinker.Link([a, b]).Commitments).Tests);
    }

    private static Annotation Promise(string id, string content, string text, string? published = null)
    {
        Annotation annotation = Build.Article(id, text, null, published).With(Board);
        return annotation.With(annotation.Says("p" + id, "Northern Ice Board", content, SpeechAct.Promise));
    }

    [Fact]
    public void Link_DeadlinePassedWithoutReport_IsOverdue()
    {
        Annotation a = Promise(
            "a",
            "to repair the fish pier by 2030",
            "Northern Ice Board promised to repair the fish pier by 2030.",
            "2029-05-01"
        );
        a = a with { Dates = [Build.Year(a, "2030")] };
        Annotation b = Build
            .Article("b", "The fish pier and Northern Ice Board were in the song again, and gulls.", published: "2031-02-01")
            .With(Board);
        Commitment commitment = Assert.Single(
            StoryLinker.Link([a, b with { Article = b.Article with { Title = "Northern Ice Board fish pier" } }]).Commitments
        );
        Assert.Equal("2030", commitment.Due);
        Assert.Equal("2031-02-01", commitment.OverdueAsOf);
    }

    [Fact]
    public void Link_DeadlineAhead_IsNotOverdue()
    {
        Annotation a = Promise(
            "a",
            "to repair the fish pier by 2030",
            "Northern Ice Board promised to repair the fish pier by 2030.",
            "2029-05-01"
        );
        a = a with { Dates = [Build.Year(a, "2030")] };
        Assert.Null(Assert.Single(StoryLinker.Link([a]).Commitments).OverdueAsOf);
    }

    [Fact]
    public void Link_ReportThatItWasLeftUndone_Breaks()
    {
        Annotation a = Promise("a", "to repair the fish pier", "Northern Ice Board promised to repair the fish pier.", "2031-01-02");
        Annotation b = Build.Article("b", "Two pilots said the year ended without the fish pier being repaired.", published: "2031-03-01");
        Commitment commitment = Assert.Single(
            StoryLinker.Link([a, b.With(b.Says("s9", "Two pilots", "the year ended without the fish pier being repaired"))]).Commitments
        );
        Assert.Equal(TestRelation.Breaks, Assert.Single(commitment.Tests).Relation);
    }

    [Fact]
    public void Link_DemandThatIsMetLater_SaysByWhat()
    {
        Annotation a = Build.Article("a", "Two pilots demanded that the fish pier be repaired.", published: "2031-01-02");
        Annotation b = Build.Article("b", "Northern Ice Board said it had repaired the fish pier.", published: "2031-03-01").With(Board);
        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "Two pilots", "the fish pier be repaired", SpeechAct.Demand)),
            b.With(b.Says("s2", "Northern Ice Board", "it had repaired the fish pier")),
        ]);
        Assert.Equal("s2", Assert.Single(brief.Claims.Single(c => c.Members[0].Value == "s1").MetBy).Value);
    }
}
