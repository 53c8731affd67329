using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Claims;

public sealed class ClaimTests
{
    private static readonly Actor Trawl = Build.Actor("Edda Trawl");
    private static readonly Actor Brine = Build.Actor("Olga Brine");
    private static readonly Actor Echo = Build.Actor("Quillport Echo", ActorKind.Media);

    [Fact]
    public void Link_TwoNamedSpeakers_AreTwoOrigins()
    {
        Annotation a = Build
            .Article("a", "Edda Trawl said the ice breaker had struck the fish pier.", "Echo One", "2031-01-02")
            .With(Trawl);
        Annotation b = Build
            .Article("b", "The fish pier was struck by the ice breaker, Olga Brine said.", "Echo Two", "2031-01-03")
            .With(Brine);
        Claim claim = SharedClaim(
            a.With(a.Says("s1", "Edda Trawl", "the ice breaker had struck the fish pier")),
            b.With(b.Says("s2", "Olga Brine", "The fish pier was struck by the ice breaker"))
        );
        Assert.Equal((2, 2, ClaimState.Corroborated), (claim.IndependentOrigins.Min, claim.IndependentOrigins.Max, claim.State));
    }

    [Fact]
    public void Link_OneSpeakerInTwoOutlets_IsOneOrigin()
    {
        Annotation a = Build.Article("a", "Edda Trawl said the ice breaker had struck the fish pier.", "Echo One").With(Trawl);
        Annotation b = Build.Article("b", "The ice breaker struck the fish pier, Trawl said.", "Echo Two").With(Build.Actor("Trawl"));
        Claim claim = SharedClaim(
            a.With(a.Says("s1", "Edda Trawl", "the ice breaker had struck the fish pier")),
            b.With(b.Says("s2", "Trawl", "The ice breaker struck the fish pier"))
        );
        Assert.Equal((1, 1), (claim.IndependentOrigins.Min, claim.IndependentOrigins.Max));
    }

    [Fact]
    public void Link_UnnamedSpeakersOfTwoOutlets_MayBeOneOrTwo()
    {
        Annotation a = Build.Article("a", "Two officials said the ice breaker had struck the fish pier.", "Echo One");
        Annotation b = Build.Article("b", "Two officials said the ice breaker struck the fish pier.", "Echo Two");
        Claim claim = SharedClaim(
            a.With(a.Says("s1", "Two officials", "the ice breaker had struck the fish pier")),
            b.With(b.Says("s2", "Two officials", "the ice breaker struck the fish pier"))
        );
        Assert.Equal((1, 2), (claim.IndependentOrigins.Min, claim.IndependentOrigins.Max));
    }

    [Theory]
    [InlineData("the number of people without a line is 4,100", "4,100 people had been cut off", 1)]
    [InlineData("the number of people without a line is 4,000", "4,000 people had been cut off", 2)]
    [InlineData("4,100 people had been cut off", "4,100 boats were lost", 2)]
    [InlineData("nine people died in the fire", "the number of dead at nine", 1)]
    [InlineData("nine people died in the fire", "the number of dead at twelve", 2)]
    public void Link_OneExactFigureOfOneThing_IsOneClaim(string first, string second, int claims)
    {
        const string Shared = " Ice had broken the cable to Quillport on Monday after a storm.";
        Annotation a = Build.Article("a", $"Edda Trawl said {first}.{Shared}").With(Trawl);
        Annotation b = Build.Article("b", $"Olga Brine said {second}.{Shared}").With(Brine);
        Brief brief = StoryLinker.Link([a.With(a.Says("s1", "Edda Trawl", first)), b.With(b.Says("s2", "Olga Brine", second))]);
        Assert.Equal(claims, brief.Claims.Length);
    }

    [Fact]
    public void Link_ArticleWithoutAnOutlet_IsItsOwnOrigin()
    {
        Annotation a = Build.Article("a", "The ice breaker struck the fish pier.", title: "Crash at the pier");
        Core.Events.Event deed = new(RowId.From("e1"), a.Article.Id, a.Span("struck"), Core.Events.EventType.Assault, null)
        {
            Actor = new ActorReference(null, a.Span("The ice breaker"), "The ice breaker"),
        };
        ClaimOrigin origin = Assert.Single(Assert.Single(StoryLinker.Link([a with { Events = [deed] }]).Claims).Origins);
        Assert.Equal((null, ClaimOrigin.TheArticle), (origin.Actor, origin.Description));
    }

