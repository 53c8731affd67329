namespace Hearsay.Ingestion.Tests.Fuzzing;

/// <summary>A sound item of each format, to be damaged.</summary>
internal static class FuzzSeeds
{
    public static readonly (string Path, string Text)[] All =
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
        (
            "x.mhtml",
            "Content-Type: multipart/related; boundary=\"b7\"\r\n\r\n--b7\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><article><h1>Mill</h1><p class=3Dx>The mill burned on Mon=\r\nday, the caf=C3=A9 did not.</p></article></body></html>\r\n--b7--\r\n"
        ),
    ];
}
