using Hearsay.Contract;
using Hearsay.Ledger;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Feeds;
using Hearsay.Server.Intake;
using Hearsay.Server.Jobs;
using Hearsay.Server.Security;

namespace Hearsay.Server.Api.Answers;

internal sealed partial class LedgerJson
{
    public void Decision(Decision decision) =>
        Object(() =>
        {
            Number("number", decision.Number);
            Text("kind", ApiChoices.DecisionWord(decision.Kind));
            Text("subjectKind", ApiChoices.SubjectWord(decision.SubjectKind));
            Text("subject", decision.Subject);
            Text("other", decision.Other);
            Text("name", decision.Name);
            Text("author", decision.Author);
            Time("at", decision.At);
            Text("reason", decision.Reason);
            Text("undoneBy", decision.UndoneBy);
            Time("undoneAt", decision.UndoneAt);
        });

    public void Feed(Feed feed) =>
        Object(() =>
        {
            Text("url", feed.Url);
            Text("title", feed.Title);
            Text("state", ApiChoices.FeedWord(feed.State));
            Text("problem", feed.Problem);
            Number("failures", feed.Failures);
            Number("articles", feed.Articles);
            Time("lastTried", feed.LastTried);
            Time("lastSuccess", feed.LastSuccess);
            Time("lastNews", feed.LastNews);
            Time("nextDue", feed.NextDue);
        });

    public void Change(LedgerChange change) =>
        Object(() =>
        {
            Number("sequence", change.Sequence);
            Time("at", change.At);
            Text("kind", ApiChoices.ChangeWord(change.Kind));
            Text("story", change.Story);
            Text("claim", change.Claim);
            Text("commitment", change.Commitment);
            Text("article", change.Article);
            Text("before", change.Before is { } before ? ContractWords.Of(before) : null);
            Text("after", change.After is { } after ? ContractWords.Of(after) : null);
            Text("text", change.Text);
            Text("detail", change.Detail);
        });

    public void Statistics(LedgerStatistics statistics) =>
        Object(() =>
        {
            Number("articles", statistics.Articles);
            Number("documents", statistics.Documents);
            Number("stories", statistics.Stories);
            Number("statements", statistics.Statements);
            Number("events", statistics.Events);
            Number("claims", statistics.Claims);
            Number("actors", statistics.Actors);
            Number("decisions", statistics.Decisions);
            Number("feeds", statistics.Feeds);
            Number("lastSequence", statistics.LastSequence);
            Number("sizeBytes", statistics.SizeBytes);
            Text("engine", statistics.Engine);
            Number("schema", statistics.Schema);
        });

    public void Audit(AuditLine line) =>
        Object(() =>
        {
            Number("number", line.Number);
            Text("at", line.At);
            Text("who", line.Who);
            Text("action", line.Action);
            Text("subject", line.Subject);
            Number("status", line.Status);
            Text("address", line.Address);
        });

    public void Added(AddedItem item) => Object(() => AddedFields(item));

    private void AddedFields(AddedItem item)
    {
        Text("item", item.Item);
        Text("status", item.Status);
        Text("article", item.Article);
        Text("story", item.Story);
        Text("code", item.Code);
        Text("message", item.Message);
    }

    public void Job(Job job) =>
        Object(() =>
        {
            JobProgress progress = job.Progress;
            Text("id", job.Id);
            Text("title", job.Title);
            Text("state", progress.State.ToString().ToLowerInvariant());
            Number("done", progress.Done);
            Number("total", progress.Total);
            Text("problem", progress.Problem);
            Time("started", progress.Started);
            Time("ended", progress.Ended);
            List("items", progress.Items, Added);
        });
}
