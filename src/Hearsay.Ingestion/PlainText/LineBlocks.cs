using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Ingestion.PlainText;

/// <summary>Groups the lines of a plain text into paragraphs, headings, list items and quotations.</summary>
internal static class LineBlocks
{
    public static List<Block> Of(string text, int start)
    {
        TextLines lines = TextLines.Of(text, start: start);
        WrapWidth width = WrapWidth.Of(lines);
        List<Block> blocks = [];
        int line = 0;
        while (line < lines.Count)
        {
            if (lines.Line(line).IsWhiteSpace())
            {
                line++;
                continue;
            }

            int first = line++;
            while (line < lines.Count && !lines.Line(line).IsWhiteSpace() && GoesOn(lines, line, width))
                line++;
            Add(blocks, text, TextSpan.FromBounds(lines.SpanOf(first).Start, lines.SpanOf(line - 1).End));
        }

        return blocks;
    }

    private static bool GoesOn(TextLines lines, int line, WrapWidth width)
    {
        ReadOnlySpan<char> next = lines.Line(line);
        ReadOnlySpan<char> last = lines.Line(line - 1);
        if (LineMarks.IsQuoted(next) && LineMarks.IsQuoted(last))
            return true;
        return LineMarks.Length(next, out _) == 0 && !LineMarks.IsRule(last) && width.Joins(last, next);
    }

    private static void Add(List<Block> blocks, string text, TextSpan span)
    {
        TextSpan trimmed = span.TrimIn(text);
        if (LineMarks.IsRule(trimmed.Slice(text)))
            return;
        int mark = LineMarks.Length(trimmed.Slice(text), out BlockKind kind);
        TextSpan marked = TextSpan.FromBounds(trimmed.Start + mark, trimmed.End).TrimIn(text);
        if (!marked.IsEmpty)
            blocks.Add(new Block(marked, kind));
    }
}
