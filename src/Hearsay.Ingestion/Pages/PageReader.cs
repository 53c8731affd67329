using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Decoding;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Body;
using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Ingestion.Pages;

/// <summary>A web page to an article.</summary>
internal sealed class PageReader(BodyModel model, MetadataRanker ranker)
{
    public ReadResult Read(string html, string id, string item, ReadLimits limits, string? address = null)
    {
        html = TwiceEncoded.Mend(html, out int mended);
        using HtmlTree? tree = HtmlTreeBuilder.Build(html, limits.MaxDepth, Deadline.In(limits.MaxParseTime), out HtmlFault fault);
        if (tree is null)
            return new ReadResult(null, Fault(fault, item, limits));
        PageEvidence evidence = Evidence(tree, address, out List<PageBlock> body);
        PageMetadata metadata = PageMetadata.Of(evidence, ranker);
        Article article = ToldBody.Of(evidence.Head.Data, body) is { Count: > 0 } told
            ? PageAssembly.Assemble(told, metadata, id, item)
            : PageAssembly.Assemble(tree, body, metadata, id, item);
        if (article.Blocks.All(b => b.IsBoilerplate))
        {
            return new ReadResult(
                null,
                new Diagnostic(
                    DiagnosticCodes.NoArticle,
                    DiagnosticSeverity.Error,
                    item,
                    "the page holds no article text",
                    "save the page after it has loaded"
                )
            );
        }

        return new ReadResult(article, mended > 0 ? Mended(mended, item) : null);
    }

    private static Diagnostic Mended(int runs, string item) =>
        new(
            DiagnosticCodes.BadEncoding,
            DiagnosticSeverity.Warning,
            item,
            string.Create(CultureInfo.InvariantCulture, $"{runs} characters were encoded twice and are set right")
        );

    /// <summary>The page with its body chosen: what the rankers of its metadata look at.</summary>
    public PageEvidence Evidence(HtmlTree tree, string? address, out List<PageBlock> body)
    {
        PageHead head = PageHead.Of(tree, address);
        PageView view = View(tree, head);
        body = MainText.Choose(view, model.Judge(view));
        if (body.Count == 0 && HoldsNoscript(tree))
        {
            // Pages that scripts would fill often hold their text a second time for browsers without them.
            view = new PageView(tree, PageSegmenter.Cut(tree, withoutScripts: true), HintsOf(head));
            body = MainText.Choose(view, model.Judge(view));
        }

        return new PageEvidence(view, head, body);
    }

    private static bool HoldsNoscript(HtmlTree tree)
    {
        for (int node = 1; node < tree.Count; node++)
        {
            if (tree.TagOf(node) == HtmlTag.Noscript)
                return true;
        }

        return false;
    }

    /// <summary>The page as the body model sees it.</summary>
    public static PageView View(HtmlTree tree, PageHead head) => new(tree, PageSegmenter.Cut(tree), HintsOf(head));

    private static PageHints HintsOf(PageHead head) => new(head.Headline, head.Data.ArticleBody, head.Outlet);

    /// <summary>The body of a page: what training measures.</summary>
    public string Body(HtmlTree tree)
    {
        PageEvidence evidence = Evidence(tree, null, out List<PageBlock> body);
        List<string> told = ToldBody.Of(evidence.Head.Data, body);
        return string.Join("\n\n", told.Count > 0 ? told : body.Select(b => b.Text));
    }

    private static Diagnostic Fault(HtmlFault fault, string item, ReadLimits limits)
    {
        (string code, string message, string advice) = fault switch
        {
            HtmlFault.TooDeep => (
                DiagnosticCodes.TooDeep,
                string.Create(CultureInfo.InvariantCulture, $"its elements nest more than {limits.MaxDepth} deep: no news page"),
                "raise --max-depth to read it"
            ),
            HtmlFault.TooMany => (
                DiagnosticCodes.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"it holds more than {HtmlTreeBuilder.MaxNodes} elements: no news page"),
                "cut it into pages to read it"
            ),
            _ => (
                DiagnosticCodes.TooSlow,
                string.Create(CultureInfo.InvariantCulture, $"parsing it took more than {limits.MaxParseTime.TotalSeconds} s"),
                "raise --max-time to read it"
            ),
        };
        return new Diagnostic(code, DiagnosticSeverity.Error, item, message, advice);
    }
}
