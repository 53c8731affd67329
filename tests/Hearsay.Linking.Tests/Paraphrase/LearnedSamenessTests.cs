using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Tests.Paraphrase;

public sealed class LearnedSamenessTests
{
    private static readonly Actor Trawl = Build.Actor("Edda Trawl");
    private static readonly Actor Brine = Build.Actor("Olga Brine");
    private static readonly Actor Kelp = Build.Actor("Ivo Kelp");

    [Theory]
    [InlineData("Ivo Kelp had offered 35 million crowns for the lighthouse", "Ivo Kelp had offered the owners 35 million in June")]
    [InlineData("the pilots of Ivo Kelp had opened fire on the lighthouse", "the lighthouse was fired at by Ivo Kelp")]
    [InlineData(
        "the shilling jumped 14 minutes before the announcement",
        "the shilling had begun to rise 14 minutes before the announcement"
    )]
    public void Link_OneThingInOtherWords_IsOneClaimWithItsReason(string first, string second)
    {
        Brief brief = Link(first, second);
        ClaimLink link = Assert.Single(Assert.Single(brief.Claims).Links);
        Assert.NotEmpty(link.Because);
    }

    [Theory]
    [InlineData("Ivo Kelp had offered 35 million crowns for the lighthouse", "Ivo Kelp had offered 53 million crowns for the lighthouse")]
    [InlineData("Ivo Kelp had sold the lighthouse", "Ivo Kelp had not sold the lighthouse")]
    [InlineData("Ivo Kelp would resign if the strike went on", "Ivo Kelp resigned over the harbour fees")]
    [InlineData("Ivo Kelp owes nine shillings", "Ivo Kelp is awake on Mondays")]
    public void Link_AnotherFigurePolarityTimeOrMatter_IsTwoClaims(string first, string second) =>
        Assert.Equal(2, Link(first, second).Claims.Length);

    [Fact]
    public void Link_SpeechActThatIsOnlyNamed_IsTheOneThatTheOtherTells()
    {
        Annotation a = Build.Article("a", "Ivo Kelp warned that a strike would be treated as war. Boats lay in the bay.").With(Kelp);
        Annotation b = Build.Article("b", "It followed a specific warning by Ivo Kelp in May. Boats lay in the bay.").With(Kelp);
        Core.Statements.Statement told = a.Says("s1", "Ivo Kelp", "a strike would be treated as war", Core.Statements.SpeechAct.Warning);
        Core.Statements.Statement named = b.Says("s2", "Ivo Kelp", "a specific warning by Ivo Kelp", Core.Statements.SpeechAct.Warning) with
        {
            Cue = b.Span("warning"),
        };
        Assert.Single(StoryLinker.Link([a.With(told), b.With(named)]).Claims);
    }

    private static Brief Link(string first, string second)
    {
        const string Shared = " Ice had broken the cable to Quillport on Monday after a storm.";
        Annotation a = Build.Article("a", $"Edda Trawl said {first}.{Shared}").With(Trawl, Kelp);
        Annotation b = Build.Article("b", $"Olga Brine said {second}.{Shared}").With(Brine, Kelp);
        return StoryLinker.Link([
            Mentioned(a.With(a.Says("s1", "Edda Trawl", first))),
            Mentioned(b.With(b.Says("s2", "Olga Brine", second))),
        ]);
    }

    private static Annotation Mentioned(Annotation annotation)
    {
        string text = annotation.Article.Text;
        return annotation with
        {
            Mentions = text.Contains("Ivo Kelp", StringComparison.Ordinal)
                ? [new Mention(annotation.Span("Ivo Kelp"), ActorKind.Person, MentionForm.Name, Kelp.Id)]
                : [],
            Factuality =
            [
                .. Predicates
                    .Where(word => text.Contains(word, StringComparison.Ordinal))
                    .Select(word => new PredicateFactuality(annotation.Span(word), 3))
                    .OrderBy(p => p.Span),
            ],
        };
    }

    private static readonly string[] Predicates = ["offered", "received", "jumped", "begun", "rise", "opened", "fired", "resign", "owes"];
}
