using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger.Packs;

/// <summary>An article as it is stored and searched. Nothing of it depends on what the ledger holds, so it is made by whoever analyses, not by the one writer.</summary>
internal sealed record PackedArticle(byte[] Text, byte[] Frame, byte[] Annotation, string TitleWords, string TextWords)
{
    public static PackedArticle Of(Annotation annotation)
    {
        Article article = annotation.Article;
        return new PackedArticle(
            AnnotationPack.Text(article),
            AnnotationPack.Frame(article),
            AnnotationPack.Of(annotation),
            SearchWords.Join(article.Title).Words,
            SearchWords.Join(article.Text).Words
        );
    }
}
