using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay;

/// <summary>An article all of whose letters are running text: page furniture, and what stands outside every block.</summary>
internal static class WholeText
{
    public static Article Of(Article article)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(article.Blocks.Length);
        int end = 0;
        foreach (Block block in article.Blocks)
        {
            AddBetween(article.Text, end, block.Span.Start, blocks);
            blocks.Add(block.IsBoilerplate ? block with { Kind = BlockKind.Paragraph } : block);
            end = block.Span.End;
        }

        AddBetween(article.Text, end, article.Text.Length, blocks);
        return article with { Blocks = blocks.DrainToImmutable() };
    }

    private static void AddBetween(string text, int start, int end, ImmutableArray<Block>.Builder blocks)
    {
        TextSpan span = TextSpan.FromBounds(start, end).TrimIn(text);
        if (!span.IsEmpty)
            blocks.Add(new Block(span, BlockKind.Paragraph));
    }
}
