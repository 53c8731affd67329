using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests.Claims.Comparison;

public sealed class RelayedUnitTests
{
    private static readonly Actor Echo = Build.Actor("Quillport Echo", ActorKind.Media);
    private static readonly Actor Times = Build.Actor("Tresk Times", ActorKind.Media);

    [Fact]
    public void Link_CitedOutletInOtherWords_IsTheClaimThatItPrinted()
    {
        Annotation a = Build.Article(
            "a",
            "A stoker said the breaker's radar had been switched off before the pier.",
            "Quillport Echo",
            "2031-01-02"
        );
        Annotation b = Build
            .Article("b", "The Quillport Echo says a stoker saw a dark radar screen on the breaker.", "Tresk Times", "2031-01-03")
            .With(Echo);
        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "A stoker", "the breaker's radar had been switched off before the pier")),
            b.With(b.Says("s2", "Quillport Echo", "a stoker saw a dark radar screen on the breaker")),
        ]);
        Claim claim = Assert.Single(brief.Claims);
        Assert.Equal((1, 1), (claim.IndependentOrigins.Min, claim.IndependentOrigins.Max));
        Assert.Contains("cites", Assert.Single(claim.Links).Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2031-01-02", 1)]
    [InlineData("2031-01-09", 2)]
    public void Link_CitedOutletInOtherWords_IsNothingPrintedLater(string printed, int claims)
    {
        Annotation a = Build.Article(
            "a",
            "A stoker said the breaker's radar had been switched off before the pier.",
            "Quillport Echo",
            printed
        );
        Annotation b = Build
            .Article("b", "The Quillport Echo says a stoker saw a dark radar screen on the breaker.", "Tresk Times", "2031-01-03")
            .With(Echo);

        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "A stoker", "the breaker's radar had been switched off before the pier")),
            b.With(b.Says("s2", "Quillport Echo", "a stoker saw a dark radar screen on the breaker")),
        ]);

        Assert.Equal(claims, brief.Claims.Length);
    }

    [Fact]
    public void Link_OutletsThatCiteEachOther_AreACircle()
    {
        Annotation a = Build
            .Article("a", "The Tresk Times says the breaker struck the fish pier.", "Quillport Echo", "2031-01-02")
            .With(Times);
        Annotation b = Build
            .Article("b", "The Quillport Echo says the breaker struck the fish pier.", "Tresk Times", "2031-01-02")
            .With(Echo);
        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "Tresk Times", "the breaker struck the fish pier")),
            b.With(b.Says("s2", "Quillport Echo", "the breaker struck the fish pier")),
        ]);
        CitationCircle circle = Assert.Single(brief.Circles);
        Assert.Equal(2, circle.Outlets.Length);
        Claim claim = Assert.Single(brief.Claims);
        Assert.Equal((1, 1), (claim.IndependentOrigins.Min, claim.IndependentOrigins.Max));
        Assert.Contains(Assert.Single(claim.Origins).Because, step => step.Edge == "in a circle");
    }

    [Fact]
    public void Link_OneWayCitation_IsNoCircle()
    {
        Annotation a = Build.Article("a", "A stoker said the breaker struck the fish pier.", "Quillport Echo");
        Annotation b = Build.Article("b", "The Quillport Echo says the breaker struck the fish pier.", "Tresk Times").With(Echo);
        Assert.Empty(
            StoryLinker
                .Link([
                    a.With(a.Says("s1", "A stoker", "the breaker struck the fish pier")),
                    b.With(b.Says("s2", "Quillport Echo", "the breaker struck the fish pier")),
                ])
                .Circles
        );
    }

    [Fact]
    public void Link_OutletNamedOnlyInTheText_IsTheOutletOfItsOwnArticle()
    {
        Annotation a = Build.Article("a", "A stoker said the breaker struck the fish pier.", "Quillport Echo");
        Annotation b = Build.Article("b", "Quillport Echo says the breaker struck the fish pier.", "Tresk Times");
        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "A stoker", "the breaker struck the fish pier")),
            b.With(b.Says("s2", "Quillport Echo", "the breaker struck the fish pier")),
        ]);
        Assert.Equal(Anonymity.Media, brief.Statements.Single(s => s.Id.Value == "s2").Source.Anonymity);
        Assert.Single(brief.Articles.Single(x => x.Article.Id.Value == "b").Relays);
    }
}
