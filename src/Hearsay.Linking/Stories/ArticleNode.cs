using Hearsay.Core.Articles;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Stories;

/// <summary>What story finding compares of an article: it never changes, and many are compared for each that is alike.</summary>
/// <param name="Day">Number of the day of publication; null when undated.</param>
internal sealed record ArticleNode(ArticlePlace Place, int? Day, ArticleTerms Terms)
{
    /// <summary>Reads an article.</summary>
    public static ArticleNode Of(Article article, DocumentFrequencies frequencies, StoryOptions options) =>
        new(ArticlePlace.Of(article), article.Published?.Day.DayNumber, ArticleTerms.Of(article, frequencies, options));
}
