using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Commitments;

/// <summary>What later articles tell that keeps, strains or breaks a commitment, and what only looks so.</summary>
public sealed class DeedFinderTests
{
    private const string Promised = "to repair the fish pier in Quillport";
    private const string Announced = "to publish the findings on the pier";
    private const string RuledOut = "not to close the fish pier in Quillport";

    private static readonly Actor Board = Build.Actor("Northern Ice Board", ActorKind.Organization);
    private static readonly Actor Council = Build.Actor("Tresk Council", ActorKind.Organization);

    [Theory]
    [InlineData(Promised, "Northern Ice Board repaired the fish pier in Quillport", TestRelation.Keeps)]
    [InlineData(Promised, "Northern Ice Board did not repair the fish pier in Quillport", TestRelation.Breaks)]
    [InlineData(Promised, "nobody had repaired the fish pier in Quillport", TestRelation.Breaks)]
    [InlineData(RuledOut, "Northern Ice Board closed the fish pier in Quillport", TestRelation.Breaks)]
    [InlineData(
        "not to close the fish pier in Quillport for more than 3 days",
        "Northern Ice Board closed the fish pier in Quillport",
        TestRelation.Strains
    )]
    public void Link_LaterReport_TestsTheCommitment(string promised, string report, TestRelation relation)
    {
        CommitmentTest test = Assert.Single(TestsOf(promised, report));
        Assert.Equal((relation, "s2"), (test.Relation, test.Row.Value));
        Assert.NotEqual("", test.Because);
        Core.Text.TextSpan evidence = Assert.Single(test.Spans).Span;
        Assert.Equal(report, ReportText(report)[evidence.Start..evidence.End]);
    }

    [Theory]
    // Another announcement, a wish and a condition are no deeds.
    [InlineData(Promised, "Northern Ice Board will repair the fish pier in Quillport")]
    [InlineData(Promised, "Northern Ice Board should have repaired the fish pier in Quillport")]
    [InlineData(Promised, "Northern Ice Board asked whether pilots repaired the fish pier in Quillport")]
    // Begun is not done.
    [InlineData(Promised, "Northern Ice Board has begun to repair the fish pier in Quillport")]
    // Another matter, another deed, another figure.
    [InlineData(Promised, "Northern Ice Board repaired the customs shed of Amber Point")]
    [InlineData(Promised, "Northern Ice Board painted the lighthouse of Quillport")]
    [InlineData("to pay 40 crowns for the fish pier", "Northern Ice Board paid 70 crowns for the fish pier")]
    public void Link_WhatIsNoSuchDeed_TestsNothing(string promised, string report) => Assert.Empty(TestsOf(promised, report));

    [Theory]
    [InlineData(SpeechAct.Assertion, Certainty.Certain, 1)]
    [InlineData(SpeechAct.Accusation, Certainty.Certain, 1)]
    [InlineData(SpeechAct.Assertion, Certainty.Unknown, 1)]
    [InlineData(SpeechAct.Assertion, Certainty.Possible, 0)]
    [InlineData(SpeechAct.Demand, Certainty.Certain, 0)]
    [InlineData(SpeechAct.Question, Certainty.Certain, 0)]
    [InlineData(SpeechAct.Denial, Certainty.Certain, 0)]
    public void Link_Statement_TestsWhereItTellsAFact(SpeechAct act, Certainty certainty, int tests) =>
        Assert.Equal(
            tests,
            TestsOf(
                RuledOut,
                "Northern Ice Board closed the fish pier in Quillport",
                said => said with { Act = act, Certainty = certainty }
            ).Length
        );

    [Theory]
    [InlineData(EventStatus.Occurred, TestRelation.Keeps)]
    [InlineData(EventStatus.Planned, null)]
    [InlineData(EventStatus.Hypothetical, null)]
    public void Link_Event_KeepsWhereItOccurred(EventStatus status, TestRelation? relation)
    {
        Annotation b = Told("Northern Ice Board published the report on the pier in Quillport.", status);
        Assert.Equal(relation, Tests([Commitment(Announced), b]).SingleOrDefault()?.Relation);
    }

    [Fact]
    public void Link_DeedOfSomebodyElse_KeepsNothing()
    {
        Annotation b = Told("Tresk Council published the report on the pier in Quillport.", EventStatus.Occurred, Council);
        Assert.Empty(Tests([Commitment(Announced), b]));
    }

    [Theory]
    [InlineData("2031-01-20", TestRelation.Keeps)]
    [InlineData("2031-02-06", TestRelation.Breaks)]
    public void Link_DeedWithItsDay_IsHeldAgainstTheDeadline(string day, TestRelation relation)
    {
        Annotation a = Commitment(Announced + " by 1 February");
        a = a with { Dates = [new DateExpression(a.Span("1 February"), DateType.Date, "2031-02-01", DateGrain.Day, null)] };
        Annotation b = Told("Northern Ice Board published the report on the pier in Quillport.", EventStatus.Occurred, day: day);
        Assert.Equal(relation, Assert.Single(Tests([a, b])).Relation);
    }

