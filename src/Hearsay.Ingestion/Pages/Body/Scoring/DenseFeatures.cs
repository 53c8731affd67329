using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages.Body.Scoring;

/// <summary>The numbers that the trees of the body model look at, one row per block.</summary>
/// <remarks>The order is the model's: a change needs new training.</remarks>
internal static class DenseFeatures
{
    private const int Own = 50;
    private const int Around = 61;

    // Most logarithms are of small counts.
    private static readonly float[] Logarithms = [.. Enumerable.Range(0, 4096).Select(count => Log((float)count))];

    /// <summary>How many numbers the first stage sees.</summary>
    public const int Count = Own + Around + 1;

    /// <summary>How many more the second stage sees: what the first one thinks of the neighbourhood.</summary>
    public const int StageTwoCount = Count + 27;

    public static void Fill(PageView page, ReadOnlySpan<float> linear, int block, Span<float> row)
    {
        row.Clear();
        int at = FillOwn(page, block, row);
        System.Diagnostics.Debug.Assert(at <= Own, "the block of own features is too small");
        at = FillAround(page, linear, block, row[Own..]);
        System.Diagnostics.Debug.Assert(at <= Around, "the block of context features is too small");
        row[Own + Around] = linear[block];
    }

    private static int FillOwn(PageView page, int block, Span<float> row)
    {
        unchecked
        {
            PageBlock b = page.Blocks[block];
            BlockWords w = page.Words[block];
            BlockSigns signs = page.Signs[block];
            NodeTraits traits = page.Outline.Traits[b.Node];
            float words = Math.Max(1, w.Words);
            int k = 0;
            row[k++] = Log(w.Words);
            row[k++] = Share(b.LinkLength, b.Text.Length);
            row[k++] = b.Links;
            row[k++] = w.FunctionWordCount / words;
            row[k++] = w.Capitalised / words;
            row[k++] = w.Sentences;
            row[k++] = w.Commas / words;
            row[k++] = w.Digits / (float)b.Text.Length;
            row[k++] = w.Capitals / (float)b.Text.Length;
            row[k++] = w.Quotes;
            row[k++] = Flag(w.EndsSentence) + (2 * Flag(w.EndsColon));
            row[k++] = Flag(w.StartsSmall);
            row[k++] = Flag(w.HasSymbols);
            row[k++] = b.Text.Length / words;
            row[k++] = Flag(signs.HasFlag(BlockSigns.Furniture));
            row[k++] = Flag(signs.HasFlag(BlockSigns.End));
            row[k++] = Flag(signs.HasFlag(BlockSigns.Credit));
            row[k++] = Flag(signs.HasFlag(BlockSigns.DateLine)) + (2 * Flag(signs.HasFlag(BlockSigns.HoldsDate)));
            row[k++] = Flag(signs.HasFlag(BlockSigns.ByLine));
            row[k++] = page.Copies[block];
            row[k++] = page.InArticleBody[block];
            row[k++] = TagClass(b.Tag);
            row[k++] = HtmlTags.IsHeading(b.Tag) ? (b.Tag - HtmlTag.H1) + 1 : 0;
            row[k++] = Flag(traits.HasFlag(NodeTraits.Nav));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Aside));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Header));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Footer));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Form));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Figure)) + (2 * Flag(traits.HasFlag(NodeTraits.Caption)));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Table));
            row[k++] = Flag(traits.HasFlag(NodeTraits.List));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Blockquote));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Article)) + Flag(traits.HasFlag(NodeTraits.NestedArticle));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Main));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Hidden));
            row[k++] = Flag(traits.HasFlag(NodeTraits.BodyProperty));
            row[k++] = Flag(traits.HasFlag(NodeTraits.Button)) + (2 * Flag(traits.HasFlag(NodeTraits.Anchor)));
            row[k++] = page.Outline.Depths[b.Node];
            row[k++] = Share(b.BoldLength, b.Text.Length);
            row[k++] = Share(b.ItalicLength, b.Text.Length);
            row[k++] = Math.Min(b.Pictures, 4);
            row[k++] = w.ReaderWords / words;
            row[k++] = w.OutletWords / words;
            row[k++] = w.OfferWords;
            row[k++] = w.OfferWords / words;
            row[k++] = w.ReportingWords;
            row[k++] = w.PictureWords;
            row[k++] = Flag(signs.HasFlag(BlockSigns.Outlet));
            return k;
        }
    }

    private static int FillAround(PageView page, ReadOnlySpan<float> linear, int block, Span<float> row)
    {
        unchecked
        {
            PageOutline outline = page.Outline;
            PageBlock b = page.Blocks[block];
            int count = page.Blocks.Count;
            float total = Math.Max(1, outline.Words[0]);
            float prose = Math.Max(1, outline.ProseWords[0]);
            int k = 0;
            row[k++] = block / (float)count;
            row[k++] = Log(count);
            row[k++] = Log(outline.ProseWords[0]);
            row[k++] = outline.ProseWords[0] / total;
            row[k++] = page.TitleBlock < 0 ? 0 : Math.Sign(block - page.TitleBlock) * Log(Math.Abs(block - page.TitleBlock));
            row[k++] = Math.Min(8, NearestSharedDepth(page, block));
            PathGroup group = page.Groups[outline.Paths[b.Node]];
            row[k++] = Log(group.Words);
            row[k++] = group.Words / total;
            row[k++] = Share(group.LinkLetters, group.Letters);
            row[k++] = Log(group.Blocks);
            row[k++] = group.Ends / (float)group.Blocks;
            row[k++] = (group.Last - group.First + 1) / (float)group.Blocks;
            row[k++] = group.Words / (float)Math.Max(1, page.MainGroup.Words);
            row[k++] = Math.Min(9, LevelsUpTo(page, b.Node, page.Blocks[page.MainGroup.First].Node));
            row[k++] =
                block < page.MainGroup.First ? -Log(page.MainGroup.First - block)
                : block > page.MainGroup.Last ? Log(block - page.MainGroup.Last)
                : 0;
            row[k++] = page.FunctionWordShare;
            row[k++] = page.MainGroup.Words / total;
            int heading = page.Headings[block];
            row[k++] = heading < 0 ? -6 : linear[heading];
            row[k++] = heading < 0 ? -1 : Log(block - heading);
            row[k++] = heading < 0 ? 0 : (page.Blocks[heading].Tag - HtmlTag.H1) + 1;
            row[k++] = heading < 0 ? -1 : Flag((page.Signs[heading] & (BlockSigns.Furniture | BlockSigns.End)) != BlockSigns.None);
            row[k++] = heading < 0 ? 9 : Math.Min(9, LevelsUpTo(page, b.Node, page.Blocks[heading].Node));
            row[k++] = block + 1 < count ? Math.Min(page.Blocks[block + 1].Pictures, 4) : -1;
            int node = b.Node;
            for (int level = 0; level < 6; level++)
            {
                row[k++] = outline.ProseWords[node] / prose;
                row[k++] = Share(outline.LinkLetters[node], outline.Letters[node]);
                if (level is 1 or 2 or 3)
                    row[k++] = Log(outline.Words[node]);
                if (level is 1 or 2)
                    row[k++] = Log(outline.BlockCounts[node]);
                node = Math.Max(0, page.Tree[node].Parent);
            }

            for (int offset = -3; offset <= 3; offset++)
            {
                if (offset == 0)
                    continue;
                int other = block + offset;
                bool there = other >= 0 && other < count;
                row[k++] = there ? linear[other] : -6;
                row[k++] = there ? Log(page.Words[other].Words) : -1;
                if (offset is < -2 or > 2)
                    continue;
                row[k++] = there ? Share(page.Blocks[other].LinkLength, page.Blocks[other].Text.Length) : -1;
                row[k++] = there && outline.Paths[page.Blocks[other].Node] == outline.Paths[b.Node] ? 1 : 0;
            }

            return k;
        }
    }

    /// <summary>Adds what the first stage's probabilities around the block say.</summary>
    public static void FillStageTwo(PageView page, ReadOnlySpan<float> first, in StageOneSummary summary, int block, Span<float> row)
    {
        int count = page.Blocks.Count;
        int k = Count;
        row[k++] = first[block];
        for (int offset = 1; offset <= 4; offset++)
        {
            row[k++] = block >= offset ? first[block - offset] : -1;
            row[k++] = block + offset < count ? first[block + offset] : -1;
        }

        int node = page.Blocks[block].Node;
        int parent = Math.Max(0, page.Tree[node].Parent);
        int grand = Math.Max(0, page.Tree[parent].Parent);
        row[k++] = summary.MeanBelow(node);
        row[k++] = summary.MeanBelow(parent);
        row[k++] = summary.MeanBelow(grand);
        row[k++] = summary.MeanBelow(Math.Max(0, page.Tree[grand].Parent));
        row[k++] = summary.GroupMean(page.Outline.Paths[node]);
        row[k++] = summary.ShareBefore(block);
        row[k++] = summary.ShareBelow(parent);
        row[k++] = summary.ShareBelow(grand);
        row[k++] = Log(summary.BodyWords);
        row[k++] =
            block < summary.FirstSure ? block - summary.FirstSure
            : block > summary.LastSure ? block - summary.LastSure
            : 0;
        row[k++] = Log(summary.DistanceToSureBefore(block));
        row[k++] = Log(summary.DistanceToSureAfter(block));
        row[k++] = summary.WindowMean(block, 5);
        row[k++] = summary.WindowMean(block, 12);
        row[k++] = summary.SureShare;
        row[k++] = page.Headings[block] is >= 0 and int heading ? first[heading] : -1;
        row[k++] = summary.MeanBelow(ContainerOf(page, node));
        row[k++] = summary.SectionMean(block);
        System.Diagnostics.Debug.Assert(k == StageTwoCount, "the second stage counts its features wrongly");
    }

    // The table, list or aside around the block, else the element around its own.
    private static int ContainerOf(PageView page, int node)
    {
        for (int at = node; at > 0; at = page.Tree[at].Parent)
        {
            if (page.Tree.TagOf(at) is HtmlTag.Table or HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl or HtmlTag.Aside or HtmlTag.Nav)
                return at;
            if (page.Tree.TagOf(at) is HtmlTag.Article or HtmlTag.Main or HtmlTag.Body)
                break;
        }

        return Math.Max(0, page.Tree[node].Parent);
    }

    // How far up the element lies that holds both the block and the headline.
    private static int NearestSharedDepth(PageView page, int block)
    {
        return page.TitleBlock < 0 ? 9 : LevelsUpTo(page, page.Blocks[block].Node, page.Blocks[page.TitleBlock].Node);
    }

    private static int LevelsUpTo(PageView page, int node, int other)
    {
        unchecked
        {
            int up = 0;
            while (node > 0 && !(node <= other && other < page.Tree[node].SubtreeEnd))
            {
                node = page.Tree[node].Parent;
                up++;
            }

            return up;
        }
    }

    private static float TagClass(HtmlTag tag) =>
        tag switch
        {
            HtmlTag.P => 0,
            HtmlTag.Li => 1,
            HtmlTag.H1 => 2,
            HtmlTag.H2 => 3,
            HtmlTag.H3 => 4,
            HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6 => 5,
            HtmlTag.Blockquote => 6,
            HtmlTag.Pre => 7,
            HtmlTag.Td or HtmlTag.Th => 8,
            HtmlTag.Figcaption => 9,
            HtmlTag.Dd or HtmlTag.Dt => 10,
            HtmlTag.Section => 11,
            HtmlTag.Article => 12,
            HtmlTag.Figure => 13,
            HtmlTag.Button => 14,
            HtmlTag.Header => 15,
            HtmlTag.Div => 16,
            _ => 17,
        };

    private static float Share(int part, int whole) => whole == 0 ? 0 : (float)part / whole;

    private static float Flag(bool value) => value ? 1 : 0;

    private static float Log(float value) => MathF.Log(1 + value);

    private static float Log(int value) => (uint)value < (uint)Logarithms.Length ? Logarithms[value] : Log((float)value);
}
