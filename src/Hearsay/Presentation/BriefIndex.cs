using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Presentation;

/// <summary>A brief with its rows by id, and the ways that reports and pages name and quote them.</summary>
internal sealed class BriefIndex
{
    // Speaker, cue and content farther apart than this are quoted as the content alone.
    private const int LongestWholeQuote = 400;

    private readonly FrozenDictionary<ArticleId, BriefArticle> _articles;
    private readonly FrozenDictionary<ActorId, Actor> _actors;
    private readonly FrozenDictionary<RowId, Statement> _statements;
    private readonly FrozenDictionary<RowId, Event> _events;
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly ILookup<ArticleId, Statement> _statementsByArticle;
    private readonly FrozenSet<RowId> _denials;

    public BriefIndex(Brief brief)
    {
        Brief = brief;
        _articles = brief.Articles.ToFrozenDictionary(row => row.Article.Id);
        _actors = brief.Actors.ToFrozenDictionary(actor => actor.Id);
        _statements = brief.Statements.ToFrozenDictionary(statement => statement.Id);
        _events = brief.Events.ToFrozenDictionary(deed => deed.Id);
        _claims = brief.Claims.ToFrozenDictionary(claim => claim.Id);
        _statementsByArticle = brief.Statements.ToLookup(statement => statement.Article);
        _denials = brief.Claims.SelectMany(claim => claim.DeniedBy).ToFrozenSet();
    }

    public Brief Brief { get; }

    public BriefArticle ArticleOf(ArticleId id) => _articles[id];

    /// <summary>The article; null for one that the brief does not hold: a brief of one story may point outside it.</summary>
    public BriefArticle? FindArticle(ArticleId id) => _articles.GetValueOrDefault(id);

    public Statement? StatementOf(RowId id) => _statements.GetValueOrDefault(id);

    /// <summary>The statements of an article, in the order of the brief.</summary>
    public IEnumerable<Statement> StatementsIn(ArticleId article) => _statementsByArticle[article];

    public Event? EventOf(RowId id) => _events.GetValueOrDefault(id);

    public Claim? ClaimOf(string id) => _claims.GetValueOrDefault(id);

    public Actor? ActorOf(ActorId? id) => id is { } known ? _actors.GetValueOrDefault(known) : null;

    /// <summary>Whether the claim is that something is not so: all that tells it denies.</summary>
    public bool IsDenial(Claim claim) =>
        !claim.Members.IsEmpty
        && StatementOf(claim.Members[0]) is { Act: SpeechAct.Denial }
        && claim.Members.All(row => StatementOf(row) is { Act: SpeechAct.Denial } || EventOf(row) is { Type: EventType.Reject });

    /// <summary>The words that show the claim: what is denied with the words that deny it.</summary>
    public string WordsOf(Claim claim) =>
        IsDenial(claim) && StatementOf(claim.Members[0]) is { } denial ? WholeQuoteOf(denial) : claim.Text;

    /// <summary>The statements that settled the claim: that confirmed it, or took it back; none for a claim in another state.</summary>
    public IEnumerable<Statement> SettledBy(Claim claim) =>
        claim.State is ClaimState.Confirmed or ClaimState.Withdrawn && !claim.History.IsEmpty && claim.History[^1].State == claim.State
            ? claim.History[^1].Because.Select(StatementOf).OfType<Statement>().DistinctBy(WholeQuoteOf)
            : [];

    /// <summary>Whether all that tells the claim is shown already, with the claims that it denies.</summary>
    public bool IsShownAsDenial(Claim claim) =>
        claim.Members.Any(_denials.Contains)
        && claim.Members.All(row => _denials.Contains(row) || EventOf(row) is { Type: EventType.Reject });

    /// <summary>Where the claim stands, in a word; a claim that denies and is not denied itself is called a denial, for "asserted" would read as if it were so.</summary>
    public string StateOf(Claim claim) =>
        claim.State is ClaimState.Asserted or ClaimState.Corroborated && IsDenial(claim) ? "DENIAL" : Wording.Of(claim.State);

