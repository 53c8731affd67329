using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
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
}
