using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Extraction.Quotations;

/// <summary>Pairs quotation marks within each block of an article. Linear in the letters.</summary>
/// <remarks>
/// A mark that nothing closes ends with its block: a stray mark never swallows the article. By the printers' convention a speech that
/// runs over paragraphs opens each of them with a mark and closes only the last; such pieces are marked as continuing.
/// </remarks>
public static class QuotationFinder
{
    // Deeper nesting does not occur in prose; hostile input must not make the stack grow.
    private const int MaxDepth = 4;

    /// <summary>The quotations of the article in the order of the text, an outer one before those inside it.</summary>
    public static ImmutableArray<Quotation> Find(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        ImmutableArray<Quotation>.Builder found = ImmutableArray.CreateBuilder<Quotation>();
        for (int b = 0; b < article.Blocks.Length; b++)
        {
            if (!article.Blocks[b].IsBoilerplate)
                FindInBlock(article, b, found);
        }

        found.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        SetDepths(found);
        return found.ToImmutable();
    }

    private static void SetDepths(ImmutableArray<Quotation>.Builder found)
    {
        Stack<int> ends = [];
        for (int i = 0; i < found.Count; i++)
        {
            while (ends.Count > 0 && ends.Peek() <= found[i].Span.Start)
                ends.Pop();
            found[i] = found[i] with { Depth = ends.Count };
            ends.Push(found[i].Span.End);
        }
    }

    private static void FindInBlock(Article article, int blockIndex, ImmutableArray<Quotation>.Builder found)
    {
        string text = article.Text;
        TextSpan block = article.Blocks[blockIndex].Span;
        int lastSureSingleClose = LastSureSingleClose(text, block);
        List<OpenMark> open = [];
        for (int i = block.Start; i < block.End; i++)
        {
            int width = MarkReader.IsDoubled(text, i, block) ? 2 : 1;
            MarkReading reading = MarkReader.Read(text, i, block, Holds(open, MarkKind.Single), lastSureSingleClose);
            if (reading.Role == MarkRole.None)
                continue;
            int at = LastIndexOf(open, reading.Kind);
            bool opens = reading.Role == MarkRole.Opens || (reading.Role == MarkRole.Either && at < 0);
            if (opens)
                Open(open, new OpenMark(i, reading.Kind, width), at);
            else if (at >= 0)
                Close(open, found, at, TextSpan.FromBounds(i, i + width), text, blockIndex);
            i += width - 1;
        }

        EndBlock(article, blockIndex, open, found);
    }

    private static void Open(List<OpenMark> open, OpenMark mark, int sameKind)
    {
        // The same kind of mark cannot open twice: the earlier one was a stray.
        if (sameKind >= 0)
            open.RemoveRange(sameKind, open.Count - sameKind);
        if (open.Count < MaxDepth)
            open.Add(mark);
    }

    private static void Close(
        List<OpenMark> open,
        ImmutableArray<Quotation>.Builder found,
        int at,
        TextSpan mark,
        string text,
        int blockIndex
    )
    {
        (int start, int width) = (open[at].Position, open[at].Width);
        open.RemoveRange(at, open.Count - at);
        TextSpan inner = TextSpan.FromBounds(start + width, Math.Max(start + width, mark.Start)).TrimIn(text);
        if (!inner.IsEmpty)
            found.Add(new Quotation(TextSpan.FromBounds(start, mark.End), inner, blockIndex, Depth: 0, Closed: true, Continues: false));
    }

    private static void EndBlock(Article article, int blockIndex, List<OpenMark> open, ImmutableArray<Quotation>.Builder found)
    {
        int at = open.FindIndex(static mark => mark.Kind != MarkKind.Single);
        if (at < 0)
            return;
        int start = open[at].Position;
        TextSpan span = TextSpan.FromBounds(start, article.Blocks[blockIndex].Span.End);
        TextSpan inner = TextSpan.FromBounds(Math.Min(start + open[at].Width, span.End), span.End).TrimIn(article.Text);
        if (inner.IsEmpty)
            return;
        bool continues = NextBlockOpens(article, blockIndex, open[at].Kind);
        found.Add(new Quotation(span, inner, blockIndex, Depth: 0, Closed: false, continues));
    }

    private static bool NextBlockOpens(Article article, int blockIndex, MarkKind kind)
    {
        for (int b = blockIndex + 1; b < article.Blocks.Length; b++)
        {
            if (article.Blocks[b].IsBoilerplate)
                continue;
            TextSpan next = article.Blocks[b].Span;
            return !next.IsEmpty && MarkReader.KindOf(article.Text[next.Start]) == kind;
        }

        return false;
    }

    /// <summary>The last place of the block where a single mark can only close (".'"); -1 when there is none.</summary>
    private static int LastSureSingleClose(string text, TextSpan block)
    {
        for (int i = block.End - 1; i > block.Start; i--)
        {
            if (text[i] is '\'' or '’' && text[i - 1] is '.' or ',' or '!' or '?' or '…')
                return i;
        }

        return -1;
    }

    private static bool Holds(List<OpenMark> open, MarkKind kind) => LastIndexOf(open, kind) >= 0;

    private static int LastIndexOf(List<OpenMark> open, MarkKind kind)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Kind == kind)
                return i;
        }

        return -1;
    }

    private readonly record struct OpenMark(int Position, MarkKind Kind, int Width);
}
