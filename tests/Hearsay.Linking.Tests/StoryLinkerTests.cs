using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests;

public sealed class StoryLinkerTests
{
    [Fact]
    public void Link_TwoArticlesWithOneId_Throws() =>
        Assert.Throws<ArgumentException>(() => StoryLinker.Link([Build.Article("a", "One."), Build.Article("a", "Two.")]));

    [Fact]
    public void Link_Nothing_IsAnEmptyBrief() => Assert.Empty(StoryLinker.Link([]).Stories);

    [Fact]
    public void Link_ArticlesOfDifferentMatters_AreStoriesOfTheirOwn()
    {
        Brief brief = StoryLinker.Link([
            Build.Article("a", "The harbour of Quillport froze over and every ferry was cancelled."),
            Build.Article("b", "A violinist from Tresk won the county music prize with a lullaby."),
        ]);
        Assert.Equal(["a", "b"], brief.Stories.SelectMany(s => s.Articles).Select(a => a.Value).Order());
        Assert.Equal(2, brief.Stories.Length);
    }

    [Fact]
    public void Link_DatesOfDifferentGrain_StandInTheOrderOfTheirBeginnings()
    {
        Annotation a = Build.Article(
            "a",
            "Edda Trawl said one thing. Edda Trawl said two things. Edda Trawl said three things. Edda Trawl said four things."
        );
        Brief brief = StoryLinker.Link([
            a.With(
                Said(a, "s1", "one thing", "2031-03-11", DateGrain.Day),
                Said(a, "s2", "two things", "2031-W10", DateGrain.Week),
                Said(a, "s3", "three things", "2031-03", DateGrain.Month),
                Said(a, "s4", "four things", "2030", DateGrain.Year)
            ),
        ]);

        Assert.Equal(["2030", "2031-03", "2031-W10", "2031-03-11"], brief.Stories[0].Timeline.Select(e => e.Date));
    }

    private static Statement Said(Annotation article, string id, string content, string date, DateGrain grain) =>
        article.Says(id, "Edda Trawl", content) with
        {
            Date = new StatedDate(date, grain, article.Span(content)),
        };
}
