using System.Text;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Presentation;

/// <summary>Letters of an article as the report shows them: verbatim slices, with <see cref="Gap"/> where letters between them are left out.</summary>
internal static class Quotation
{
    /// <summary>Stands for letters left out between two slices of one quotation.</summary>
    public const string Gap = "[…]";

    /// <summary>The slices in the order of the text; the empty string when none holds a letter.</summary>
    public static string Of(Article article, IEnumerable<TextSpan> spans)
    {
        StringBuilder quoted = new();
        int lastEnd = -1;
        foreach (TextSpan span in spans.Where(span => span.End <= article.Text.Length).Order())
        {
            TextSpan trimmed = span.TrimIn(article.Text);
            if (trimmed.IsEmpty || trimmed.Start < lastEnd)
                continue;
            if (quoted.Length > 0)
                quoted.Append(IsBlank(article.Text, lastEnd, trimmed.Start) ? " " : " " + Gap + " ");
            quoted.Append(trimmed.Slice(article.Text));
            lastEnd = trimmed.End;
        }

        return quoted.ToString();
    }

    /// <summary>The slices of one article among the evidence.</summary>
    public static string Of(Article article, IEnumerable<Evidence> evidence) =>
        Of(article, evidence.Where(piece => piece.Article == article.Id).Select(piece => piece.Span));

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();
}
