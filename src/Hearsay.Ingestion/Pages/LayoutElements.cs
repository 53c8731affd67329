using Hearsay.Core.Articles;
using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Pages;

/// <summary>
/// Tells when a page uses an element for its looks: figures that hold the article itself (a gallery of steps), block quotations that
/// indent every paragraph. What nearly everything stands in sets nothing apart.
/// </summary>
internal readonly record struct LayoutElements(bool Figures, bool Quotations)
{
    // Captions are a part of an article, and more than this part is the article.
    private const double MostCaptions = 0.6;

    // Quoted words need somebody to introduce them; a letter printed whole is one quotation, an indented page many.
    private const double MostQuoted = 0.9;
    private const int FewestQuotations = 3;

    public static LayoutElements In(IReadOnlyList<PageBlock> body, Surroundings surroundings)
    {
        int all = 0;
        int captions = 0;
        int quoted = 0;
        int quotations = 0;
        bool within = false;
        foreach (PageBlock block in body)
        {
            BlockKind? kind = surroundings.Of(block.Node).Kind;
            bool quotes = kind == BlockKind.BlockQuotation;
            quotations += quotes && !within ? 1 : 0;
            within = quotes;
            if (HtmlTags.IsHeading(block.Tag))
                continue;
            all += block.Text.Length;
            captions += kind == BlockKind.Caption ? block.Text.Length : 0;
            quoted += quotes ? block.Text.Length : 0;
        }

        return new LayoutElements(captions > MostCaptions * all, quotations >= FewestQuotations && quoted > MostQuoted * all);
    }

    public bool Holds(BlockKind kind) => kind == BlockKind.Caption ? Figures : kind == BlockKind.BlockQuotation && Quotations;
}
