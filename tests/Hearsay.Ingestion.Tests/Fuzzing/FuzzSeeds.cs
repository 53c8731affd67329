using System.IO.Compression;
using System.Text;

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
        (
            "x.atom",
            "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Echo</title><entry><title>Mill &nbsp; ford</title><link href=\"https://t.example/1\"/><source><title>Gazette</title></source><updated>2031-02-03T08:00:00Z</updated><content type=\"xhtml\"><div><p>The mill <b>burned</b> on Monday &amp; fell.</p></div></content></entry><entry><summary><![CDATA[<p>It rained.</p>]]></summary></entry></feed>"
        ),
        (
            "x.json",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Echo\",\"items\":[{\"id\":\"1\",\"title\":\"Mill \\ud83d\\ude00\",\"content_html\":\"<p>The mill burned on Monday.</p>\",\"authors\":[{\"name\":\"Ann Loe\"}]}]}"
        ),
        (
            "x.xml",
            "<?xml version=\"1.0\"?><urlset xmlns:news=\"n\"><url><loc>https://t.example/1</loc><news:news><news:publication><news:name>Echo</news:name><news:language>en</news:language></news:publication><news:publication_date>2031-02-03</news:publication_date><news:title>Mill burns</news:title></news:news></url></urlset>"
        ),
        (
            "x.txt",
            "---\noutlet: Echo\npublished: 2031-02-03\ntitle: Mill burns\n---\nMill burns\n\nBy Ann Loe\n\nThe mill burned on Monday, \u201Cto the ground\u201D, and the caf\u00C3\u00A9 didn\u00E2\u20AC\u2122t, wasn\u00E2\u20AC\u2122t.\n\n- one\n- two\n"
        ),
        (
            "x.warc.gz",
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://o.example/a\r\nContent-Length: 82\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The mill burned on Monday.</p>\r\n\r\n"
        ),
    ];

    /// <summary>The item as it lies on a disk.</summary>
    public static byte[] Bytes(string path, string text)
    {
        byte[] plain = Encoding.UTF8.GetBytes(text);
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
            return plain;
        using MemoryStream packed = new();
        // Each record is a member of its own.
        for (int record = 0; record < 3; record++)
        {
            using GZipStream member = new(packed, CompressionLevel.Optimal, leaveOpen: true);
            member.Write(plain);
        }

        return packed.ToArray();
    }
}