    [Fact]
    public void Link_SentenceOfTheSameArticle_TestsNothing()
    {
        Annotation a = Build
            .Article(
                "a",
                $"Northern Ice Board promised {Promised}. Two pilots said Northern Ice Board repaired the fish pier in Quillport.",
                null,
                "2031-01-02"
            )
            .With(Board);
        a = a.With(
            a.Says("p", "Northern Ice Board", Promised, SpeechAct.Promise),
            a.Says("s2", "Two pilots", "Northern Ice Board repaired the fish pier in Quillport")
        );
        Assert.Empty(Tests([a]));
    }

    [Theory]
    [InlineData("An earlier version of this article", 0)]
    [InlineData("An earlier survey of this pier", 1)]
    public void Link_WhatAnEarlierVersionSaid_TestsNothing(string source, int tests)
    {
        const string Report = "nobody had repaired the fish pier in Quillport";
        Annotation b = Build.Article("b", $"{source} said {Report}.", null, "2031-02-02");
        Assert.Equal(tests, Tests([Commitment(Promised), b.With(b.Says("s2", source, Report))]).Length);
    }

    [Theory]
    [InlineData("it had repaired the fish pier", true)]
    [InlineData("it would repair the fish pier", false)]
    [InlineData("it had not repaired the fish pier", false)]
    [InlineData("it had painted the lighthouse", false)]
    public void Link_Demand_IsMetByWhatWasDone(string told, bool isMet)
    {
        Annotation a = Build.Article("a", "Two pilots demanded that the fish pier be repaired.", published: "2031-01-02");
        Annotation b = Build.Article("b", $"Northern Ice Board said {told}.", published: "2031-03-01").With(Board);
        b = b.With(
            b.Says("s2", "Northern Ice Board", told) with
            {
                Polarity = told.Contains(" not ", StringComparison.Ordinal) ? Polarity.Negative : Polarity.Positive,
            }
        );
        Brief brief = StoryLinker.Link([a.With(a.Says("s1", "Two pilots", "the fish pier be repaired", SpeechAct.Demand)), b]);
        Assert.Equal(isMet ? ["s2"] : [], brief.Claims.Single(c => c.Members[0].Value == "s1").MetBy.Select(row => row.Value));
    }

    private static string ReportText(string report) => $"Edda Trawl said {report}.";

    private static Annotation Commitment(string promised)
    {
        Annotation a = Build.Article("a", $"Northern Ice Board promised {promised} in Quillport.", null, "2031-01-02").With(Board);
        return a.With(
            a.Says("p", "Northern Ice Board", promised, SpeechAct.Promise) with
            {
                Polarity = promised.StartsWith("not ", StringComparison.Ordinal) ? Polarity.Negative : Polarity.Positive,
            }
        );
    }

    // What somebody is reported to have said of it a month later.
    private static ImmutableArray<CommitmentTest> TestsOf(string promised, string report, Func<Statement, Statement>? change = null)
    {
        Annotation b = Build.Article("b", ReportText(report), null, "2031-02-02").With(Build.Actor("Edda Trawl"), Board);
        Statement said = b.Says("s2", "Edda Trawl", report) with
        {
            Polarity = report.Contains(" not ", StringComparison.Ordinal) ? Polarity.Negative : Polarity.Positive,
        };
        b = b.With((change ?? (statement => statement))(said)) with
        {
            Mentions =
            [
                .. new[] { Board.Name }
                    .Where(name => report.Contains(name, StringComparison.Ordinal))
                    .Select(name => new Mention(b.Span(name), ActorKind.Organization, MentionForm.Name, Board.Id)),
            ],
        };
        return Tests([Commitment(promised), b]);
    }

    private static Annotation Told(string text, EventStatus status, Actor? by = null, string? day = null)
    {
        Actor doer = by ?? Board;
        Annotation b = Build.Article("b", text, null, "2031-02-10").With(Board, Council);
        return b with
        {
            Sentences = [b.Span(text)],
            Events =
            [
                new Event(RowId.From("e1"), b.Article.Id, b.Span("published"), EventType.Cooperate, null)
                {
                    Actor = new ActorReference(doer.Id, b.Span(doer.Name), null),
                    Place = new ActorReference(null, b.Span("Quillport"), "Quillport"),
                    Status = status,
                    Date = day is null ? null : new StatedDate(day, DateGrain.Day, b.Span("published")),
                },
            ],
        };
    }

    private static ImmutableArray<CommitmentTest> Tests(Annotation[] articles) =>
        Assert.Single(StoryLinker.Link([.. articles]).Commitments).Tests;
}
