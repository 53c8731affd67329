using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Rows;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Writing;

namespace Hearsay.Ledger.Verification;

/// <summary>Checks a ledger part by part.</summary>
internal sealed class LedgerVerifier(LedgerSession session)
{
    private const int AtOnce = 100;

    /// <summary>Hashes, spans and rows of every article.</summary>
    public IEnumerable<string> Articles(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        long last = 0;
        long checkedSoFar = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<(long Number, string Id, byte[] Hash, long? Story)> page = session.Query(
                $"SELECT number, id, content_hash, story FROM article WHERE number > @0 ORDER BY number LIMIT {AtOnce}",
                r => (r.GetInt64(0), r.GetString(1), r.Bytes(2), r.Number(3)),
                last
            );
            if (page.Count == 0)
                yield break;
            foreach ((long number, string id, byte[] hash, long? story) in page)
            {
                foreach (string fault in Guarded(() => Article(number, hash, story)))
                    yield return $"article {id}: {fault}";
            }

            last = page[^1].Number;
            checkedSoFar += page.Count;
            progress?.Report(checkedSoFar);
        }
    }

    /// <summary>The evidence of every story.</summary>
    public IEnumerable<string> Stories(CancellationToken cancellationToken)
    {
        long last = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<long> page = session.Query(
                $"SELECT number FROM story WHERE number > @0 ORDER BY number LIMIT {AtOnce}",
                r => r.GetInt64(0),
                last
            );
            if (page.Count == 0)
                yield break;
            foreach (long number in page)
            {
                foreach (string fault in Guarded(() => Story(number)))
                    yield return $"story number {number}: {fault}";
            }

            last = page[^1];
        }
    }

    /// <summary>Whether what is looked up and counted agrees with what is there.</summary>
    public IEnumerable<string> Indexes()
    {
        foreach (
            (string sql, string fault) in new[]
            {
                (
                    "SELECT COUNT(*) FROM article a LEFT JOIN content c ON c.article = a.number WHERE c.article IS NULL",
                    "articles have no text"
                ),
                (
                    "SELECT COUNT(*) FROM article a LEFT JOIN node n ON n.article = a.number WHERE n.article IS NULL",
                    "articles are not in the graph"
                ),
                ("SELECT COUNT(*) FROM node WHERE cell IS NULL", "articles have no cell"),
                (
                    "SELECT COUNT(*) FROM edge e LEFT JOIN edge r ON r.article = e.other AND r.other = e.article WHERE r.article IS NULL",
                    "likenesses hold one way only"
                ),
                ("SELECT COUNT(*) FROM article a LEFT JOIN story s ON s.number = a.story WHERE s.number IS NULL", "articles have no story"),
                (
                    "SELECT COUNT(*) FROM actor_story x LEFT JOIN story s ON s.number = x.story WHERE s.number IS NULL",
                    "actors are in stories that are gone"
                ),
                (
                    "SELECT COUNT(*) FROM actor a WHERE a.stories <> (SELECT COUNT(*) FROM actor_story x WHERE x.actor = a.number)",
                    "actors are counted wrongly"
                ),
                ("SELECT COUNT(*) FROM (SELECT id FROM story GROUP BY id HAVING COUNT(*) > 1) AS twice", "stories share an id"),
            }
        )
        {
            if (session.Number(sql) is > 0 and { } count)
                yield return $"{count} {fault}";
        }

        foreach (
            (string counter, string sql) in new[]
            {
                (Counters.Articles, "SELECT COUNT(*) FROM article"),
                (Counters.Stories, "SELECT COUNT(*) FROM story"),
                (Counters.Statements, "SELECT COUNT(*) FROM entry WHERE kind = 0"),
                (Counters.Events, "SELECT COUNT(*) FROM entry WHERE kind = 1"),
                (Counters.Decisions, "SELECT COUNT(*) FROM decision"),
            }
        )
        {
            long counted = session.Number("SELECT value FROM counter WHERE name = @0", counter) ?? 0;
            long there = session.Number(sql) ?? 0;
            if (counted != there)
                yield return $"{counted} {counter} are counted and {there} are there";
        }
    }

    private List<string> Article(long number, byte[] hash, long? story)
    {
        List<string> faults = [];
        Annotation annotation = ContentReader.Annotation(session, number);
        Article article = annotation.Article;
        if (!ContentHash.Of(article).AsSpan().SequenceEqual(hash))
            faults.Add("its text or metadata are not what was added (the hash differs)");
        faults.AddRange(SpanCheck.Of(annotation));
        if (story is null)
            return faults;
        LinkedArticle linked = ContentReader.Linked(session, number);
        faults.AddRange(SpanCheck.Of(article, linked.Statements, linked.Events));
        faults.AddRange(Entries(number, article, linked.Statements, linked.Events));
        return faults;
    }

    private IEnumerable<string> Entries(long number, Article article, ImmutableArray<Statement> statements, ImmutableArray<Event> events)
    {
        List<(long Hash, long Kind, long Words)> entries = session.Query(
            "SELECT id_hash, kind, words FROM entry WHERE number >= @0 AND number < @1 ORDER BY number",
            r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)),
            number * EntryRow.PerArticle,
            (number + 1) * EntryRow.PerArticle
        );
        if (entries.Count != statements.Length + events.Length)
        {
            yield return $"{entries.Count} rows are indexed and {statements.Length + events.Length} are there";
            yield break;
        }

        for (int i = 0; i < entries.Count; i++)
        {
            RowId id = i < statements.Length ? statements[i].Id : events[i - statements.Length].Id;
            if (entries[i].Hash != EntryRow.HashOf(id))
                yield return $"row {id} is indexed as another";
            // Slices every statement again and counts the words of what comes out.
            else if (
                i < statements.Length
                && entries[i].Words != statements[i].Content.Sum(span => SearchWords.Join(span.Slice(article.Text)).Count)
            )
                yield return $"statement {id} is indexed with other words than it has";
        }
    }

    private List<string> Story(long number)
    {
        List<string> faults = [];
        Brief brief = LedgerStore.BriefOf(session, number);
        Dictionary<ArticleId, Article> articles = brief.Articles.ToDictionary(a => a.Article.Id, a => a.Article);
        HashSet<RowId> rows = [.. brief.Statements.Select(s => s.Id), .. brief.Events.Select(e => e.Id)];
        int members = session.Query("SELECT number FROM article WHERE story = @0", r => r.GetInt64(0), number).Count;
        if (members != articles.Count)
            faults.Add($"{members} articles belong to it and {articles.Count} are linked");
        foreach (Claim claim in brief.Claims)
        {
            foreach (RowId row in claim.Members.Concat(claim.DeniedBy).Concat(claim.MetBy).Where(row => !rows.Contains(row)))
                faults.Add($"claim {claim.Id} rests on row {row}, which is not there");
        }

        foreach (Evidence evidence in EvidenceOf(brief))
        {
            if (!articles.TryGetValue(evidence.Article, out Article? article))
                faults.Add($"evidence lies in article {evidence.Article}, which is not part of it");
            else if (evidence.Span.End > article.Text.Length)
                faults.Add($"evidence lies beyond the end of article {evidence.Article}");
        }

        return faults;
    }

    private static IEnumerable<Evidence> EvidenceOf(Brief brief) =>
        brief
            .Claims.SelectMany(c => c.Origins)
            .SelectMany(o => o.Because)
            .SelectMany(s => s.Spans)
            .Concat(brief.Conflicts.SelectMany(c => c.Spans))
            .Concat(brief.Commitments.SelectMany(c => c.What.Concat(c.Tests.SelectMany(t => t.Spans))))
            .Concat(brief.Unknowns.SelectMany(u => u.Spans))
            .Concat(brief.Circles.SelectMany(c => c.Spans))
            .Concat(brief.Articles.SelectMany(a => a.Relays).SelectMany(r => r.Spans))
            .Concat(brief.Articles.SelectMany(a => a.Lifted).SelectMany(l => new[] { l.Here, l.There }));

    // What cannot even be read is a fault like any other.
    private static List<string> Guarded(Func<List<string>> check)
    {
        try
        {
            return check();
        }
        catch (Exception exception)
            when (exception
                    is InvalidDataException
                        or InvalidOperationException
                        or ArgumentException
                        or KeyNotFoundException
                        or FormatException
            )
        {
            return ["it cannot be read: " + exception.Message];
        }
    }
}
