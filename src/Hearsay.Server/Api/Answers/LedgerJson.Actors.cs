using Hearsay.Contract;
using Hearsay.Ledger.Actors;

namespace Hearsay.Server.Api.Answers;

internal sealed partial class LedgerJson
{
    /// <summary>An actor with its names, roles and decisions.</summary>
    public void StoredActor(StoredActor actor) =>
        Object(() =>
        {
            ActorFields(actor.Summary);
            List("aliases", actor.Aliases, Json.WriteStringValue);
            List("roles", actor.Roles, Role);
            List("decisions", actor.Decisions, Decision);
        });

    private void Role(Core.Actors.Role role) =>
        Object(() =>
        {
            Text("title", role.Title);
            Text("of", role.Of);
            Text("date", role.Date);
            Text("standing", ContractWords.Of(role.Standing));
        });

    /// <summary>A commitment with the letters that make it and those of each test.</summary>
    public void Commitment(StoredCommitment stored) =>
        Object(() =>
        {
            Text("id", stored.Commitment.Id);
            Text("story", stored.Story);
            Text("kind", ContractWords.Of(stored.Commitment.Kind));
            Text("words", stored.Words);
            Text("due", stored.Commitment.Due);
            Text("overdueAsOf", stored.Commitment.OverdueAsOf);
            Text("condition", stored.Commitment.Condition);
            Evidence("evidence", stored.Commitment.What);
            List(
                "tests",
                stored.Commitment.Tests,
                test =>
                    Object(() =>
                    {
                        Text("row", test.Row.Value);
                        Text("relation", ContractWords.Of(test.Relation));
                        Text("because", test.Because);
                        Evidence("evidence", test.Spans);
                    })
            );
        });

    public void Merge(ActorMerge merge) =>
        Object(() =>
        {
            Text("story", merge.Story);
            Text("article", merge.Source.Article.Value);
            Text("name", merge.Source.Name);
            Number("mentions", merge.Source.Mentions);
            Text("because", merge.Source.Because);
        });
}
