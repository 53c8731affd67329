using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Tests.Pages.Body;

public sealed class PageOutlineTests
{
    [Theory]
    [InlineData("<p class='story-text lead'>A.</p>", "story", "text", "lead")]
    [InlineData("<p class='bodyCopy' id='par_7' role='note'>A.</p>", "body", "copy", "par", "note")]
    [InlineData("<p id='top' class='story'>A.</p><p class='story'>B.</p><p id='low' class='story'>C.</p>", "low", "story")]
    [InlineData("<p class='story'>A.</p><p class='other'>B.</p><p class='story' id='end'>C.</p>", "story", "end")]
    [InlineData("<p>A.</p>")]
    public void NamesOf_LastElement_AreTheWordsOfItsNamesInOrder(string html, params string[] words)
    {
        (HtmlTree tree, PageOutline outline) = Read(html);
        int last = Enumerable.Range(0, tree.Count).Last(i => tree.TagOf(i) == HtmlTag.P);
        Assert.Equal(words.Select(w => ClassWords.Of(w)), outline.NamesOf(last).ToArray());
    }

    [Fact]
    public void Paths_SameClasses_AreShared()
    {
        (HtmlTree tree, PageOutline outline) = Read(
            "<p class='story text'>A.</p><p class='story tests'>B.</p><p class='story text'>C.</p>"
        );
        ulong[] paths = [.. Enumerable.Range(0, tree.Count).Where(i => tree.TagOf(i) == HtmlTag.P).Select(i => outline.Paths[i])];
        Assert.Equal(paths[0], paths[2]);
        Assert.NotEqual(paths[0], paths[1]);
    }

    [Fact]
    public void Traits_ClassThatSpeaksOfAnAuthor_MarksEveryElementThatBearsIt()
    {
        (HtmlTree tree, PageOutline outline) = Read("<p class='byline'>A</p><p class='copy'>B</p><p class='byline'>C</p>");
        bool[] marked =
        [
            .. Enumerable
                .Range(0, tree.Count)
                .Where(i => tree.TagOf(i) == HtmlTag.P)
                .Select(i => outline.Traits[i].HasFlag(NodeTraits.NamesAuthor)),
        ];
        Assert.Equal([true, false, true], marked);
    }

    private static (HtmlTree Tree, PageOutline Outline) Read(string html)
    {
        HtmlTree tree = HtmlTreeBuilder.Build(html, 100, Deadline.In(TimeSpan.FromMinutes(1)), out _)!;
        List<PageBlock> blocks = PageSegmenter.Cut(tree);
        return (tree, new PageOutline(tree, blocks, [.. blocks.Select(b => BlockWords.Of(b.Text))]));
    }
}
