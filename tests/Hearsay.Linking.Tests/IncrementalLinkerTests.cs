using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core;

namespace Hearsay.Linking.Tests;

public sealed class IncrementalLinkerTests
{
    private const string Ice = "The ice breaker Morna struck the fish pier at Quillport on Monday and tore away forty metres of planking.";
    private const string Bees = "Beekeepers in Upper Tarn lost nine hundred hives to a fungus that nobody in the valley had seen before.";

    [Fact]
    public void Add_OneByOneInAnyOrder_GivesTheBriefOfTheBatch() =>
        Prop.ForAll<int, int>(
                (seed, turn) =>
                {
                    ImmutableArray<Annotation> batch = InventedArticles.Batch(seed);
                    IncrementalLinker linker = new();
                    foreach (Annotation annotation in batch.OrderBy(a => InventedArticles.Mix(turn, a.Article.Id.Value[^1])))
                        linker.Add(annotation);
                    return JsonSerializer.Serialize(linker.ToBrief()) == JsonSerializer.Serialize(StoryLinker.Link(batch));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Add_ArticleOfAnotherStory_LeavesTheFirstAlone()
    {
        IncrementalLinker linker = new();
        linker.Add(Build.Article("a", Ice));
        LinkChange change = linker.Add(Build.Article("b", Bees));
        Assert.Equal(["b"], Assert.Single(change.Stories).Brief.Articles.Select(a => a.Article.Id.Value));
        Assert.Equal(2, linker.ToBrief().Stories.Length);
    }

    [Fact]
    public void Add_ArticleOfAKnownStory_SaysWhichStoryItWasBefore()
    {
        IncrementalLinker linker = new();
        string before = linker.Add(Build.Article("a", Ice, published: "2031-01-02")).Stories[0].Brief.Stories[0].Id;
        ChangedStory changed = Assert.Single(linker.Add(Build.Article("b", Ice + " Nobody was hurt.", published: "2031-01-03")).Stories);
        Assert.Equal(before, Assert.Single(changed.From));
        Assert.Equal(2, changed.Brief.Articles.Length);
    }

    [Fact]
    public void Add_EarlierArticle_ReplacesTheStoryThatIsNamedAfterItsFirst()
    {
        IncrementalLinker linker = new();
        string before = linker.Add(Build.Article("b", Ice, published: "2031-01-03")).Stories[0].Brief.Stories[0].Id;
        LinkChange change = linker.Add(Build.Article("a", Ice + " Nobody was hurt.", published: "2031-01-02"));
        Assert.Equal(before, Assert.Single(change.Gone));
    }

    [Fact]
    public void Add_IdTwice_Throws()
    {
        IncrementalLinker linker = new();
        linker.Add(Build.Article("a", Ice));
        Assert.Throws<ArgumentException>(() => linker.Add(Build.Article("a", Bees)));
    }
}
