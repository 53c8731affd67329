using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hearsay.Core.Diagnostics;
using Hearsay.Testing;

namespace Hearsay.Ingestion.Tests.Archives;

public sealed class ArchiveReaderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_Warc_GivesItsPagesInOrder(bool compressed)
    {
        byte[] archive = Archive(
            compressed,
            [Info(), Response("a", Page("bridge")), Response("b", "GIF89a", "image/gif"), Response("c", Page("mill"))]
        );
        List<ReadResult> results = Reading.All(archive, compressed ? "x.warc.gz" : "x.warc");
        Assert.Equal(["https://o.example/a", "https://o.example/c"], results.Select(r => r.Article!.Url));
        Assert.Contains("mill", results[1].Article!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_WarcFromAnOffset_GoesOnThere(bool compressed)
    {
        byte[] archive = Archive(compressed, [Info(), Response("a", Page("bridge")), Response("c", Page("mill"))]);
        using TemporaryFolder folder = new();
        InputFile file = new(folder.Write(compressed ? "x.warc.gz" : "x.warc", archive), "x", archive.Length);
        ArticleReader reader = new(ReadLimits.Default);
        ReadResult second = reader.Read(file, default).Last();
        ReadResult resumed = Assert.Single(reader.Read(file with { Offset = second.Offset!.Value }, default));
        Assert.Equal((second.Article!.Id, second.Article.Text, second.Offset), (resumed.Article!.Id, resumed.Article.Text, resumed.Offset));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_TruncatedWarc_KeepsWhatStandsBeforeTheBreak(bool compressed)
    {
        byte[] archive = Archive(compressed, [Response("a", Page("bridge")), Response("c", Page("mill"))]);
        List<ReadResult> results = Reading.All(archive[..^60], compressed ? "x.warc.gz" : "x.warc");
        Assert.NotNull(results[0].Article);
        Assert.Equal(DiagnosticCodes.BadArchive, results[^1].Diagnostic!.Code);
    }

    [Fact]
    public void Read_ChunkedGzipBody_IsUnpacked()
    {
        byte[] packed = Gzip(Encoding.UTF8.GetBytes(Page("bridge")));
        string size = packed.Length.ToString("x", CultureInfo.InvariantCulture);
        byte[] body = [.. Encoding.ASCII.GetBytes(size + "\r\n"), .. packed, .. "\r\n0\r\n\r\n"u8];
        byte[] http =
        [
            .. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"u8,
            .. body,
        ];
        Assert.Contains(
            "bridge",
            Reading.All(Record("response", "https://o.example/z", http), "x.warc").Single().Article!.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_RecordOverTheLimit_IsRefusedAndTheRestGoesOn()
    {
        byte[] archive = Archive(false, [Response("a", Page("bridge") + new string(' ', 200_000)), Response("c", Page("mill"))]);
        List<ReadResult> results = Reading.All(archive, "x.warc", new ReadLimits { MaxItemBytes = 100_000 });
        Assert.Equal(DiagnosticCodes.TooLarge, results[0].Diagnostic!.Code);
        Assert.Contains("mill", results[1].Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CompressedPage_IsUnpacked() =>
        Assert.Contains(
            "bridge",
            Reading.All(Gzip(Encoding.UTF8.GetBytes(Page("bridge"))), "x.html.gz").Single().Article!.Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_GzipBomb_IsRefused()
    {
        byte[] bomb = Gzip(new byte[64 * 1024 * 1024]);
        Assert.Equal(DiagnosticCodes.BadArchive, Reading.Problem(bomb, "x.warc.gz").Code);
        Assert.Contains(Reading.Problem(bomb, "x.html.gz").Code, (string[])[DiagnosticCodes.BadArchive, DiagnosticCodes.TooLarge]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_GarbageBetweenRecords_IsReportedAndTheRestGoesOn(bool compressed)
    {
        byte[] archive =
        [
            .. Archive(compressed, [Response("a", Page("bridge"))]),
            .. "no record \u001f\u008b WARC/ at all\r\n\r\nWARC\r\n"u8,
            .. Archive(compressed, [Response("c", Page("mill")), Response("d", Page("ford"))]),
        ];
        List<ReadResult> results = Reading.All(archive, compressed ? "x.warc.gz" : "x.warc");
        Assert.Equal(
            ["https://o.example/a", "https://o.example/c", "https://o.example/d"],
            results.Where(r => r.Article is not null).Select(r => r.Article!.Url)
        );
        Assert.Equal(DiagnosticCodes.BadArchive, Assert.Single(results, r => r.Diagnostic is not null).Diagnostic!.Code);
        AssertResumes(archive, results[^1], compressed);
    }

    [Fact]
    public void Read_MemberCutShort_CostsItselfOnly()
    {
        byte[] archive =
        [
            .. Gzip(Response("a", Page("bridge")))[..^40],
            .. Archive(true, [Response("c", Page("mill")), Response("d", Page("ford"))]),
        ];
        List<ReadResult> results = Reading.All(archive, "x.warc.gz");
        Assert.Equal(["https://o.example/c", "https://o.example/d"], results.Where(r => r.Article is not null).Select(r => r.Article!.Url));
        Assert.Equal(DiagnosticCodes.BadArchive, results[0].Diagnostic!.Code);
    }

    private static void AssertResumes(byte[] archive, ReadResult last, bool compressed)
    {
        using TemporaryFolder folder = new();
        InputFile file = new(folder.Write(compressed ? "x.warc.gz" : "x.warc", archive), "x", archive.Length)
        {
            Offset = last.Offset!.Value,
        };
        Assert.Equal(last.Article!.Text, new ArticleReader(ReadLimits.Default).Read(file, default).First().Article!.Text);
    }

    private static string Page(string what) =>
        $"<html><head><title>About the {what}</title></head><body><article><h1>About the {what}</h1><p>The council of Orrin voted on Monday to close the {what} for the winter, because there is no money to mend it, the mayor said.</p><p>It had stood for ninety years, she told reporters, and nobody had looked after it for thirty of them.</p></article></body></html>";

    private static byte[] Info() => Record("warcinfo", null, "software: test"u8.ToArray());

    private static byte[] Response(string name, string body, string type = "text/html; charset=utf-8") =>
        Record("response", "https://o.example/" + name, Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n{body}"));

    private static byte[] Record(string type, string? target, byte[] content)
    {
        string uri = target is null ? "" : $"WARC-Target-URI: {target}\r\n";
        string head = $"WARC/1.0\r\nWARC-Type: {type}\r\n{uri}WARC-Date: 2031-02-03T00:00:00Z\r\nContent-Length: {content.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. content, .. "\r\n\r\n"u8];
    }

    private static byte[] Archive(bool compressed, byte[][] records) => [.. records.SelectMany(r => compressed ? Gzip(r) : r)];

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
