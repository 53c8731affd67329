using Hearsay.Core.Articles;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Stories;

/// <summary>An article as story finding sees it.</summary>
/// <param name="Day">Number of the day of publication; null when undated.</param>
internal sealed record ArticleNode(ArticleId Id, ArticlePlace Place, int? Day, ArticleTerms Terms)
{
    /// <summary>Reads an article.</summary>
    public static ArticleNode Of(Article article, DocumentFrequencies frequencies, StoryOptions options) =>
        new(article.Id, ArticlePlace.Of(article), article.Published?.Day.DayNumber, ArticleTerms.Of(article, frequencies, options));

    /// <summary>Compares in the order of publication, see <see cref="ArticleOrder"/>.</summary>
    public static int CompareByPublication(ArticleNode left, ArticleNode right)
    {
        int order = left.Place.Moment.CompareTo(right.Place.Moment);
        return order != 0 ? order : left.Id.CompareTo(right.Id);
    }
}
