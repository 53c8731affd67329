using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Stories;

/// <summary>Where an article stands in time among those that share a concept: by moment of publication, undated ones last, then by a hash of its id.</summary>
/// <remarks>The hash stands for the id so that a place is two numbers, and so that articles of one day do not meet by the letters of their ids.</remarks>
internal readonly record struct ArticlePlace(long Moment, long Tie) : IComparable<ArticlePlace>
{
    /// <summary>The place of an article.</summary>
    public static ArticlePlace Of(Article article) =>
        new(article.Published?.UtcTicks ?? long.MaxValue, (long)(StableHash.Start.Add(article.Id.Value).ToUInt64() >> 1));

    public int CompareTo(ArticlePlace other) => Moment != other.Moment ? Moment.CompareTo(other.Moment) : Tie.CompareTo(other.Tie);

    public static bool operator <(ArticlePlace left, ArticlePlace right) => left.CompareTo(right) < 0;

    public static bool operator >(ArticlePlace left, ArticlePlace right) => left.CompareTo(right) > 0;

    public static bool operator <=(ArticlePlace left, ArticlePlace right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ArticlePlace left, ArticlePlace right) => left.CompareTo(right) >= 0;
}
