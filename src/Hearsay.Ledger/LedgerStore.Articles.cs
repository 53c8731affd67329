using System.Collections.Immutable;
using System.Data.Common;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Rows;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    private const string SelectArticle = """
        SELECT a.number, a.id, a.version, a.url, a.outlet, a.title, a.published, a.origin, a.content_hash, a.source_hash, a.first_seen, a.last_seen,
            m.name, s.id, CASE WHEN a.version = 1 THEN a.id ELSE (SELECT f.id FROM article f WHERE f.document = a.document AND f.version = 1) END
        FROM article a JOIN model m ON m.number = a.model LEFT JOIN story s ON s.number = a.story
        """;

    /// <summary>The version of an article; null when there is none of this id.</summary>
    public StoredArticle? FindArticle(ArticleId id) =>
        Read(session =>
            session.Query(SelectArticle + " WHERE a.id = @0", ReadSummary, id.Value) is [var (number, summary)]
                ? new StoredArticle(summary, ContentReader.Annotation(session, number))
                : null
        );

    /// <summary>All versions of the article that this is a version of, the first one first.</summary>
    public ImmutableArray<ArticleSummary> Versions(ArticleId id) =>
        Read(session =>
            session
                .Query(
                    SelectArticle + " WHERE a.document = (SELECT document FROM article WHERE id = @0) ORDER BY a.version",
                    ReadSummary,
                    id.Value
                )
                .Select(r => r.Summary)
                .ToImmutableArray()
        );

    /// <summary>Articles, the latest addition first.</summary>
    public Page<ArticleSummary> Articles(ArticleFilter filter, string? after, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        int size = Bounded(most);
        long below = PageKey.Read(after, 1)?[0] ?? long.MaxValue;
        Conditions conditions = new();
        conditions.Add("a.number < {0}", below);
        conditions.AddDays("a.day", filter.Since, filter.Until);
        conditions.AddIf("a.outlet_key = {0}", OutletKey.Of(filter.Outlet));
        return Read(session =>
            PageKey.Cut(
                session.Query(
                    $"{SelectArticle} WHERE {conditions} ORDER BY a.number DESC LIMIT {size + 1}",
                    ReadSummary,
                    conditions.Values
                ),
                size,
                r => r.Summary,
                r => PageKey.Of(r.Number)
            )
        );
    }

    private static (long Number, ArticleSummary Summary) ReadSummary(DbDataReader r) =>
        (
            r.GetInt64(0),
            new ArticleSummary(ArticleId.From(r.GetString(1)), (int)r.GetInt64(2))
            {
                Url = r.Text(3),
                Outlet = r.Text(4),
                Title = r.Text(5),
                Published = PublicationTime.Parse(r.Text(6)),
                Origin = r.Text(7),
                ContentHash = Convert.ToHexStringLower(r.Bytes(8)),
                SourceHash = r.IsDBNull(9) ? null : Convert.ToHexStringLower(r.Bytes(9)),
                FirstSeen = r.Moment(10),
                LastSeen = r.Moment(11),
                Model = r.GetString(12),
                Story = r.Text(13),
                First = ArticleId.From(r.GetString(14)),
            }
        );

    private static Dictionary<long, ArticleSummary> SummariesOf(LedgerSession session, IEnumerable<long> numbers)
    {
        Dictionary<long, ArticleSummary> summaries = [];
        foreach (long number in numbers.Distinct())
        {
            (long found, ArticleSummary summary) = session.Query(SelectArticle + " WHERE a.number = @0", ReadSummary, number)[0];
            summaries.Add(found, summary);
        }

        return summaries;
    }
}
