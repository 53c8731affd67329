using System.Text;

namespace Hearsay.Tests.Watching;

/// <summary>Feeds for tests. All entries carry one and the same date.</summary>
internal static class FeedText
{
    public static string Of(params (string Id, string Title, string Text)[] entries)
    {
        StringBuilder feed = new("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Osk Day</title>");
        foreach ((string id, string title, string text) in entries)
            feed.Append(
                $"<item><guid isPermaLink=\"false\">{id}</guid><title>{title}</title><link>LINK/{id}</link><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate><description>{text}</description></item>"
            );
        return feed.Append("</channel></rss>").ToString();
    }

    /// <summary>A report of so many words.</summary>
    public static string Words(int count)
    {
        string[] sentence = "The Weir Board said on Monday that the gate would stay open until spring .".Split(' ');
        return string.Join(' ', Enumerable.Range(0, count).Select(i => sentence[i % sentence.Length]))
            .Replace(" .", ".", StringComparison.Ordinal);
    }
}
