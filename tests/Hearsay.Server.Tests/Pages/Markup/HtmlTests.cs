using FsCheck;
using FsCheck.Fluent;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Tests.Pages.Markup;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onmouseover=\"steal()", "&quot; onmouseover=&quot;steal()")]
    [InlineData("'; drop", "&#39;; drop")]
    [InlineData("`x`", "&#96;x&#96;")]
    [InlineData("AT&T", "AT&amp;T")]
    [InlineData("a\u202Egnp.exe", "a\uFFFDgnp.exe")]
    [InlineData("\0\u0007", "\uFFFD\uFFFD")]
    [InlineData("line\nbreak", "line\nbreak")]
    [InlineData("Ødegård 🚆", "Ødegård 🚆")]
    public void Of_HostileHole_ShowsItAsText(string hostile, string markup) =>
        Assert.Equal($"<p title=\"{markup}\">{markup}</p>", Html.Of($"<p title=\"{hostile}\">{hostile}</p>").ToString());

    [Fact]
    public void Of_MarkupInHole_StaysMarkup() =>
        Assert.Equal("<p><b>a &amp; b</b></p>", Html.Of($"<p>{Html.Of($"<b>{"a & b"}</b>")}</p>").ToString());

    [Fact]
    public void Of_LoneSurrogate_IsReplaced() => Assert.Equal("a\uFFFDb", Html.Text("a\uD83Db").ToString());

    [Fact]
    public void Of_AnyText_NeverOpensTagOrLeavesAttribute() =>
        Prop.ForAll<string>(text =>
                Html.Of($"{text}").ToString().IndexOfAny(['<', '>', '"', '\'', '`']) < 0
                && !Html.Of($"{text}").ToString().Replace("&amp;", "", StringComparison.Ordinal).Contains("& ", StringComparison.Ordinal)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Join_EmptyParts_LeaveNoSeparator() =>
        Assert.Equal("a, b", Html.Join([Html.Text("a"), Html.Empty, Html.Text("b")], Html.Of($", ")).ToString());

    [Theory]
    [InlineData("plain")]
    [InlineData("a/b~c")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("100% ä?#&\"<>")]
    [InlineData("~1~0~2")]
    public void PageLink_AnyId_ComesBackFromItsSegment(string id)
    {
        string link = PageLink.Claim(id);
        string segment = link["/claims/".Length..];
        Assert.DoesNotContain('/', segment);
        Assert.Equal(link, new Uri(new Uri("http://room.example"), link).PathAndQuery);
        Assert.Equal(id, PageLink.IdOf(Uri.UnescapeDataString(segment)));
    }

    [Theory]
    [InlineData("https://paper.example/a?b=c", "https://paper.example/a?b=c")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("/relative", null)]
    [InlineData(null, null)]
    public void Outside_OnlyWebAddresses_AreLinked(string? address, string? expected) => Assert.Equal(expected, PageLink.Outside(address));
}
