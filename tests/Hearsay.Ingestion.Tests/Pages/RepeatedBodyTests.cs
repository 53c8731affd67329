using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;

namespace Hearsay.Ingestion.Tests.Pages;

public sealed class RepeatedBodyTests
{
    private static readonly string[] Story =
    [
        "The council of Orrin voted on Monday to close the old bridge for the winter, the mayor said.",
        "Two of its piers are worn, and there is no money to mend either of them before the spring floods.",
        "A ferry will carry children to the school on the other bank, as it did when the ford was under water.",
        "Nobody on the council spoke against it, though several of them live on the far side of the river.",
    ];

    [Fact]
    public void Without_WholeCopy_KeepsTheFirst() => Assert.Equal(Story, Texts(RepeatedBody.Without(Blocks([.. Story, .. Story]))));

    [Fact]
    public void Without_CopyInOneBlock_KeepsTheParagraphs() =>
        Assert.Equal(Story, Texts(RepeatedBody.Without(Blocks([.. Story, string.Join(' ', Story)]))));

    [Fact]
    public void Without_ParagraphThatComesTwice_KeepsBoth()
    {
        string[] story =
        [
            .. Story,
            "It is not the end of it: the board meets again before the floods and may yet find what is missing.",
            Story[0],
        ];
        Assert.Equal(story, Texts(RepeatedBody.Without(Blocks(story))));
    }

    [Fact]
    public void Without_OneNoticeAgainAndAgain_KeepsAll()
    {
        string[] notices = [.. Enumerable.Repeat(Story[0], 5)];
        Assert.Equal(notices, Texts(RepeatedBody.Without(Blocks(notices))));
    }

    private static List<PageBlock> Blocks(IEnumerable<string> texts) =>
        [.. texts.Select((t, i) => new PageBlock(i, HtmlTag.P, t, 0, 0, i))];

    private static IEnumerable<string> Texts(IEnumerable<PageBlock> blocks) => blocks.Select(b => b.Text);
}
