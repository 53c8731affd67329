using System.Text;
using BenchmarkDotNet.Attributes;
using Hearsay.Ingestion;

namespace Hearsay.Benchmarks;

/// <summary>Pages to articles, warm, on one core; the figures are per page. Invented pages of the weight of real ones: menus, scripts, lists of links.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private const int Count = 32;
    private const int Words = 600;

    private readonly ArticleReader _reader = new(ReadLimits.Default);
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-pages").FullName;
    private InputFile[] _files = [];

    [GlobalSetup]
    public void SetUp() => _files = [.. Enumerable.Range(0, Count).Select(Write)];

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Read() => _files.Sum(file => _reader.Read(file, CancellationToken.None).Count());

    private InputFile Write(int seed)
    {
        string path = Path.Combine(_folder, $"page-{seed}.html");
        File.WriteAllText(path, Page(seed), Encoding.UTF8);
        return new InputFile(path, $"page-{seed}", new FileInfo(path).Length);
    }

    private static string Page(int seed)
    {
        StringBuilder page = new(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Bridge shut for the winter | Orrin Gazette</title>"
        );
        page.Append(
            "<meta property=\"og:site_name\" content=\"Orrin Gazette\"><meta property=\"article:published_time\" content=\"2031-02-03T08:00:00Z\">"
        );
        page.Append("<script>").Append('x', 60_000).Append("</script></head><body><nav><ul>");
        for (int i = 0; i < 120; i++)
            page.Append("<li class=\"menu-item\"><a class=\"menu-link\" href=\"/section/")
                .Append(i)
                .Append("\">Section of the paper</a></li>\n");
        page.Append(
            "</ul></nav><main><article class=\"story\"><h1 class=\"headline\">Bridge shut for the winter</h1><p class=\"byline\">By Ann Loe</p><div class=\"story-body\">"
        );
        foreach (string paragraph in InventedNews.Article(seed, Words).Split("\n\n"))
            page.Append("<p class=\"story-text\">").Append(paragraph).Append("</p>\n");
        page.Append("</div></article></main><aside>");
        for (int i = 0; i < 60; i++)
            page.Append("<div class=\"teaser\"><h3><a href=\"/")
                .Append(i)
                .Append("\">Vicar vows to jump off the bridge at noon</a></h3><p>And the bishop will not stop him.</p></div>\n");
        return page.Append("</aside><footer><p>All rights reserved.</p></footer></body></html>").ToString();
    }
}
