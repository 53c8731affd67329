using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Extraction;
using Hearsay.Language;
using Hearsay.Linking;

namespace Hearsay.Benchmarks;

/// <summary>Each stage on articles of 600 words, on one core; the figures are per article.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private const int Count = 64;
    private const int Words = 600;

    private readonly TextAnalyzer _analyzer = TextAnalyzer.Create();
    private readonly Annotator _annotator = Annotator.Create();
    private Article[] _articles = [];
    private Analysis[] _analyses = [];
    private Annotation[] _annotations = [];

    [GlobalSetup]
    public void SetUp()
    {
        _articles = [.. Enumerable.Range(0, Count).Select(ArticleOf)];
        _analyses = [.. _articles.Select(_analyzer.Analyze)];
        _annotations = [.. _analyses.Select(_annotator.Annotate)];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Analyze() => _articles.Sum(article => _analyzer.Analyze(article).Sentences.Length);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Annotate() => _analyses.Sum(analysis => _annotator.Annotate(analysis).Statements.Length);

    [Benchmark(OperationsPerInvoke = Count)]
    public Brief Link() => StoryLinker.Link(_annotations);

    private static Article ArticleOf(int seed)
    {
        string text = InventedNews.Article(seed, Words);
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach (string paragraph in text.Split("\n\n"))
        {
            blocks.Add(new Block(TextSpan.FromBounds(start, start + paragraph.Length).TrimIn(text), BlockKind.Paragraph));
            start += paragraph.Length + 2;
        }

        return new Article(ArticleId.From($"invented-{seed}"), text, blocks.ToImmutable())
        {
            Published = PublicationTime.Parse("2031-03-05"),
        };
    }
}
