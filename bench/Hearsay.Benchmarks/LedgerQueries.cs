using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Ledgers;

namespace Hearsay.Benchmarks;

/// <summary>Asks a ledger in every way, with words, actors and stories out of its own articles, rare and common ones, and tells how long the answers take.</summary>
internal static class LedgerQueries
{
    private const int PageSize = 20;

    public static void Run(NewsLedger ledger, int queries)
    {
        ImmutableArray<LedgerRow> rows = Sample(ledger, queries);
        if (rows.IsEmpty)
            return;
        Tell("search, one word", rows, r => Search(ledger, Words(r, 1)));
        Tell("search, two words", rows, r => Search(ledger, Words(r, 2)));
        Tell("search, phrase of three", rows, r => Search(ledger, "\"" + Words(r, 3) + "\""));
        Tell(
            "search, word of one state",
            rows,
            r => ledger.Store.Search(new LedgerQuery { Words = Words(r, 1), State = ClaimState.Denied }, null, PageSize)
        );
        Tell(
            "search, word of one speaker",
            rows,
            r => ledger.Store.Search(new LedgerQuery { Words = Words(r, 1), Speaker = r.Statement!.Source.Party.Actor }, null, PageSize)
        );
        Tell(
            "search, act and outlet",
            rows,
            r => ledger.Store.Search(new LedgerQuery { Act = r.Statement!.Act, Outlet = r.Article.Outlet }, null, PageSize)
        );
        Tell(
            "search articles, two words",
            rows,
            r => ledger.Store.Search(new LedgerQuery { Words = Words(r, 2), Scope = SearchScope.Articles }, null, PageSize)
        );
        Tell("claim near a sentence", rows, r => ledger.FindClaims(r.Words, 5));
        Tell("claim by id", rows, r => ledger.Store.FindClaim(r.Claim ?? "c-"));
        Tell("actor", rows, r => Actor(ledger, r));
        Tell("dyad", rows, r => Dyad(ledger, r));
        Tell("story", rows, r => ledger.Store.FindStory(r.Article.Story!));
        Tell("stories, latest", rows, r => ledger.Store.Stories(new StoryFilter { Outlet = r.Article.Outlet }, null, PageSize));
    }

    private static SearchAnswer Search(NewsLedger ledger, string words) =>
        ledger.Store.Search(new LedgerQuery { Words = words }, null, PageSize);

    private static ImmutableArray<LedgerRow> Sample(NewsLedger ledger, int count)
    {
        List<LedgerRow> rows = [];
        Random random = new(7);
        long articles = ledger.Store.Statistics().Articles;
        for (int i = 0; i < count * 4 && rows.Count < count; i++)
        {
            string below = random.NextInt64(2, articles + 2).ToString(CultureInfo.InvariantCulture);
            ArticleSummary? article = ledger.Store.Articles(new ArticleFilter(), below, 1).Items.FirstOrDefault();
            if (article is null)
                continue;
            ImmutableArray<Statement> statements = ledger.Store.FindArticle(article.Id)!.Annotation.Statements;
            Statement? said = statements.IsEmpty ? null : statements[random.Next(statements.Length)];
            if (said is not null && ledger.Store.FindRow(said.Id) is { } row)
                rows.Add(row);
        }

        return [.. rows];
    }

    private static object Actor(NewsLedger ledger, LedgerRow row)
    {
        if (row.Statement?.Source.Party.Actor is not { } actor)
            return row;
        ledger.Store.CommitmentsOf(actor, null, PageSize);
        ledger.Store.StatementsTo(actor, null, PageSize);
        ledger.Store.StatementsBy(actor, null, PageSize);
        return (object?)ledger.Store.FindActor(actor) ?? row;
    }

    private static Page<LedgerRow> Dyad(NewsLedger ledger, LedgerRow row)
    {
        ActorId one = row.Statement?.Source.Party.Actor ?? ActorId.From("a-none");
        ActorId other = row.Statement?.Addressee?.Actor ?? ledger.Store.DyadsOf(one, 1).Select(d => d.Other.Id).FirstOrDefault(one);
        return ledger.Store.Dyad(one, other, null, PageSize);
    }

    // Words of the statement, as they follow each other.
    private static string Words(LedgerRow row, int count)
    {
        string[] words =
        [
            .. row.Words.Split(' ').Select(w => new string([.. w.Where(char.IsAsciiLetterOrDigit)])).Where(w => w.Length > 2),
        ];
        int start = words.Length <= count ? 0 : (int)(StableHash.Start.Add(row.Id.Value).ToUInt64() % (ulong)(words.Length - count + 1));
        return string.Join(' ', words.Skip(start).Take(count).DefaultIfEmpty("crane"));
    }

    private static void Tell<T>(string what, ImmutableArray<LedgerRow> rows, Func<LedgerRow, T> ask)
    {
        foreach (LedgerRow row in rows.Take(20))
            ask(row);
        double[] took = new double[rows.Length];
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        for (int i = 0; i < rows.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            ask(rows[i]);
            took[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        double processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / rows.Length;
        Array.Sort(took);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -28} p50 {took[took.Length / 2]:F2} ms, p99 {took[(int)(took.Length * 0.99)]:F2} ms, worst {took[^1]:F2} ms, processor {processor:F2} ms each ({took.Length} queries)"
            )
        );
    }
}
