using Hearsay.Core.Briefs;

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
}
