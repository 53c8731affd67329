using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Html;
using Hearsay.Ingestion.Pages.Metadata;

namespace Hearsay.Ingestion.Pages;

/// <summary>A web page to an article.</summary>
internal static class PageReader
{
    public static ReadResult Read(string html, string id, string item, ReadLimits limits)
    {
        HtmlTree? tree = HtmlTreeBuilder.Build(html, limits.MaxDepth, Deadline.In(limits.MaxParseTime), out HtmlFault fault);
        if (tree is null)
            return new ReadResult(null, Fault(fault, item, limits));
        PageMetadata metadata = PageMetadata.Of(tree);
        List<PageBlock> body = MainText.Choose(tree, PageSegmenter.Cut(tree));
        Article article = PageAssembly.Assemble(tree, body, metadata, id, item);
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

        return new ReadResult(article, null);
    }

    private static Diagnostic Fault(HtmlFault fault, string item, ReadLimits limits) =>
        fault == HtmlFault.TooDeep
            ? new Diagnostic(
                DiagnosticCodes.TooDeep,
                DiagnosticSeverity.Error,
                item,
                string.Create(CultureInfo.InvariantCulture, $"its elements nest more than {limits.MaxDepth} deep: no news page"),
                "raise --max-depth to read it"
            )
            : new Diagnostic(
                DiagnosticCodes.TooSlow,
                DiagnosticSeverity.Error,
                item,
                string.Create(CultureInfo.InvariantCulture, $"parsing it took more than {limits.MaxParseTime.TotalSeconds} s"),
                "raise --max-time to read it"
            );
}
