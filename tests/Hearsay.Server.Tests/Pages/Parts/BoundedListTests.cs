using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Tests.Pages.Parts;

public sealed class BoundedListTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "<li>0</li><li>1</li>")]
    [InlineData(3, "<li>0</li><li>1</li><li>2</li>")]
    public void Of_AllThatFit_LeavesNothingToSay(int count, string items) =>
        Assert.Equal($"<ul class=\"plain\">{items}</ul>", ListOf(count));

    [Theory]
    [InlineData(4, "1 more pair")]
    [InlineData(9, "6 more pairs")]
    public void Of_MoreThanFit_SaysHowManyAreLeftOut(int count, string rest) =>
        Assert.Equal($"<ul class=\"plain\"><li>0</li><li>1</li><li>2</li></ul><p class=\"faint\">and {rest}</p>", ListOf(count));

    private static string ListOf(int count) =>
        BoundedList.Of([.. Enumerable.Range(0, count)], most: 3, item => Html.Of($"<li>{item}</li>"), "pair").ToString();
}
