using System.Diagnostics;
using System.Text;
using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.Tests.Fuzzing;

/// <summary>Thousands of damaged inputs, the same in every run: nothing throws, every article is sound, no case takes long.</summary>
public sealed class MutationTests
{
    private const int CasesPerFormat = 1250;
    private static readonly TimeSpan SlowestCase = TimeSpan.FromSeconds(5);

    private static readonly (string Path, string Text)[] Seeds =
    [
        (
            "x.html",
            "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Bridge shut | Gazette</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Bridge shut\",\"author\":{\"name\":\"Ann Loe\"}}</script></head><body><nav><a href=/>Home</a></nav><article><h1>Bridge shut</h1><p class='by'>By Ann Loe</p><p>The council voted on Monday to close the bridge &amp; the ford, the mayor said.</p><table><tr><td>1<td>2</table><blockquote cite=x>Never &#8217;again</blockquote></article></body></html>"
        ),
        (
            "x.rss",
            "<?xml version=\"1.0\"?><!DOCTYPE rss><rss><channel><title>Echo</title><item><title>Mill &amp; ford</title><link>https://t.example/1</link><pubDate>Tue, 03 Feb 2031 08:00:00 GMT</pubDate><source url=\"x\">Reuters</source><description><![CDATA[<p>The mill burned.</p>]]></description></item></channel></rss>"
        ),
        (
            "x.warc",
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://o.example/a\r\nContent-Length: 120\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n<p>The mill burned on Monday.</p>\r\n0\r\n\r\n\r\n\r\n"
        ),
        (
            "x.jsonl",
            "{\"id\":\"a\",\"text\":\"The mill burned.\",\"authors\":[\"Ann Loe\"]}\n{\"id\":\"b\",\"html\":\"<p>The mill burned on Monday.</p>\",\"published\":\"2031-02-03\"}\n"
        ),
    ];

    public static TheoryData<int> Formats => [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_MutatedInput_NeverFails(int format)
    {
        (string path, string text) = Seeds[format];
        byte[] seed = Encoding.UTF8.GetBytes(text);
        using TemporaryFolder folder = new();
        ArticleReader reader = new(new ReadLimits { MaxItemBytes = 1 << 20 });
        Random random = new(format + 1);
        for (int i = 0; i < CasesPerFormat; i++)
        {
            byte[] bytes = Mutation.Of(seed, random);
            string file = folder.Write(path, bytes);
            long start = Stopwatch.GetTimestamp();
            foreach (ReadResult result in reader.Read(new InputFile(file, "x", bytes.Length), default))
                AssertSound(result);
            Assert.True(Stopwatch.GetElapsedTime(start) < SlowestCase, "case " + i + " of " + path + " was slow");
        }
    }

    private static void AssertSound(ReadResult result)
    {
        Assert.True(result.Article is not null || result.Diagnostic is not null, "neither article nor diagnostic");
        if (result.Article is not { } article)
            return;
        foreach (Block block in article.Blocks)
            Assert.Equal(block.Span, block.Span.TrimIn(article.Text));
    }
}
