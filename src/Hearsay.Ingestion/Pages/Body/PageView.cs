using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>A page cut into blocks, with everything about each block that the choice of the body looks at.</summary>
internal sealed class PageView
{
    private const int ShortWords = 30;

    public PageView(HtmlTree tree, List<PageBlock> blocks, PageHints hints)
    {
        Tree = tree;
        Blocks = blocks;
        Words = new BlockWords[blocks.Count];
        Signs = new BlockSigns[blocks.Count];
        Copies = new int[blocks.Count];
        InArticleBody = new float[blocks.Count];
        Headings = new int[blocks.Count];
        for (int i = 0; i < blocks.Count; i++)
            Words[i] = BlockWords.Of(blocks[i].Text);
        Outline = new PageOutline(tree, blocks, Words);
        TitleBlock = FindTitle(hints.Title);
        Dictionary<string, int> copies = new(StringComparer.Ordinal);
        int heading = -1;
        bool bodyIsTold = hints.HasArticleBody(blocks.Count);
        for (int i = 0; i < blocks.Count; i++)
        {
            Headings[i] = heading;
            heading = HtmlTags.IsHeading(blocks[i].Tag) ? i : heading;
            Signs[i] = SignsOf(blocks[i].Text, Words[i]) | (Presents(blocks[i].Text, hints.Outlet) ? BlockSigns.Outlet : BlockSigns.None);
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(copies, blocks[i].Text, out _)++;
            InArticleBody[i] = bodyIsTold ? hints.ArticleBodyHolds(blocks[i].Text) : -1;
        }

        for (int i = 0; i < blocks.Count; i++)
            Copies[i] = copies[blocks[i].Text];
        Groups = Group();
        foreach (PathGroup group in Groups.Values)
        {
            if (group.Words - (group.Words * (float)group.LinkLetters / group.Letters) > MainGroup.Words || MainGroup.Blocks == 0)
                MainGroup = group;
        }

        int words = Words.Sum(w => w.Words);
        FunctionWordShare = words == 0 ? 0 : Words.Sum(w => w.FunctionWordCount) / (float)words;
    }

    public HtmlTree Tree { get; }

    public List<PageBlock> Blocks { get; }

    public BlockWords[] Words { get; }

    public PageOutline Outline { get; }

    public BlockSigns[] Signs { get; }

    public int[] Copies { get; }

    /// <summary>Gets for each block the last heading before it; -1 when there is none.</summary>
    public int[] Headings { get; }

    /// <summary>Gets for each block 1 when the page's linked data holds it as article body, 0 when not, -1 when there is no such body.</summary>
    public float[] InArticleBody { get; }

    /// <summary>Gets the block that holds the headline; -1 when none does.</summary>
    public int TitleBlock { get; }

    /// <summary>Gets the largest group of blocks on one path: mostly the article's paragraphs.</summary>
    public PathGroup MainGroup { get; }

    /// <summary>Gets the share of the commonest English words: next to nothing on a page in another language.</summary>
    public float FunctionWordShare { get; }

    /// <summary>Gets what is known of the blocks that share a path.</summary>
    public Dictionary<ulong, PathGroup> Groups { get; }

    // "Alder Mills is a maker of …", "About Alder Mills": what speaks of whoever publishes the page.
    private static bool Presents(string text, string? outlet)
    {
        if (outlet is not { Length: > 2 })
            return false;
        ReadOnlySpan<char> rest = text;
        foreach (string opening in (ReadOnlySpan<string>)["About ", "The ", "the "])
            rest = rest.StartsWith(opening, StringComparison.Ordinal) ? rest[opening.Length..] : rest;
        return rest.StartsWith(outlet, StringComparison.OrdinalIgnoreCase);
    }

    private static BlockSigns SignsOf(string text, in BlockWords words)
    {
        if (words.Words > ShortWords || text.Length > 250)
            return BlockSigns.None;
        BlockSigns signs = BlockSigns.None;
        string plain = PlainForm.Of(text);
        if (FurniturePhrases.Holds(plain))
            signs |= BlockSigns.Furniture;
        if (FurniturePhrases.EndsArticle(plain))
            signs |= BlockSigns.End;
        if (PictureCredit.Is(text))
            signs |= BlockSigns.Credit;
        if (words.Digits > 0 && DateWords.Find(text, out bool isAll) is not null)
            signs |= isAll ? BlockSigns.DateLine : BlockSigns.HoldsDate;
        if (words.Capitalised >= 2 && ByLine.Parse(text) is not null)
            signs |= BlockSigns.ByLine;
        return signs;
    }

    private int FindTitle(string? title)
    {
        int best = -1;
        double bestScore = 0.5;
        string letters = title is null ? "" : TitleMatch.LettersOf(title);
        for (int i = 0; i < Blocks.Count && title is not null; i++)
        {
            // A block that is no heading must match nearly whole, so its length tells beforehand.
            int length = Blocks[i].Text.Length;
            if (!HtmlTags.IsHeading(Blocks[i].Tag) && (length * 3 < title.Length || length > title.Length * 3))
                continue;
            double score =
                TitleMatch.ScoreLetters(Blocks[i].Text, letters)
                + (
                    Blocks[i].Tag == HtmlTag.H1 ? 0.3
                    : HtmlTags.IsHeading(Blocks[i].Tag) ? 0.1
                    : 0
                );
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        return best >= 0 ? best : Blocks.FindIndex(b => b.Tag == HtmlTag.H1);
    }

    private Dictionary<ulong, PathGroup> Group()
    {
        Dictionary<ulong, PathGroup> groups = [];
        for (int i = 0; i < Blocks.Count; i++)
        {
            ref PathGroup group = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                groups,
                Outline.Paths[Blocks[i].Node],
                out bool known
            );
            group = new PathGroup(
                group.Blocks + 1,
                group.Words + Words[i].Words,
                group.Letters + Blocks[i].Text.Length,
                group.LinkLetters + Blocks[i].LinkLength,
                group.Ends + (Words[i].EndsSentence ? 1 : 0),
                known ? group.First : i,
                i
            );
        }

        return groups;
    }
}

/// <summary>What short blocks are by their words.</summary>
[Flags]
internal enum BlockSigns
{
    None = 0,
    Furniture = 1,
    End = 2,
    Credit = 4,
    DateLine = 8,
    HoldsDate = 16,
    ByLine = 32,
    Outlet = 64,
}

/// <summary>The blocks that share a path of tags and classes.</summary>
internal readonly record struct PathGroup(int Blocks, int Words, int Letters, int LinkLetters, int Ends, int First, int Last);
