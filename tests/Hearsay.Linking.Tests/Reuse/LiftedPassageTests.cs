using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Tests.Reuse;

public sealed class LiftedPassageTests
{
    private const string Passage =
        "the breaker had left its berth at four without a pilot and with both of its radars in pieces on the mess table";
    private const string First =
        "Quillport woke to a hole in its fish pier on Monday. The harbour master said "
        + Passage
        + ". Nobody in the port office had been told, and the lamps on the pier were out as they are every Monday. Gulls sat on the wreck all day.";

    private const string Second =
        "Our reader Olga Brine writes about the breaker, the pier and the fish that Quillport will not eat this week. She has it that "
        + Passage
        + ". She adds a recipe for turnips, two remarks on the mayor's hat and a long complaint about the price of tar in the northern ports.";

    [Fact]
    public void Link_LiftedPassage_HasBothSpans()
    {
        Brief brief = StoryLinker.Link([
            Build.Article("a", First, "Quillport Echo", "2031-01-02"),
            Build.Article("b", Second, "Tresk Times", "2031-01-03"),
        ]);
        BriefArticle later = brief.Articles.Single(x => x.Article.Id.Value == "b");
        LiftedPassage passage = Assert.Single(later.Lifted);
        Assert.Null(later.DuplicateOf);
        Assert.Contains(Passage, passage.Here.Span.TextIn(Second), StringComparison.Ordinal);
        Assert.Contains(Passage, passage.There.Span.TextIn(First), StringComparison.Ordinal);
        Assert.Empty(brief.Articles.Single(x => x.Article.Id.Value == "a").Lifted);
    }

    [Fact]
    public void Link_WordsThatBothQuote_AreNotLifted()
    {
        string quoted = Passage[..1].ToUpperInvariant() + Passage[1..];
        Brief brief = StoryLinker.Link([
            Build.Article("a", First.Replace(Passage, $"\"{quoted}\"", StringComparison.Ordinal), "Quillport Echo", "2031-01-02"),
            Build.Article("b", Second.Replace(Passage, $"\"{quoted}\"", StringComparison.Ordinal), "Tresk Times", "2031-01-03"),
        ]);
        Assert.All(brief.Articles, a => Assert.Empty(a.Lifted));
    }
}
