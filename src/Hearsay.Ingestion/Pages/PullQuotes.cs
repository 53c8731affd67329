using System.Buffers;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Ingestion.Pages;

/// <summary>Finds sentences that a page sets out a second time to draw the eye: they are said once in the article, so they count once.</summary>
internal static class PullQuotes
{
    private const int MinLetters = 24;
    private const int MaxLength = 400;
    private const int MaxSignature = 80;

    // Each is sought in the whole text; a page has a handful.
    private const int MaxSought = 32;

    private static readonly SearchValues<string> Pull = SearchValues.Create(["pull"], StringComparison.OrdinalIgnoreCase);

    public static HashSet<PageBlock> In(HtmlTree tree, IReadOnlyList<PageBlock> body)
    {
        HashSet<PageBlock> found = new(ReferenceEqualityComparer.Instance);
        List<int> sought = Sought(tree, body);
        if (sought.Count == 0)
            return found;
        char[] buffer = ArrayPool<char>.Shared.Rent(body.Sum(b => b.Text.Length + 1));
        ReadOnlySpan<char> running = buffer.AsSpan(0, WriteRunning(body, sought, buffer));
        foreach (int i in sought)
        {
            string letters = PageEvidence.Letters(body[i].Text);
            if (letters.Length < MinLetters || running.IndexOf(letters) < 0)
                continue;
            found.Add(body[i]);
            // Who says it, named below it in the same element.
            if (i + 1 < body.Count && IsSigned(tree, body[i], body[i + 1]))
                found.Add(body[i + 1]);
        }

        ArrayPool<char>.Shared.Return(buffer);
        return found;
    }

    private static bool IsSigned(HtmlTree tree, PageBlock quote, PageBlock next)
    {
        int parent = tree[quote.Node].Parent;
        while (parent > 0 && IsApart(tree, parent) is null)
            parent = tree[parent].Parent;
        return parent > 0
            && IsApart(tree, parent) == true
            && next.Node < tree[parent].SubtreeEnd
            && next.Text.Length <= MaxSignature
            && next.Text[^1] is not ('.' or '?' or '!' or '\u201D' or '"');
    }

    private static List<int> Sought(HtmlTree tree, IReadOnlyList<PageBlock> body)
    {
        List<int> sought = [];
        // Most paragraphs stand side by side, and what is around one is around all.
        int parent = -1;
        bool apart = false;
        int seen = 0;
        for (int i = 0; i < body.Count && seen < MaxSought; i++)
        {
            int node = body[i].Node;
            if (body[i].Text.Length > MaxLength || node <= 0)
                continue;
            if (IsApart(tree, node) is not { } own)
            {
                if (tree[node].Parent != parent)
                    (parent, apart) = (tree[node].Parent, IsWithinApart(tree, tree[node].Parent));
                own = apart;
            }

            seen += own ? 1 : 0;
            if (own && body[i].Text.Length >= MinLetters)
                sought.Add(i);
        }

        return sought;
    }

    // The letters of all other blocks, a bar between two, which no letters hold.
    private static int WriteRunning(IReadOnlyList<PageBlock> body, List<int> sought, Span<char> running)
    {
        int length = 0;
        int next = 0;
        for (int i = 0; i < body.Count; i++)
        {
            if (next < sought.Count && sought[next] == i)
            {
                next++;
                continue;
            }

            length += PageEvidence.WriteLetters(body[i].Text, running[length..]);
            running[length++] = '|';
        }

        return length;
    }

    private static bool IsWithinApart(HtmlTree tree, int node)
    {
        for (; node > 0; node = tree[node].Parent)
        {
            if (IsApart(tree, node) is { } apart)
                return apart;
        }

        return false;
    }

    // Set apart from the running text, by its element or by its name; null where the elements above it tell.
    private static bool? IsApart(HtmlTree tree, int node)
    {
        HtmlTag tag = tree.TagOf(node);
        if (tag is HtmlTag.Blockquote or HtmlTag.Aside or HtmlTag.Figure or HtmlTag.Q)
            return true;
        if (tag is HtmlTag.Article or HtmlTag.Main or HtmlTag.Body)
            return false;
        return tree.TryGetRawAttribute(node, "class", out ReadOnlySpan<char> names) && names.ContainsAny(Pull) ? true : null;
    }
}
