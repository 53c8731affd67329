using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language.Sentences;
using Hearsay.Language.Tokenization;

namespace Hearsay.Benchmarks;

/// <summary>Words alone, and words with sentences, of one megabyte of invented news: operations per second are megabytes per second.</summary>
[MemoryDiagnoser]
public class TokenizationBenchmarks
{
    private const int SizeBytes = 1_000_000;
    private const int WordsPerText = 200_000;

    private readonly TokenBuffer _words = new();
    private Article _article = null!;
    private SentenceReader _reader = null!;

    [GlobalSetup]
    public void Setup()
    {
        string text = InventedNews.Article(seed: 7, WordsPerText)[..SizeBytes];
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach (string paragraph in text.Split("\n\n"))
        {
            if (paragraph.Length > 0)
                blocks.Add(new Block(TextSpan.FromBounds(start, start + paragraph.Length), BlockKind.Paragraph));
            start += paragraph.Length + 2;
        }

        _article = new Article(ArticleId.From("invented"), text, blocks.ToImmutable());
        _reader = SentenceReader.Load();
    }

    [Benchmark]
    public int Words()
    {
        int count = 0;
        foreach (Block block in _article.Blocks)
        {
            _words.Clear();
            Tokenizer.Tokenize(_article.Text, block.Span, _words);
            count += _words.Count;
        }

        return count;
    }

    [Benchmark]
    public Analysis WordsAndSentences() => _reader.Read(_article);
}
