using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language;

namespace Hearsay.Extraction.Tests;

/// <summary>Takes a text through language and extraction: one paragraph a line.</summary>
internal static class Reader
{
    private static readonly TextAnalyzer Analyzer = TextAnalyzer.Create();
    private static readonly Annotator Annotator = Annotator.Create();

    public static Annotation Read(string text, string? published = "2031-06-12", BlockKind kind = BlockKind.Paragraph) =>
        Annotator.Annotate(Analyzer.Analyze(ArticleOf(text, published, kind)));

    public static Analysis Analyze(string text) => Analyzer.Analyze(ArticleOf(text));

    public static Annotation Annotate(Analysis analysis) => Annotator.Annotate(analysis);

    public static Article ArticleOf(string text, string? published = "2031-06-12", BlockKind kind = BlockKind.Paragraph)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            // As in the rule books: a heading, a block quotation, a caption.
            (BlockKind own, int mark) = line switch
            {
                ['#', ' ', ..] => (BlockKind.Heading, 2),
                ['>', ' ', ..] => (BlockKind.BlockQuotation, 2),
                ['!', ' ', ..] => (BlockKind.Caption, 2),
                _ => (kind, 0),
            };
            TextSpan span = TextSpan.FromBounds(start + mark, start + line.Length).TrimIn(text);
            if (!span.IsEmpty)
                blocks.Add(new Block(span, own));
            start += line.Length + 1;
        }

        return new Article(ArticleId.From("test"), text, blocks.ToImmutable()) { Published = PublicationTime.Parse(published) };
    }
}
