using Hearsay.Contract;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Articles;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;

namespace Hearsay.Server.Api.Answers;

internal sealed partial class LedgerJson
{
    public void Story(StorySummary story) => Object(() => StoryFields(story));

    public void StoryFields(StorySummary story)
    {
        Text("id", story.Id);
        Text("title", story.Title);
        Number("articles", story.Articles);
        Number("claims", story.Claims);
        Number("conflicts", story.Conflicts);
        Number("commitments", story.Commitments);
        Number("denied", story.Denied);
        Day("firstDay", story.FirstDay);
        Day("lastDay", story.LastDay);
        Number("changedBy", story.ChangedBy);
        Time("changedAt", story.ChangedAt);
    }

    public void Claim(ClaimSummary claim) =>
        Object(() =>
        {
            Text("id", claim.Id);
            Text("text", claim.Text);
            Text("story", claim.Story);
            Text("state", ContractWords.Of(claim.State));
            WriteOrigins(claim.IndependentOrigins);
            Day("firstDay", claim.FirstDay);
            Flag("denied", claim.IsDenied);
        });

    public void Article(ArticleSummary article) => Object(() => ArticleFields(article));

    public void ArticleFields(ArticleSummary article)
    {
        Text("id", article.Id.Value);
        Number("version", article.Version);
        Text("first", article.First.Value);
        Text("url", article.Url);
        Text("outlet", article.Outlet);
        Text("title", article.Title);
        Text("published", article.Published?.ToString());
        Text("story", article.Story);
        Text("contentHash", article.ContentHash);
        Text("sourceHash", article.SourceHash);
        Time("firstSeen", article.FirstSeen);
        Time("lastSeen", article.LastSeen);
        Text("model", article.Model);
    }

    public void Actor(ActorSummary actor) => Object(() => ActorFields(actor));

    public void ActorFields(ActorSummary actor)
    {
        Text("id", actor.Id.Value);
        Text("name", actor.Name);
        Text("kind", ContractWords.Of(actor.Kind));
        Text("country", actor.Country);
        Number("stories", actor.Stories);
    }

    /// <summary>A statement or event where it stands: in the contract's shape, and with its letters and sentence.</summary>
    public void Row(LedgerRow row) => Object(() => RowFields(row));

    private void RowFields(LedgerRow row)
    {
        Text("id", row.Id.Value);
        Text("kind", row.Statement is null ? "event" : "statement");
        Text("by", row.By);
        Text("to", row.To);
        Text("words", row.Words);
        Day("day", row.Day);
        Text("claim", row.Claim);
        Text("state", row.State is { } state ? ContractWords.Of(state) : null);
        WriteOrigins(row.IndependentOrigins);
        Json.WritePropertyName("article");
        Article(row.Article);
        Article? article = Know(row.Article.Id);
        Object(
            "context",
            () =>
            {
                Text("quote", row.Context);
                if (article is not null)
                    WriteBounds(article, row.ContextSpan);
            }
        );
        if (article is null)
            return;
        Json.WritePropertyName(row.Statement is null ? "event" : "statement");
        if (row.Statement is { } statement)
            Contract.WriteStatement(statement);
        else if (row.Event is { } deed)
            Contract.WriteEvent(deed);
        else
            Json.WriteNullValue();
    }

    public void Hit(SearchHit hit) =>
        Object(() =>
        {
            Text("excerpt", hit.Excerpt);
            Core.Text.CodePointIndex index = new(hit.Excerpt);
            List(
                "highlights",
                hit.Highlights,
                span =>
                {
                    Json.WriteStartArray();
                    Json.WriteNumberValue(index.ToCodePoint(span.Start));
                    Json.WriteNumberValue(index.ToCodePoint(span.End));
                    Json.WriteEndArray();
                }
            );
            if (hit.Row is { } row)
            {
                Json.WritePropertyName("row");
                Row(row);
            }

            if (hit.Article is { } article)
            {
                Json.WritePropertyName("article");
                Article(article);
            }

            if (hit.Actor is { } actor)
            {
                Json.WritePropertyName("actor");
                Actor(actor);
            }
        });
}