    [Fact]
    public void Link_OutletCitedForTheUnnamed_EndsAtTheUnnamed()
    {
        Annotation a = Build.Article("a", "Two pilots said the ice breaker had struck the fish pier.", "Quillport Echo");
        Annotation b = Build.Article("b", "The Quillport Echo says the ice breaker struck the fish pier.", "Tresk Daily").With(Echo);
        Claim claim = SharedClaim(
            a.With(a.Says("s1", "Two pilots", "the ice breaker had struck the fish pier")),
            b.With(b.Says("s2", "Quillport Echo", "the ice breaker struck the fish pier"))
        );
        ClaimOrigin origin = Assert.Single(claim.Origins);
        Assert.Equal("Two pilots", origin.Description);
        Assert.Contains(origin.Because, step => step.Edge == "has it from");
    }

    [Fact]
    public void Link_OppositePolarity_IsADenialNotAMember()
    {
        Annotation a = Build
            .Article("a", "Edda Trawl said the ice breaker had struck the fish pier.", "Echo One", "2031-01-02")
            .With(Trawl);
        Annotation b = Build
            .Article("b", "Olga Brine denied that the ice breaker had struck the fish pier.", "Echo Two", "2031-01-03")
            .With(Brine);
        Statement denial = b.Says("s2", "Olga Brine", "the ice breaker had struck the fish pier", SpeechAct.Denial) with
        {
            Polarity = Polarity.Negative,
        };
        Brief brief = StoryLinker.Link([a.With(a.Says("s1", "Edda Trawl", "the ice breaker had struck the fish pier")), b.With(denial)]);
        Claim claim = brief.Claims.Single(c => c.Members.Contains(RowId.From("s1")));
        Assert.Equal([RowId.From("s2")], claim.DeniedBy.AsEnumerable());
        Assert.Equal([ClaimState.Asserted, ClaimState.Denied], claim.History.Select(h => h.State));
    }

    [Theory]
    [InlineData("the ice breaker had injured 12 dockers", "the ice breaker had injured 21 dockers", 2)]
    [InlineData("the ice breaker had injured at least 12 dockers", "the ice breaker had injured 21 dockers", 1)]
    [InlineData("the ice breaker had struck the pier at 03:10", "the ice breaker had struck the pier at 04:50", 2)]
    public void Link_NumbersAndTimes_KeepClaimsApartUnlessTheyAgree(string first, string second, int claims)
    {
        Annotation a = Build.Article("a", $"Edda Trawl said {first}.").With(Trawl);
        Annotation b = Build.Article("b", $"Olga Brine said {second}.").With(Brine);
        Brief brief = StoryLinker.Link([a.With(a.Says("s1", "Edda Trawl", first)), b.With(b.Says("s2", "Olga Brine", second))]);
        Assert.Equal(claims, brief.Claims.Length);
        Assert.Equal(claims - 1, brief.Conflicts.Length);
    }

    [Fact]
    public void Link_InnerStatement_IsNotCountedBesideItsOuter()
    {
        Annotation a = Build.Article("a", "Edda Trawl said two pilots had seen the ice breaker strike the fish pier.").With(Trawl);
        Statement outer = a.Says("s1", "Edda Trawl", "two pilots had seen the ice breaker strike the fish pier");
        Statement inner = a.Says("s2", "two pilots", "the ice breaker strike the fish pier") with { Parent = outer.Id };
        Claim claim = Assert.Single(StoryLinker.Link([a.With(outer, inner)]).Claims);
        Assert.Equal("two pilots had seen the ice breaker strike the fish pier", claim.Text);
        Assert.Equal("Edda Trawl", Assert.Single(claim.Origins).Actor is { } id ? NameOf(a.With(outer, inner), id) : null);
    }

    private static string NameOf(Annotation annotation, ActorId id) => StoryLinker.Link([annotation]).Actors.Single(x => x.Id == id).Name;

    private static Claim SharedClaim(params Annotation[] annotations) => Assert.Single(StoryLinker.Link(annotations).Claims);
}
