using System.Collections.Immutable;
using Hearsay.Core.Text;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Rows;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    // Of more finds than these only the newest are ranked: nobody reads a thousand, and an answer must not wait for a common word.
    private const int MostRanked = 1_000;

    /// <summary>Looks for words and all else that a query names. Statements that are short and rest on more origins come first, articles by bm25; without words the newest first.</summary>
    /// <exception cref="FormatException">The words cannot be read as a query; the message says where.</exception>
    public SearchAnswer Search(LedgerQuery query, string? after, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        int size = Bounded(most);
        QueryWords words = QueryWords.Parse(query.Words);
        int skip = (int)(PageKey.Read(after, 2)?[0] ?? 0);
        long below = PageKey.Read(after, 2)?[1] ?? long.MaxValue;
        return query.Scope switch
        {
            SearchScope.Articles => Read(session => SearchArticles(session, query, words, skip, below, size)),
            SearchScope.Actors => Read(session => SearchActors(session, query, skip, size)),
            _ => Read(session => SearchStatements(session, query, words, skip, below, size)),
        };
    }

    private SearchAnswer SearchStatements(LedgerSession session, LedgerQuery query, QueryWords words, int skip, long below, int size)
    {
        if (TagsOf(session, query) is not { } tags)
            return Nothing;
        TextMatch match = words.ToMatch() with { Tags = tags };
        (List<long> found, bool isPartial) = match.IsEmpty
            ? Latest(session, "SELECT number FROM entry WHERE kind = 0 AND number < @0 ORDER BY number DESC LIMIT @1", below)
            : Bound(_engine.Match(session, TextTable.Entry, match, below, MostRanked + 1));
        (string among, object numbers) = _engine.Among("number", 0, found);
        List<(long Number, double Score)> ranked =
        [
            .. session
                .Query(
                    "SELECT number, day, origins, words FROM entry WHERE " + among,
                    r => (Number: r.GetInt64(0), Day: r.GetInt64(1), Origins: r.Number(2) ?? 0, Words: r.GetInt64(3)),
                    numbers
                )
                .Where(row => IsWithin(row.Day, query.Since, query.Until))
                .Select(row => (row.Number, words.Phrases.IsEmpty ? 0 : Score(row.Words, row.Origins))),
        ];
        RowReader rows = new(session, SummaryOf);
        return Answer(ranked, skip, size, isPartial, found, (number, score) => StatementHit(rows.Read(number)!, words, score));
    }

    private SearchAnswer SearchArticles(LedgerSession session, LedgerQuery query, QueryWords words, int skip, long below, int size)
    {
        if (
            query.Speaker is not null
            || query.Addressee is not null
            || query.Act is not null
            || query.State is not null
            || query.MinOrigins is not null
        )
            return Nothing;
        TextMatch match = words.ToMatch() with { Tags = DayAndOutlet(query) };
        (List<long> found, bool isPartial) = match.IsEmpty
            ? Latest(session, "SELECT number FROM article WHERE number < @0 ORDER BY number DESC LIMIT @1", below)
            : Bound(_engine.Match(session, TextTable.Article, match, below, MostRanked + 1));
        Dictionary<long, double> scores = isPartial || words.Phrases.IsEmpty ? [] : _engine.Scores(session, TextTable.Article, match);
        (string among, object numbers) = _engine.Among("number", 0, found);
        List<(long Number, double Score)> ranked =
        [
            .. session
                .Query(
                    "SELECT number, day FROM article WHERE " + among,
                    r => (Number: r.GetInt64(0), Day: r.Number(1) ?? EntryRow.NoDay),
                    numbers
                )
                .Where(row => IsWithin(row.Day, query.Since, query.Until))
                .Select(row => (row.Number, scores.GetValueOrDefault(row.Number))),
        ];
        return Answer(ranked, skip, size, isPartial, found, (number, score) => ArticleHit(session, number, words, score));
    }

    private SearchAnswer SearchActors(LedgerSession session, LedgerQuery query, int skip, int size)
    {
        ImmutableArray<string> words = SearchWords.Of(query.Words);
        if (words.Length == 0)
            return Nothing;
        TextMatch match = new() { Phrases = [.. words.Select(w => ImmutableArray.Create(w))], IsPrefix = true };
        (List<long> found, bool isPartial) = Bound(_engine.Match(session, TextTable.Alias, match, below: null, MostRanked + 1));
        List<(long Alias, double Score)> ranked = [];
        HashSet<long> seen = [];
        foreach (long alias in found)
        {
            foreach (
                (long actor, long stories) in session.Query(
                    "SELECT a.number, a.stories FROM alias n JOIN actor a ON a.number = n.actor WHERE n.number = @0 AND n.uses > 0 AND a.stories > 0",
                    r => (r.GetInt64(0), r.GetInt64(1)),
                    alias
                )
            )
            {
                if (seen.Add(actor))
                    ranked.Add((alias, stories));
            }
        }

        return Answer(
            ranked,
            skip,
            size,
            isPartial,
            found: [],
            (alias, score) =>
            {
                string name = session.Query("SELECT name FROM alias WHERE number = @0", r => r.GetString(0), alias)[0];
                return new SearchHit(name, new QueryWords(match.Phrases, []).PlacesIn(name), score)
                {
                    Actor = session
                        .Query(SelectActor + " JOIN alias n ON n.actor = a.number WHERE n.number = @0", ReadActor, alias)[0]
                        .Actor,
                };
            }
        );
    }

    /// <summary>The tags that a query asks for; null when nothing can fit, because an actor is not there.</summary>
    private static ImmutableArray<ImmutableArray<string>>? TagsOf(LedgerSession session, LedgerQuery query)
    {
        List<ImmutableArray<string>> tags = [.. DayAndOutlet(query)];
        if (query.Speaker is { } speaker)
        {
            if (ActorOf(session, speaker) is not var (number, _))
                return null;
            tags.Add([Tags.Party(number)]);
        }

        if (query.Addressee is { } addressee)
        {
            if (ActorOf(session, addressee) is not var (number, _))
                return null;
            tags.Add([Tags.Other(number)]);
        }

        if (query.Act is { } act)
            tags.Add([Tags.Act((long)act)]);
        if (query.State is { } state)
            tags.Add([Tags.State((long)state)]);
        if (query.MinOrigins is > 0 and { } origins)
            tags.Add([Tags.Origins(origins)]);
        return [.. tags];
    }

    private static ImmutableArray<ImmutableArray<string>> DayAndOutlet(LedgerQuery query)
    {
        List<ImmutableArray<string>> tags = [];
        if (Tags.Outlet(query.Outlet) is { } outlet)
            tags.Add([outlet]);
        if (Tags.Range(query.Since, query.Until) is { } range)
            tags.Add(range);
        return [.. tags];
    }

    // The words are few where they are all that is said; what several origins tell is worth more.
    private static double Score(long words, long origins) => (1 + (0.25 * Math.Min(origins, 4))) / (1 + (0.05 * words));

    private static bool IsWithin(long day, DateOnly? since, DateOnly? until) =>
        (since is not { } first || day >= first.DayNumber) && (until is not { } last || (day != EntryRow.NoDay && day <= last.DayNumber));

    private static (List<long> Found, bool IsPartial) Bound(List<long> found)
    {
        bool isPartial = found.Count > MostRanked;
        return (isPartial ? found[..MostRanked] : found, isPartial);
    }

    private static (List<long> Found, bool IsPartial) Latest(LedgerSession session, string sql, long below) =>
        Bound(session.Query(sql, r => r.GetInt64(0), below, MostRanked + 1L));

    // Within the finds that were ranked pages go by place; what follows them, where there were too many, is looked up anew below the last of them.
    private static SearchAnswer Answer(
        List<(long Number, double Score)> ranked,
        int skip,
        int size,
        bool isPartial,
        List<long> found,
        Func<long, double, SearchHit> hit
    )
    {
        List<(long Number, double Score)> ordered = [.. ranked.OrderByDescending(r => r.Score).ThenByDescending(r => r.Number)];
        ImmutableArray<SearchHit> hits = [.. ordered.Skip(skip).Take(size).Select(r => hit(r.Number, r.Score))];
        long ceiling = found.Count > 0 ? found[0] + 1 : long.MaxValue;
        string? next =
            skip + size < ordered.Count ? PageKey.Of(skip + size, ceiling)
            : isPartial && found.Count > 0 ? PageKey.Of(0, found[^1])
            : null;
        return new SearchAnswer(new Page<SearchHit>(hits, next), isPartial);
    }

    private static SearchAnswer Nothing => new(new Page<SearchHit>([], null), IsPartial: false);

    private static SearchHit StatementHit(LedgerRow row, QueryWords words, double score) =>
        new(row.Context, words.PlacesIn(row.Context), score) { Row = row };

    private static SearchHit ArticleHit(LedgerSession session, long number, QueryWords words, double score)
    {
        ArticleSummary summary = SummaryOf(session, number);
        string text = ContentReader.Article(session, number).Text;
        TextSpan excerpt = Excerpt.Around(text, words.PlacesIn(text));
        string letters = excerpt.TextIn(text);
        return new SearchHit(letters, words.PlacesIn(letters), score) { Article = summary };
    }
}