    /// <summary>How many articles of its own telling carry the claim: copies count as what they copy.</summary>
    public int TellingsOf(Claim claim) => claim.Articles.Select(id => FindArticle(id)?.DuplicateOf ?? id).Distinct().Count();

    /// <summary>The article that a row stands in; null for a row that the brief does not hold.</summary>
    public ArticleId? HomeOf(RowId row) => StatementOf(row)?.Article ?? EventOf(row)?.Article;

    /// <summary>The outlet as the article gives it, else the article's id.</summary>
    public string OutletOf(ArticleId id) => FindArticle(id)?.Article.Outlet ?? id.Value;

    /// <summary>The day of publication; "undated" when the article does not say.</summary>
    public string DayOf(ArticleId id) => FindArticle(id)?.Article.Published?.ToString()[..10] ?? "undated";

    /// <summary>The name of an actor, else the words that describe an unnamed party; null when neither is known.</summary>
    public string? NameOf(ActorReference? reference, ArticleId article)
    {
        if (reference is null)
            return null;
        if (ActorOf(reference.Actor) is { } actor)
            return actor.Name;
        if (!string.IsNullOrWhiteSpace(reference.Description))
            return reference.Description;
        return reference.Span is { IsEmpty: false } span ? Quotation.Of(ArticleOf(article).Article, [span]) : null;
    }

    /// <summary>The letters of a statement's content, or of an event from its first to its last part.</summary>
    public string QuoteOf(RowId row)
    {
        if (StatementOf(row) is { } statement)
            return Quotation.Of(ArticleOf(statement.Article).Article, EvidenceSpansOf(statement));
        return EventOf(row) is { } deed
            ? Quotation.Of(ArticleOf(deed.Article).Article, [EventExtent.Of(deed, ArticleOf(deed.Article).Article)])
            : "";
    }

    /// <summary>The letters of a statement under a heading that names its act: without its verb where the heading is one ("demands").</summary>
    public string SayingOf(Statement statement) =>
        statement.Act is SpeechAct.Assertion or SpeechAct.Opinion or SpeechAct.Denial || statement.Content.IsDefaultOrEmpty
            ? QuoteOf(statement.Id)
            : Quotation.Of(ArticleOf(statement.Article).Article, statement.Content);

    /// <summary>A statement with its speaker and cue, as one stretch of text where they stand together: what is denied reads wrong without "denies".</summary>
    public string WholeQuoteOf(Statement statement)
    {
        Article article = ArticleOf(statement.Article).Article;
        TextSpan whole = EvidenceSpansOf(statement).Aggregate(TextSpan.Cover);
        foreach (TextSpan? part in new[] { statement.Cue, statement.Source.Party.Span })
        {
            if (part is { } span && TextSpan.Cover(whole, span).Length <= LongestWholeQuote)
                whole = TextSpan.Cover(whole, span);
        }

        return Quotation.Of(article, [whole]);
    }

    /// <summary>Whether evidence lies in a row of the claim.</summary>
    public bool Supports(Claim claim, Evidence evidence) =>
        claim.Members.Any(row =>
            SpansOf(row) is var (article, spans) && article == evidence.Article && spans.Any(span => span.Overlaps(evidence.Span))
        );

    private (ArticleId Article, ImmutableArray<TextSpan> Spans)? SpansOf(RowId row)
    {
        if (StatementOf(row) is { } statement)
            return (statement.Article, EvidenceSpansOf(statement));
        if (EventOf(row) is { } deed)
            return (deed.Article, [EventExtent.Of(deed, ArticleOf(deed.Article).Article)]);
        return null;
    }

    // A refusal to comment may have no content of its own: then its cue is the evidence.
    private static ImmutableArray<TextSpan> EvidenceSpansOf(Statement statement) =>
        statement.Clause is { } clause ? [clause]
        : statement.Content.IsDefaultOrEmpty && statement.Cue is { } cue ? [cue]
        : statement.Content;
}
