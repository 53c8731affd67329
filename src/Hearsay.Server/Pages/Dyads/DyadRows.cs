using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Search;
using Hearsay.Linking.Dyads;

namespace Hearsay.Server.Pages.Dyads;

/// <summary>Puts the ledger's rows between two actors together, so that each deed counts once however many articles tell it.</summary>
internal static class DyadRows
{
    public static Dyad Of(IReadOnlyCollection<LedgerRow> rows, ActorId first, ActorId second)
    {
        Brief brief = new()
        {
            Articles =
            [
                .. rows.Select(row => row.Article)
                    .DistinctBy(article => article.Id)
                    .Select(article => new BriefArticle(new Article(article.Id, "", []) { Published = article.Published }, null, [])),
            ],
            Statements = [.. rows.Select(row => row.Statement).OfType<Core.Statements.Statement>()],
            Events = [.. rows.Select(row => row.Event).OfType<Core.Events.Event>()],
            Claims =
            [
                .. rows.Where(row => row.Claim is not null)
                    .GroupBy(row => row.Claim!, StringComparer.Ordinal)
                    .Select(claim => new Claim(claim.Key, "", [.. claim.Select(row => row.Id)], [])),
            ],
        };
        return DyadFinder.Find(brief, [first], [second]);
    }
}
