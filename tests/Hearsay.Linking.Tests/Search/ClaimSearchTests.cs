using Hearsay.Core;
using Hearsay.Linking.Search;

namespace Hearsay.Linking.Tests.Search;

public sealed class ClaimSearchTests
{
    private static readonly Annotation Article = Told();

    [Theory]
    [InlineData("an ice breaker hit the fish pier", "the ice breaker had struck the fish pier")]
    [InlineData("How many trawlers sank?", "12 trawlers had sunk")]
    public void Find_OtherWording_IsNearest(string sentence, string claim) =>
        Assert.Equal(claim, new ClaimSearch(StoryLinker.Link([Article])).Find(sentence, 5)[0].Claim.Text);

    [Fact]
    public void Find_OtherFigure_IsSaid() =>
        Assert.Contains("other figure: 12", new ClaimSearch(StoryLinker.Link([Article])).Find("21 trawlers had sunk", 1)[0].Differences);

    [Fact]
    public void Find_OtherPolarity_IsSaid() =>
        Assert.NotEmpty(new ClaimSearch(StoryLinker.Link([Article])).Find("the ice breaker never struck the fish pier", 1)[0].Differences);

    [Fact]
    public void Find_NothingNear_IsEmpty() => Assert.Empty(new ClaimSearch(StoryLinker.Link([Article])).Find("The opera was sold out.", 5));

    private static Annotation Told()
    {
        Annotation a = Build.Article(
            "a",
            "Two pilots said the ice breaker had struck the fish pier. Two dockers said 12 trawlers had sunk."
        );
        return a.With(
            a.Says("s1", "Two pilots", "the ice breaker had struck the fish pier"),
            a.Says("s2", "Two dockers", "12 trawlers had sunk")
        );
    }
}
