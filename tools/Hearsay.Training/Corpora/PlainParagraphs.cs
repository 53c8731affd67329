using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Training.Corpora;

/// <summary>The blocks of a text that has one paragraph a line.</summary>
internal static class PlainParagraphs
{
    public static ImmutableArray<Block> Of(string text)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            TextSpan span = TextSpan.FromBounds(start, start + line.Length).TrimIn(text);
            if (!span.IsEmpty)
                blocks.Add(new Block(span, BlockKind.Paragraph));
            start += line.Length + 1;
        }

        return blocks.ToImmutable();
    }
}
