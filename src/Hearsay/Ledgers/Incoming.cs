using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Rows;

namespace Hearsay.Ledgers;

/// <summary>An article on its way into a ledger.</summary>
/// <param name="Document">Of which document it is a version.</param>
/// <param name="Hash">What makes it the version that it is.</param>
/// <param name="Annotation">Null where its content is known, so that it need not be analysed.</param>
/// <param name="Packed">The annotation as it is stored; null where that is.</param>
internal sealed record Incoming(Article Article, string Document, byte[] Hash, Annotation? Annotation, PackedArticle? Packed)
{
    public static Incoming Of(Article article) =>
        new(article, DocumentOf(article), ContentHash.Of(article), Annotation: null, Packed: null);

    public Incoming With(Annotation annotation) => this with { Annotation = annotation, Packed = PackedArticle.Of(annotation) };

    // A page is the same document as long as its address is; what has none, as long as outlet and id are.
    private static string DocumentOf(Article article) =>
        article.Url is { Length: > 0 } url ? "url " + url : $"id {OutletKey.Of(article.Outlet)} {article.Id.Value}";
}
