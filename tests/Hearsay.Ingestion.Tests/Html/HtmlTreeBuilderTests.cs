using System.Text;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Tests.Html;

public sealed class HtmlTreeBuilderTests
{
    [Theory]
    [InlineData("<p>a<p>b", "p(a)p(b)")]
    [InlineData("<p>a<div>b</div>c", "p(a)div(b)c")]
    [InlineData("<ul><li>a<li>b</ul>", "ul(li(a)li(b))")]
    [InlineData("<ul><li>a<ul><li>b</ul><li>c</ul>", "ul(li(a ul(li(b)))li(c))")]
    [InlineData("<div><span>a</div>b", "div(span(a))b")]
    [InlineData("<a>x<div>y</a>z</div>", "a(x div(y))div(z)")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>d", "table(tr(td(a)td(b))tr(td(c)))d")]
    [InlineData("<td><div></td></table>x", "td(div())x")]
    [InlineData("<b>a</i>b</b>", "b(a b)")]
    [InlineData("a<br/>b<img src=x>c", "a br()b img()c")]
    [InlineData("<h1>a</h2>b", "h1(a)b")]
    [InlineData("<a href=1>x<a href=2>y</a>", "a(x)a(y)")]
    [InlineData("<x-y>a</x-y><q-r>b</x-y>c</q-r>", "other(a)other(b c)")]
    public void Build_ImpliedAndMissingTags_NestAsInABrowser(string html, string expected) => Assert.Equal(expected, Sketch(Build(html)));

    [Theory]
    [InlineData("1 < 2 <p>x", "1 < 2 p(x)")]
    [InlineData("<!-- <p> -->x<!-->y<!doctype html>z", "x y z")]
    [InlineData("<script>if (a</b) '<p>'</script>x", "script()x")]
    [InlineData("<title>a <b> c</title>x", "title()x")]
    [InlineData("<p title='a>b' x=\"c>d\" y=it's>e", "p(e)")]
    [InlineData("<p class=\"a", "")]
    [InlineData("x<!-- y", "x")]
    [InlineData("<svg><path/><title>t</title></svg>x", "svg(path()title(t))x")]
    public void Build_TextThatLooksLikeTags_IsToldApart(string html, string expected) =>
        Assert.Equal(expected.Replace("path", "other", StringComparison.Ordinal), Sketch(Build(html)));

    [Fact]
    public void Build_SubtreeEnds_CoverTheDescendants()
    {
        HtmlTree tree = Build("<div><p>a<b>c</b></p></div><p>d");
        for (int node = 1; node < tree.Count; node++)
        {
            Assert.InRange(node, tree[node].Parent + 1, tree[tree[node].Parent].SubtreeEnd - 1);
            Assert.InRange(tree[node].SubtreeEnd, node + 1, tree[tree[node].Parent].SubtreeEnd);
        }
    }

    [Theory]
    [InlineData("<a href=\"x?a&amp;b\" TITLE='t' data-x checked>", "href", "x?a&b")]
    [InlineData("<a href=\"x?a&amp;b\" TITLE='t' data-x checked>", "title", "t")]
    [InlineData("<a href=plain/path>", "href", "plain/path")]
    [InlineData("<a =x href = y>", "href", "y")]
    [InlineData("<a checked>", "checked", null)]
    [InlineData("<a>", "href", null)]
    public void Attribute_AnyQuoting_IsRead(string html, string name, string? expected) =>
        Assert.Equal(expected, Build(html).Attribute(1, name));

    [Fact]
    public void Build_TooDeep_IsRefused()
    {
        Assert.Null(
            HtmlTreeBuilder.Build(
                string.Concat(Enumerable.Repeat("<div>", 600)),
                512,
                Deadline.In(TimeSpan.FromSeconds(5)),
                out HtmlFault fault
            )
        );
        Assert.Equal(HtmlFault.TooDeep, fault);
    }

    [Fact]
    public void Build_PassedDeadline_IsRefused()
    {
        Assert.Null(
            HtmlTreeBuilder.Build(
                string.Concat(Enumerable.Repeat("<p>a", 100_000)),
                512,
                Deadline.In(TimeSpan.FromTicks(1)),
                out HtmlFault fault
            )
        );
        Assert.Equal(HtmlFault.TooSlow, fault);
    }

    private static HtmlTree Build(string html) => HtmlTreeBuilder.Build(html, 512, Deadline.In(TimeSpan.FromSeconds(5)), out _)!;

    // Elements as name(content), texts separated by a blank from what stands before them.
    private static string Sketch(HtmlTree tree)
    {
        StringBuilder sketch = new();
        Add(0);
        return sketch.ToString();

        void Add(int parent)
        {
            for (int node = parent + 1; node < tree[parent].SubtreeEnd; node = tree[node].SubtreeEnd)
            {
                if (sketch.Length > 0 && char.IsLetterOrDigit(sketch[^1]))
                    sketch.Append(' ');
                if (tree.TagOf(node) == HtmlTag.Text)
                {
                    sketch.Append(tree.RawText(node).Trim());
                    continue;
                }

                sketch.Append(tree.TagOf(node).ToString().ToLowerInvariant()).Append('(');
                Add(node);
                sketch.Append(')');
            }
        }
    }
}
