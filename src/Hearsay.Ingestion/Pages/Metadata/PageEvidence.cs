using System.Buffers;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>All that speaks for a title, a date or an author: what the page tells machines, what it shows, and where its body lies.</summary>
internal sealed class PageEvidence
{
    private const int Window = 14;
    private const int LongestOnStack = 512;

    public PageEvidence(PageView view, PageHead head, IReadOnlyList<PageBlock> body)
    {
        View = view;
        Head = head;
        BodyStart = body.Count == 0 ? view.Blocks.Count : BlockOf(body[0].FirstText);
        BodyEnd = body.Count == 0 ? view.Blocks.Count : BlockOf(body[^1].FirstText);
    }

    public PageView View { get; }

    public PageHead Head { get; }

    public HtmlTree Tree => View.Tree;

    /// <summary>Gets the first block of the body; the number of blocks when there is no body.</summary>
    public int BodyStart { get; }

    public int BodyEnd { get; }

    /// <summary>Gets the block of the headline, else the one before the body.</summary>
    public int Top => View.TitleBlock >= 0 ? View.TitleBlock : Math.Max(0, BodyStart - 1);

    /// <summary>The first block that starts at the node or after it; the number of blocks when there is none.</summary>
    public int BlockOf(int node)
    {
        int low = 0;
        int high = View.Blocks.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (View.Blocks[middle].FirstText < node)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The same for nodes that are asked for one after the other: the search goes on from the block found for the one before.</summary>
    public int BlockFrom(int block, int node)
    {
        while (block < View.Blocks.Count && View.Blocks[block].FirstText < node)
            block++;
        return block;
    }

    /// <summary>Whether a block stands where by-lines and dates do: around the headline or just before and behind the body.</summary>
    public bool IsNear(int block) =>
        (block >= Math.Min(Top, BodyStart) - Window && block <= Math.Max(Top, Math.Min(BodyStart, Top + Window)) + Window)
        || (block >= BodyEnd && block <= BodyEnd + Window)
        || Math.Abs(block - BodyStart) <= Window;

    /// <summary>How far from the headline, on a scale that grows slowly.</summary>
    public float DistanceToTop(int block) => MathF.Log(1 + Math.Abs(block - Top));

    public float DistanceToBody(int block) => MathF.Log(1 + Math.Abs(block - BodyStart));

    /// <summary>Letters and digits alone, in small letters: what two forms of one value have in common.</summary>
    public static string Letters(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestOnStack)
            return LongLetters(text);
        Span<char> letters = stackalloc char[text.Length];
        return letters[..WriteLetters(text, letters)].ToString();
    }

    /// <summary>Writes the same into a buffer that is at least as long as the text; returns how many there are.</summary>
    public static int WriteLetters(ReadOnlySpan<char> text, Span<char> letters)
    {
        unchecked
        {
            int length = 0;
            foreach (char c in text)
            {
                if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                    letters[length++] = c;
                else if (char.IsLetterOrDigit(c))
                    letters[length++] = char.ToLowerInvariant(c);
            }

            return length;
        }
    }

    private static string LongLetters(ReadOnlySpan<char> text)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length);
        string letters = new(buffer, 0, WriteLetters(text, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return letters;
    }
}
