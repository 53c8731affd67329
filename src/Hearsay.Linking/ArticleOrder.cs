using Hearsay.Core.Articles;

namespace Hearsay.Linking;

/// <summary>The fixed order of articles: by publication (undated ones last), then by id.</summary>
internal static class ArticleOrder
{
    public static int Compare(Article left, Article right)
    {
        PublicationTime? a = left.Published;
        PublicationTime? b = right.Published;
        int order = (a is null).CompareTo(b is null);
        if (order == 0 && a is not null)
            order = a.CompareTo(b);
        return order != 0 ? order : left.Id.CompareTo(right.Id);
    }
}
