using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;

namespace Hearsay.Presentation;

/// <summary>The outlets that carry a claim from one origin, by day of publication.</summary>
internal static class OriginCarriers
{
    /// <summary>Those with a telling of their own, or those with copies.</summary>
    public static string[] Of(BriefIndex index, ClaimOrigin origin, bool copies) =>
        [
            .. origin
                .Statements.Select(index.HomeOf)
                .OfType<ArticleId>()
                .Where(id => index.FindArticle(id)?.DuplicateOf is not null == copies)
                .Distinct()
                .OrderBy(id => index.FindArticle(id)?.Article.Published is null)
                .ThenBy(id => index.FindArticle(id)?.Article.Published)
                .ThenBy(id => id)
                .Select(index.OutletOf)
                .Distinct(StringComparer.Ordinal),
        ];
}
