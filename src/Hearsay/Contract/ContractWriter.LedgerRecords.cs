using Hearsay.Core.Text;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;

namespace Hearsay.Contract;

/// <content>What the ledger keeps, record by record.</content>
public sealed partial class ContractWriter
{
    /// <summary>Writes a row with its article and where its claim stands.</summary>
    public void WriteLedgerRow(LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        CodePointIndex index = IndexOf(row.Source);
        _json.WriteStartObject();
        _json.WriteString("id", row.Id.Value);
        _json.WritePropertyName("statement");
        WriteOrNull(row.Statement, WriteStatement);
        _json.WritePropertyName("event");
        WriteOrNull(row.Event, WriteEvent);
        _json.WriteString("words", row.Words);
        _json.WriteString("context", row.Context);
        _json.WritePropertyName("contextSpan");
        WritePair(index, row.ContextSpan);
        _json.WriteString("by", row.By);
        _json.WriteString("to", row.To);
        _json.WriteString("day", Day(row.Day));
        _json.WriteString("claim", row.Claim);
        _json.WriteString("state", row.State is { } state ? ContractWords.Of(state) : null);
        if (row.IndependentOrigins is { } origins)
        {
            _json.WriteStartObject("independentOrigins");
            _json.WriteNumber("min", origins.Min);
            _json.WriteNumber("max", origins.Max);
            _json.WriteEndObject();
        }
        else
            _json.WriteNull("independentOrigins");
        _json.WritePropertyName("article");
        WriteArticleSummary(row.Article);
        _json.WriteEndObject();
    }

    /// <summary>Writes a version of an article without its text.</summary>
    public void WriteArticleSummary(ArticleSummary article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _json.WriteStartObject();
        _json.WriteString("id", article.Id.Value);
        _json.WriteNumber("version", article.Version);
        _json.WriteString("first", article.First.Value);
        _json.WriteString("url", article.Url);
        _json.WriteString("outlet", article.Outlet);
        _json.WriteString("title", article.Title);
        _json.WriteString("published", article.Published?.ToString());
        _json.WriteString("origin", article.Origin);
        _json.WriteString("contentHash", article.ContentHash);
        _json.WriteString("sourceHash", article.SourceHash);
        _json.WriteString("firstSeen", Moment(article.FirstSeen));
        _json.WriteString("lastSeen", Moment(article.LastSeen));
        _json.WriteString("model", article.Model);
        _json.WriteString("story", article.Story);
        _json.WriteEndObject();
    }

    /// <summary>Writes an actor without its names.</summary>
    public void WriteActorSummary(ActorSummary actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        _json.WriteStartObject();
        WriteActorSummaryFields(actor);
        _json.WriteEndObject();
    }

    /// <summary>Writes a story without its rows.</summary>
    public void WriteStorySummary(StorySummary story)
    {
        ArgumentNullException.ThrowIfNull(story);
        _json.WriteStartObject();
        _json.WriteString("id", story.Id);
        _json.WriteString("title", story.Title);
        _json.WriteNumber("articles", story.Articles);
        _json.WriteNumber("claims", story.Claims);
        _json.WriteNumber("conflicts", story.Conflicts);
        _json.WriteNumber("commitments", story.Commitments);
        _json.WriteNumber("denied", story.Denied);
        _json.WriteString("firstDay", Day(story.FirstDay));
        _json.WriteString("lastDay", Day(story.LastDay));
        _json.WriteNumber("changedBy", story.ChangedBy);
        _json.WriteString("changedAt", Moment(story.ChangedAt));
        _json.WriteEndObject();
    }

    /// <summary>Writes an analyst's decision.</summary>
    public void WriteDecision(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        _json.WriteStartObject();
        _json.WriteNumber("number", decision.Number);
        _json.WriteString("kind", decision.Kind.ToString().ToLowerInvariant());
        _json.WriteString("subjectKind", decision.SubjectKind.ToString().ToLowerInvariant());
        _json.WriteString("subject", decision.Subject);
        _json.WriteString("other", decision.Other);
        _json.WriteString("name", decision.Name);
        _json.WriteString("author", decision.Author);
        _json.WriteString("at", Moment(decision.At));
        _json.WriteString("reason", decision.Reason);
        _json.WriteString("undoneBy", decision.UndoneBy);
        _json.WriteString("undoneAt", decision.UndoneAt is { } at ? Moment(at) : null);
        _json.WriteEndObject();
    }

    private void WriteHit(SearchHit hit)
    {
        CodePointIndex index = new(hit.Excerpt);
        _json.WriteStartObject();
        _json.WriteString("excerpt", hit.Excerpt);
        WritePairs("highlights", index, hit.Highlights);
        _json.WriteNumber("score", Math.Round(hit.Score, 4));
        _json.WritePropertyName("row");
        WriteOrNull(hit.Row, WriteLedgerRow);
        _json.WritePropertyName("article");
        WriteOrNull(hit.Article, WriteArticleSummary);
        _json.WritePropertyName("actor");
        WriteOrNull(hit.Actor, WriteActorSummary);
        _json.WriteEndObject();
    }

    private void WriteStoredActor(StoredActor actor)
    {
        _json.WriteStartObject();
        WriteActorSummaryFields(actor.Summary);
        WriteStrings("aliases", actor.Aliases);
        WriteAll("roles", actor.Roles, WriteRole);
        WriteAll("decisions", actor.Decisions, WriteDecision);
        _json.WriteEndObject();
    }

    private void WriteActorSummaryFields(ActorSummary actor)
    {
        _json.WriteString("id", actor.Id.Value);
        _json.WriteString("name", actor.Name);
        _json.WriteString("kind", ContractWords.Of(actor.Kind));
        _json.WriteString("country", actor.Country);
        _json.WriteNumber("stories", actor.Stories);
    }

    // Its spans lie in articles that are not part of the answer: the words stand for them.
    private void WriteStoredCommitment(StoredCommitment row)
    {
        _json.WriteStartObject();
        _json.WriteString("id", row.Commitment.Id);
        _json.WriteString("story", row.Story);
        _json.WriteString("kind", ContractWords.Of(row.Commitment.Kind));
        _json.WriteString("words", row.Words);
        _json.WriteString("article", row.Commitment.Article.Value);
        WriteIds("statements", row.Commitment.Statements);
        _json.WriteString("due", row.Commitment.Due);
        _json.WriteString("overdueAsOf", row.Commitment.OverdueAsOf);
        _json.WriteString("condition", row.Commitment.Condition);
        WriteAll(
            "tests",
            row.Commitment.Tests,
            test =>
            {
                _json.WriteStartObject();
                _json.WriteString("event", test.Row.Value);
                _json.WriteString("relation", ContractWords.Of(test.Relation));
                _json.WriteString("because", test.Because);
                _json.WriteEndObject();
            }
        );
        _json.WriteEndObject();
    }

    private void WriteMerge(ActorMerge merge)
    {
        _json.WriteStartObject();
        _json.WriteString("story", merge.Story);
        _json.WriteString("article", merge.Source.Article.Value);
        _json.WriteString("name", merge.Source.Name);
        _json.WriteNumber("mentions", merge.Source.Mentions);
        _json.WriteString("because", merge.Source.Because);
        _json.WriteEndObject();
    }
}
