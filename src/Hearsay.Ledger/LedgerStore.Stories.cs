using System.Collections.Immutable;
using System.Data.Common;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Rows;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    private const string SelectStory =
        "SELECT s.number, s.id, s.title, s.articles, s.claims, s.conflicts, s.commitments, s.denied, s.first_day, s.last_day, s.changed_by, s.changed_at FROM story s";

    // From so many articles on, going through the stories from the latest finds an outlet's sooner than gathering all its articles.
    private const int ManyArticles = 1_000;

    /// <summary>Stories, the latest change first.</summary>
    public Page<StorySummary> Stories(StoryFilter filter, string? after, int most) => Stories(filter, after, most, ManyArticles);

    /// <summary>The same, with the number of an outlet's articles from which it is looked for story by story.</summary>
    internal Page<StorySummary> Stories(StoryFilter filter, string? after, int most, int manyArticles)
    {
        ArgumentNullException.ThrowIfNull(filter);
        int size = Bounded(most);
        long before = PageKey.Read(after, 1)?[0] ?? long.MaxValue;
        return Read(session =>
        {
            Conditions conditions = new();
            conditions.Add("s.changed_by < {0}", before);
            conditions.AddIf(
                "s.number IN (SELECT x.story FROM actor_story x JOIN actor a ON a.number = x.actor WHERE a.id = {0})",
                filter.Actor?.Value
            );
            AddArticles(conditions, filter, OutletKey.Of(filter.Outlet) is { } outlet && HasMany(session, outlet, manyArticles));
            return PageKey.Cut(
                session.Query(
                    $"{SelectStory} WHERE {conditions} ORDER BY s.changed_by DESC LIMIT {size + 1}",
                    r => ReadStorySummary(r).Summary,
                    conditions.Values
                ),
                size,
                story => story,
                story => PageKey.Of(story.ChangedBy)
            );
        });
    }

    /// <summary>Whether it holds an article of this outlet, by its name without regard to case.</summary>
    public bool HasOutlet(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return OutletKey.Of(name) is { } key && Read(session => HasMany(session, key, 1));
    }

    private static bool HasMany(LedgerSession session, string outlet, int many) =>
        session.Number("SELECT COUNT(*) FROM (SELECT 1 FROM article WHERE outlet_key = @0 LIMIT @1) found", outlet, many) >= many;

    /// <summary>A story with all its rows, by its id or one it had before; null when there is none.</summary>
    public StoredStory? FindStory(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Read(session =>
            StoryNamed(session, id) is var (number, summary) ? new StoredStory(summary, BriefOf(session, number)) : null
        );
    }

    /// <summary>The whole brief of a story.</summary>
    internal static Brief BriefOf(LedgerSession session, long story)
    {
        Brief body = session.Query("SELECT body FROM story WHERE number = @0", r => StoryPack.ReadBody(r.Bytes(0)), story).Single();
        Dictionary<ArticleId, LinkedArticle> articles = session
            .Query(
                "SELECT c.frame, c.text, c.linked FROM article a JOIN content c ON c.article = a.number WHERE a.story = @0",
                r => StoryPack.ReadLinked(r.Bytes(2), AnnotationPack.ReadArticle(r.Bytes(0), r.Bytes(1))),
                story
            )
            .ToDictionary(a => a.Article.Article.Id);
        ImmutableArray<LinkedArticle> ordered =
        [
            .. body.Stories[0]
                .Articles.Select(a =>
                    articles.GetValueOrDefault(a)
                    ?? throw new InvalidDataException($"the stored record of a story is damaged: its article {a} is not there")
                ),
        ];
        return body with
        {
            Articles = [.. ordered.Select(a => a.Article)],
            Statements = [.. ordered.SelectMany(a => a.Statements)],
            Events = [.. ordered.SelectMany(a => a.Events)],
        };
    }

    private static (long Number, StorySummary Summary)? StoryNamed(LedgerSession session, string id)
    {
        List<(long, StorySummary)> found = session.Query(SelectStory + " WHERE s.id = @0", ReadStorySummary, id);
        if (found.Count == 0)
            found = session.Query(SelectStory + " JOIN story_name n ON n.story = s.number WHERE n.id = @0", ReadStorySummary, id);
        return found.Count > 0 ? found[0] : null;
    }

    private static (long Number, StorySummary Summary)? StoryNumbered(LedgerSession session, long number) =>
        session.Query(SelectStory + " WHERE s.number = @0", ReadStorySummary, number) is [var story] ? story : null;

    private static (long Number, StorySummary Summary) ReadStorySummary(DbDataReader r) =>
        (
            r.GetInt64(0),
            new StorySummary(r.GetString(1), r.GetString(2))
            {
                Articles = (int)r.GetInt64(3),
                Claims = (int)r.GetInt64(4),
                Conflicts = (int)r.GetInt64(5),
                Commitments = (int)r.GetInt64(6),
                Denied = (int)r.GetInt64(7),
                FirstDay = r.Day(8),
                LastDay = r.Day(9),
                ChangedBy = r.GetInt64(10),
                ChangedAt = r.Moment(11),
            }
        );

    private static void AddArticles(Conditions conditions, StoryFilter filter, bool isLargeOutlet)
    {
        string? outlet = OutletKey.Of(filter.Outlet);
        if (outlet is null)
        {
            // At least one article lies in the range where the story does.
            conditions.AddIf("s.last_day >= {0}", Columns.Of(filter.Since));
            conditions.AddIf("s.first_day <= {0}", Columns.Of(filter.Until));
            if (filter.Since is null || filter.Until is null)
                return;
            conditions.Add("EXISTS (SELECT 1 FROM article d WHERE d.story = s.number AND d.day >= {0}", Columns.Of(filter.Since));
            conditions.Close("d.day <= {0})", Columns.Of(filter.Until));
            return;
        }

        conditions.Add(
            isLargeOutlet
                ? "EXISTS (SELECT 1 FROM article d WHERE d.story = s.number AND d.outlet_key = {0}"
                : "s.number IN (SELECT d.story FROM article d WHERE d.outlet_key = {0}",
            outlet
        );
        if (filter.Since is { } since)
            conditions.Close("d.day >= {0}", Columns.Of(since));
        if (filter.Until is { } until)
            conditions.Close("d.day <= {0}", Columns.Of(until));
        conditions.CloseParenthesis();
    }
}
