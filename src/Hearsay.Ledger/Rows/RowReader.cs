using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger.Rows;

/// <summary>Reads rows with their surroundings; articles and stories that several rows share are read once.</summary>
internal sealed class RowReader(LedgerSession session, Func<LedgerSession, long, ArticleSummary> summaryOf)
{
    private readonly Dictionary<long, ReadArticle> _articles = [];
    private readonly Dictionary<long, ReadStory?> _stories = [];

    /// <summary>The row of this number; null when the article has none there.</summary>
    public LedgerRow? Read(long number)
    {
        ReadArticle article = ArticleOf(number / EntryRow.PerArticle);
        int place = (int)(number % EntryRow.PerArticle);
        if (place < article.Statements.Length)
            return OfStatement(article, article.Statements[place]);
        place -= article.Statements.Length;
        return place < article.Events.Length ? OfEvent(article, article.Events[place]) : null;
    }

    private LedgerRow OfStatement(ReadArticle article, Statement row)
    {
        string words = string.Join(" … ", row.Content.Select(span => article.Article.Slice(span)));
        TextSpan whole = TextSpan.Cover(row.Content[0], row.Content[^1]);
        return Of(
            article,
            row.Id,
            row.Cue is { } cue ? TextSpan.Cover(whole, cue) : whole,
            words,
            row.Source.Party,
            row.Addressee,
            row.Date?.Value
        ) with
        {
            Statement = row,
        };
    }

    private LedgerRow OfEvent(ReadArticle article, Event row) =>
        Of(article, row.Id, row.Trigger, article.Article.Slice(row.Trigger), row.Actor, row.Recipient, row.Date?.Value) with
        {
            Event = row,
        };

    private LedgerRow Of(ReadArticle article, RowId id, TextSpan span, string words, ActorReference? by, ActorReference? to, string? date)
    {
        TextSpan context = article.ContextOf(span);
        ReadStory? story = article.Story is { } number ? StoryOf(number) : null;
        Claim? claim = story?.ClaimOf.GetValueOrDefault(id);
        return new LedgerRow(id, article.Summary)
        {
            Source = article.Article,
            Words = words,
            Context = article.Article.Slice(context),
            ContextSpan = context,
            By = NameOf(by),
            To = NameOf(to),
            Day = DateOnly.TryParseExact(
                date is { Length: >= 10 } ? date[..10] : date,
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.None,
                out DateOnly day
            )
                ? day
                : article.Summary.Published?.Day,
            Claim = claim?.Id,
            State = claim?.State,
            IndependentOrigins = claim?.IndependentOrigins,
        };

        string? NameOf(ActorReference? party) =>
            party?.Actor is { } actor && story?.Actors.GetValueOrDefault(actor) is { } known
                ? known.Name
                : party?.Description ?? (party?.Span is { } place ? article.Article.Slice(place) : null);
    }

    private ReadArticle ArticleOf(long number)
    {
        if (_articles.TryGetValue(number, out ReadArticle? known))
            return known;
        ArticleSummary summary = summaryOf(session, number);
        ReadArticle article = session
            .Query(
                "SELECT c.frame, c.text, c.annotation, c.linked, a.story FROM content c JOIN article a ON a.number = c.article WHERE c.article = @0",
                r =>
                {
                    Article read = AnnotationPack.ReadArticle(r.Bytes(0), r.Bytes(1));
                    (ImmutableArray<Statement> statements, ImmutableArray<Event> events) = r.IsDBNull(3)
                        ? ([], [])
                        : StoryPack.ReadRows(r.Bytes(3), read.Id);
                    return new ReadArticle(summary, read, AnnotationPack.ReadSentences(r.Bytes(2)), statements, events, r.Number(4));
                },
                number
            )
            .Single();
        _articles.Add(number, article);
        return article;
    }

    private ReadStory? StoryOf(long number)
    {
        if (_stories.TryGetValue(number, out ReadStory? known))
            return known;
        ReadStory? story = session.Query("SELECT body FROM story WHERE number = @0", r => StoryPack.ReadBody(r.Bytes(0)), number)
            is [var body]
            ? ReadStory.Of(body)
            : null;
        _stories.Add(number, story);
        return story;
    }

    private sealed record ReadArticle(
        ArticleSummary Summary,
        Article Article,
        ImmutableArray<TextSpan> Sentences,
        ImmutableArray<Statement> Statements,
        ImmutableArray<Event> Events,
        long? Story
    )
    {
        /// <summary>The sentences that hold the span.</summary>
        public TextSpan ContextOf(TextSpan span)
        {
            TextSpan context = span;
            foreach (TextSpan sentence in Sentences)
            {
                if (sentence.Overlaps(span))
                    context = TextSpan.Cover(context, sentence);
            }

            return context;
        }
    }

    private sealed record ReadStory(Dictionary<RowId, Claim> ClaimOf, Dictionary<ActorId, Actor> Actors)
    {
        public static ReadStory Of(Brief body)
        {
            Dictionary<RowId, Claim> claims = [];
            foreach (Claim claim in body.Claims)
            {
                foreach (RowId member in claim.Members)
                    claims.TryAdd(member, claim);
            }

            return new ReadStory(claims, body.Actors.ToDictionary(a => a.Id));
        }
    }
}
