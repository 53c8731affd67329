using Hearsay.Ingestion;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages;
using Hearsay.Ingestion.Pages.Body;
using Hearsay.Training.Pages;

namespace Hearsay.Training.Tests.Pages;

public sealed class BlockLabelsTests
{
    private const string First = "The ferry stopped on Monday when the pier gave way, the harbour board said.";
    private const string Second = "It will sail again when the pier is mended, and nobody on board was hurt.";
    private const string Menu =
        "<ul><li>News<li>Ferry<li>Sport<li>Weather<li>Jobs<li>Cars<li>Homes<li>Travel<li>Food<li>Music<li>Film<li>Books</ul>";

    [Fact]
    public void FromBody_LongParagraphs_AreBodyAndAnAdvertIsNot() =>
        Assert.Equal(
            [First, Second],
            BodyOf(
                $"<p>{First}</p><p>Subscribe now for one coin a week and read all that we ever wrote.</p><p>{Second}</p>",
                First + "\n" + Second
            )
        );

    [Fact]
    public void FromBody_ParagraphRepeatedBelow_IsBodyOnce() =>
        Assert.Equal([First, Second], BodyOf($"<p>{First}</p><p>{Second}</p><p>{First}</p>", First + "\n" + Second));

    [Fact]
    public void FromBody_ShortLineBetweenParagraphs_IsBodyWhereTheGoldHasIt() =>
        Assert.Equal(
            [First, "Nobody hurt", Second],
            BodyOf($"<p>{First}</p><p>Nobody hurt</p><p>Read on</p><p>{Second}</p>", $"{First}\nNobody hurt\n{Second}")
        );

    [Fact]
    public void FromBody_WordOfAFarMenu_IsNoBodyThoughTheGoldHasTheWord() =>
        Assert.Equal(["Ferry", First], BodyOf($"<p>Ferry</p><p>{First}</p>", "Ferry\n" + First).Take(2));

    [Fact]
    public void FromBody_MenuFarAboveTheText_IsNoBody() => Assert.Equal([First], BodyOf($"{Menu}<p>{First}</p>", "Ferry\n" + First));

    [Fact]
    public void FromSegments_TextWithAndWithout_IsLabelledAndTheRestLeftOpen()
    {
        PageView view = ViewOf($"<p>{First}</p><p>Subscribe now</p><p>{Second}</p>");
        Assert.Equal<sbyte>([1, 0, -1], BlockLabels.FromSegments(view, ["pier gave way"], ["Subscribe"]));
    }

    private static IEnumerable<string> BodyOf(string html, string gold)
    {
        PageView view = ViewOf(html);
        sbyte[] labels = BlockLabels.FromBody(view, gold);
        return view.Blocks.Where((_, i) => labels[i] == 1).Select(block => block.Text);
    }

    private static PageView ViewOf(string html)
    {
        HtmlTree tree = HtmlTreeBuilder.Build("<body>" + html + "</body>", 100, Deadline.In(TimeSpan.FromMinutes(1)), out _)!;
        return new PageView(tree, PageSegmenter.Cut(tree), new PageHints(null, null));
    }
}
