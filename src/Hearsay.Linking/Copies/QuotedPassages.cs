using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Copies;

/// <summary>Finds what stands in double quotation marks or in block quotations: words that two reporters may share without copying each other.</summary>
internal static class QuotedPassages
{
    /// <summary>The passages, ascending, not overlapping. A mark left open ends with its block.</summary>
    public static List<TextSpan> In(Article article)
    {
        List<TextSpan> passages = [];
        if (article.Blocks.IsDefaultOrEmpty)
            AddQuoted(article.Text, TextSpan.FromBounds(0, article.Text.Length), passages);
        foreach (Block block in article.Blocks.IsDefault ? [] : article.Blocks)
        {
            if (block.Kind == BlockKind.BlockQuotation)
                passages.Add(block.Span);
            else if (!block.IsBoilerplate)
                AddQuoted(article.Text, block.Span, passages);
        }

        return passages;
    }

    private static void AddQuoted(string text, TextSpan span, List<TextSpan> passages)
    {
        int open = -1;
        for (int i = span.Start; i < span.End; i++)
        {
            char letter = text[i];
            if (letter == '\n' && open >= 0)
            {
                passages.Add(TextSpan.FromBounds(open, i));
                open = -1;
            }
            else if (open < 0 && letter is '"' or '\u201C' or '\u201E' or '\u00AB')
            {
                open = i;
            }
            else if (open >= 0 && letter is '"' or '\u201D' or '\u00BB')
            {
                passages.Add(TextSpan.FromBounds(open, i + 1));
                open = -1;
            }
        }

        if (open >= 0)
            passages.Add(TextSpan.FromBounds(open, span.End));
    }
}
