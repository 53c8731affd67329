using System.Net;
using System.Text.RegularExpressions;

namespace Hearsay.Server.Tests.Hostile;

/// <summary>Articles written to act in the reader's browser, and every page that shows something of them, found by its links.</summary>
public sealed partial class HostileArticleTests
{
    private const string Mark = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>";
    private const int MostPages = 400;

    [Fact]
    public async Task Pages_OfHostileArticles_HoldTheirLettersAsTextOnly()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        foreach (
            string address in new[] { "javascript:alert(3)", "data:text/html,<script>alert(4)</script>", "https://a.example/\"><script>" }
        )
            room.AddText(Article(address), $"{address.Length}.txt");
        Dictionary<string, string> pages = await CrawlAsync(room);
        Assert.InRange(pages.Count, 20, MostPages);
        Assert.Contains(pages.Values, page => page.Contains("&lt;script&gt;alert(2)", StringComparison.Ordinal));
        foreach ((string path, string page) in pages)
        {
            Assert.All(Tag().Matches(page).Select(tag => tag.Value), tag => Assert.True(IsOwn(tag), $"{path}: {tag}"));
            Assert.DoesNotContain('\u202e', page);
        }
    }

    // A script of the article, a handler, a picture, a style; links to anything but the room and the web.
    private static bool IsOwn(string tag) =>
        !tag.StartsWith("<img", StringComparison.OrdinalIgnoreCase)
        && (!tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase) || tag.Contains(" src=\"/assets/", StringComparison.Ordinal))
        && !Attribute()
            .Matches(tag)
            .Any(attribute =>
                attribute.Groups["name"].Value.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (
                    attribute.Groups["name"].Value is "href" or "src" or "action"
                    && !attribute.Groups["value"].Value.StartsWith("https://a.example/", StringComparison.Ordinal)
                    && attribute.Groups["value"].Value is not ([] or ['/' or '#' or '?', ..])
                )
            );

    private static async Task<Dictionary<string, string>> CrawlAsync(OpenRoom room)
    {
        Dictionary<string, string> pages = [];
        Queue<string> open = new([
            "/",
            "/search?q=bridge",
            "/search?q=bridge&in=articles",
            "/actors",
            "/decisions",
            "/watch",
            "/alerts",
            "/feeds",
        ]);
        HashSet<string> seen = [.. open];
        while (open.TryDequeue(out string? path) && pages.Count < MostPages)
        {
            using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Get, path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            string page = await answer.Content.ReadAsStringAsync();
            pages.Add(path, page);
            foreach (Match link in Link().Matches(page))
            {
                string next = WebUtility.HtmlDecode(link.Groups["path"].Value).Split('#')[0];
                if (!next.StartsWith("/assets/", StringComparison.Ordinal) && seen.Add(next))
                    open.Enqueue(next);
            }
        }

        return pages;
    }

    private static string Article(string address) =>
        $"---\noutlet: Osk Day {Mark}\ntitle: Bridge shut {Mark}\nauthor: Ola Brimm {Mark}\npublished: 2031-03-04\nurl: {address}\n---\n"
        + $"Ada Brenn, the mayor of Osk, said on Monday that the bridge was safe {Mark}. \u202eTom Hale denied that the bridge was safe {Mark}.\n\n"
        + $"\"We will repair the bridge by March 9 {Mark},\" Brenn said. The Weir Board sued the mayor of Osk on Monday.\n";

    [GeneratedRegex("<[a-zA-Z][^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?<name>[\w-]+)\s*=\s*"(?<value>[^"]*)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Attribute();

    [GeneratedRegex("""href="(?<path>/[^"]*)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();
}
