using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>All that speaks for a title, a date or an author: what the page tells machines, what it shows, and where its body lies.</summary>
internal sealed class PageEvidence
{
    private const int Window = 14;

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

    /// <summary>Whether a block stands where by-lines and dates do: around the headline or just before and behind the body.</summary>
    public bool IsNear(int block) =>
        (block >= Math.Min(Top, BodyStart) - Window && block <= Math.Max(Top, Math.Min(BodyStart, Top + Window)) + Window)
        || (block >= BodyEnd && block <= BodyEnd + Window)
        || Math.Abs(block - BodyStart) <= Window;

    /// <summary>How far from the headline, on a scale that grows slowly.</summary>
    public float DistanceToTop(int block) => MathF.Log(1 + Math.Abs(block - Top));

    public float DistanceToBody(int block) => MathF.Log(1 + Math.Abs(block - BodyStart));

    /// <summary>Letters and digits alone, in small letters: what two forms of one value have in common.</summary>
    public static string Letters(string text) =>
        string.Create(
            text.Count(char.IsLetterOrDigit),
            text,
            static (letters, source) =>
            {
                int at = 0;
                foreach (char c in source)
                {
                    if (char.IsLetterOrDigit(c))
                        letters[at++] = char.ToLowerInvariant(c);
                }
            }
        );
}
