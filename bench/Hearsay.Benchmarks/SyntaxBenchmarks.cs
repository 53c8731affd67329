using BenchmarkDotNet.Attributes;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;

namespace Hearsay.Benchmarks;

/// <summary>Tags, lemmas and trees of articles of 600 words; divide the words of one article by the time for words per second and core.</summary>
[MemoryDiagnoser]
public class SyntaxBenchmarks
{
    private readonly SentenceReader _segmenter = SentenceReader.Load();
    private readonly SyntaxParser _parser = SyntaxParser.Load();
    private Article[] _articles = [];
    private Analysis[] _segmented = [];
    private int _next;

    [GlobalSetup]
    public void SetUp()
    {
        _articles = [.. Enumerable.Range(0, 32).Select(seed => ArticleOf(InventedNews.Article(seed, 600)))];
        _segmented = [.. _articles.Select(_segmenter.Read)];
    }

    [Benchmark(Baseline = true)]
    public Analysis WordsAndSentences() => _segmenter.Read(_articles[_next++ & 31]);

    [Benchmark]
    public Analysis Syntax() => _parser.Parse(_segmented[_next++ & 31]);

    [Benchmark]
    public Analysis TextToTrees() => _parser.Parse(_segmenter.Read(_articles[_next++ & 31]));

    [Benchmark]
    public SyntaxParser Load() => SyntaxParser.Load();

    private static Article ArticleOf(string text)
    {
        List<Block> blocks = [];
        int at = 0;
        foreach (string paragraph in text.Split("\n\n"))
        {
            if (paragraph.Length > 0)
                blocks.Add(new Block(TextSpan.FromBounds(at, at + paragraph.Length).TrimIn(text), BlockKind.Paragraph));
            at += paragraph.Length + 2;
        }

        return new Article(ArticleId.From("invented"), text, [.. blocks]);
    }
}
