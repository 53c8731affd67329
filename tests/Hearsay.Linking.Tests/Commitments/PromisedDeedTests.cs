using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Commitments;

public sealed class PromisedDeedTests
{
    private static readonly Actor Board = Build.Actor("Northern Ice Board", ActorKind.Organization);

    [Theory]
    [InlineData("the fish pier would stay closed until the ice melts")]
    [InlineData("the fish pier would remain shut until the ice melts")]
    public void Link_StateThatWasToBeKept_IsBrokenByWhatEndsIt(string vowed) =>
        Assert.Equal(TestRelation.Breaks, Assert.Single(TestsOf(vowed, "reopened the fish pier")).Relation);

    [Theory]
    [InlineData("the fish pier would stay closed until the ice melts", "closed the fish pier")]
    [InlineData("the fish pier would stay closed until the ice melts", "reopened the customs shed")]
    [InlineData("the fish pier would stay pretty until the ice melts", "reopened the fish pier")]
    public void Link_StateThatWasToBeKept_IsNotTestedByAnythingElse(string vowed, string done) => Assert.Empty(TestsOf(vowed, done));

    [Theory]
    [InlineData("Edda Trawl", "Northern Ice Board repaired the fish pier in Quillport", 1)]
    [InlineData("Edda Trawl", "Northern Ice Board has begun to repair the fish pier in Quillport", 0)]
    [InlineData("Edda Trawl", "Northern Ice Board started repairing the fish pier in Quillport", 0)]
    [InlineData("An earlier version of this article", "Northern Ice Board repaired the fish pier in Quillport", 0)]
    public void Link_ReportOfADeed_TestsOnlyWhatIsDoneAndStands(string source, string report, int tests)
    {
        Annotation a = Promised("to repair the fish pier in Quillport", SpeechAct.Promise);
        Annotation b = Build.Article("b", $"{source} said {report}.", null, "2031-02-10").With(Build.Actor("Edda Trawl"), Board);
        b = b.With(b.Says("s2", source, report)) with
        {
            Mentions = [new Mention(b.Span("Northern Ice Board"), ActorKind.Organization, MentionForm.Name, Board.Id)],
        };
        Assert.Equal(tests, Assert.Single(StoryLinker.Link([a, b]).Commitments).Tests.Length);
    }

    [Theory]
    [InlineData("to repair the fish piers", "Northern Ice Board repaired 12 of the 40 fish piers", TestRelation.Strains)]
    [InlineData("to repair every fish pier", "Northern Ice Board repaired 12 fish piers", TestRelation.Strains)]
    [InlineData("to repair the fish piers", "Northern Ice Board repaired all 40 fish piers", TestRelation.Keeps)]
    public void Link_PartOfAWholeIsTold_StrainsThePromise(string promised, string report, TestRelation relation)
    {
        Annotation a = Promised(promised, SpeechAct.Promise);
        Annotation b = Build.Article("b", $"Edda Trawl said {report}.", null, "2031-02-10").With(Build.Actor("Edda Trawl"), Board);
        b = b.With(b.Says("s2", "Edda Trawl", report)) with
        {
            Mentions = [new Mention(b.Span("Northern Ice Board"), ActorKind.Organization, MentionForm.Name, Board.Id)],
        };
        Assert.Equal(relation, Assert.Single(Assert.Single(StoryLinker.Link([a, b]).Commitments).Tests).Relation);
    }

    private static Annotation Promised(string content, SpeechAct act)
    {
        Annotation annotation = Build.Article("a", $"Northern Ice Board promised {content}.", null, "2031-01-02").With(Board);
        return annotation.With(annotation.Says("p", "Northern Ice Board", content, act));
    }

    // The vow of 2 January 2031, and what the board did in an article of 2 February.
    private static ImmutableArray<CommitmentTest> TestsOf(string vowed, string done)
    {
        string text = $"Northern Ice Board {done} in Quillport.";
        Annotation b = Build.Article("b", text, null, "2031-02-02").With(Board);
        b = b with
        {
            Sentences = [b.Span(text)],
            Events =
            [
                new Event(
                    RowId.From("e1"),
                    b.Article.Id,
                    b.Span(done[..done.IndexOf(' ', StringComparison.Ordinal)]),
                    EventType.Cooperate,
                    null
                )
                {
                    Actor = new ActorReference(Board.Id, b.Span("Northern Ice Board"), null),
                },
            ],
        };
        return Assert.Single(StoryLinker.Link([Promised(vowed, SpeechAct.Vow), b]).Commitments).Tests;
    }
}
