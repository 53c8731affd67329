using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Claims;

namespace Hearsay.Server.Api.Answers;

internal sealed partial class LedgerJson
{
    /// <summary>Makes every article known that a brief's rows point into: its own, and those of other stories that it has letters from.</summary>
    public void KnowAllOf(Brief brief)
    {
        Know(brief.Articles);
        foreach (BriefArticle row in brief.Articles)
            KnowAll([
                .. row.Lifted.SelectMany(passage => new[] { passage.Here, passage.There }),
                .. row.Relays.SelectMany(relay => relay.Spans),
            ]);
        foreach (BriefArticle row in brief.Articles.Where(row => row.RevisionOf is not null))
            KnowAll(row.RevisionOf!.Changes.SelectMany(change => new[] { change.Before, change.After }.OfType<Evidence>()));
    }

    private void KnowAll(IEnumerable<Evidence> places)
    {
        foreach (Evidence place in places)
            Know(place.Article);
    }

    /// <summary>A conflict with the words of both claims.</summary>
    public void Conflict(Brief brief, Conflict conflict)
    {
        Object(() =>
        {
            Text("on", ContractWords.Of(conflict.On));
            Text("because", conflict.Because);
            List("claims", brief.Claims.Where(claim => claim.Id == conflict.First || claim.Id == conflict.Second), ClaimHead);
            Evidence("evidence", conflict.Spans);
        });
    }

    private void ClaimHead(Claim claim) =>
        Object(() =>
        {
            Text("id", claim.Id);
            Text("text", claim.Text);
            Text("state", ContractWords.Of(claim.State));
            WriteOrigins(claim.IndependentOrigins);
        });

    /// <summary>A claim in the contract's shape, with its rows, conflicts and decisions.</summary>
    public void StoredClaim(StoredClaim stored)
    {
        Know(stored.Articles);
        Object(() =>
        {
            Json.WritePropertyName("claim");
            Contract.WriteClaim(stored.Claim);
            Json.WritePropertyName("story");
            Story(stored.Story);
            List("statements", stored.Statements, Contract.WriteStatement);
            List("events", stored.Events, Contract.WriteEvent);
            List("actors", stored.Actors, actor => Contract.WriteActor(actor));
            List("conflicts", stored.Conflicts, Contract.WriteConflict);
            List("commitments", stored.Commitments, Contract.WriteCommitment);
            List("decisions", stored.Decisions, Decision);
        });
    }

    /// <summary>How anybody knows: each origin with every step that leads to it and the letters of that step, who denies it, and what is not known.</summary>
    public void Trace(ClaimTrace trace)
    {
        Know(trace.Stored.Articles);
        Object(() =>
        {
            Json.WritePropertyName("claim");
            ClaimHead(trace.Stored.Claim);
            Text("story", trace.Stored.Story.Id);
            Object(
                "grade",
                () =>
                {
                    Text("source", trace.Stored.Claim.Grade.Source.ToString());
                    Text("information", trace.Stored.Claim.Grade.Information.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    Text("because", trace.Stored.Claim.Grade.Because);
                }
            );
            List("origins", trace.Stored.Claim.Origins, origin => Origin(trace, origin));
            List("tellings", trace.Tellings(trace.Stored.Claim.Members), Telling);
            List("denials", trace.Tellings(trace.Stored.Claim.DeniedBy), Telling);
            List("history", trace.Stored.Claim.History, StateChange);
            List("unknown", trace.Unknown, Json.WriteStringValue);
        });
    }

    private void Origin(ClaimTrace trace, ClaimOrigin origin) =>
        Object(() =>
        {
            Text("actor", origin.Actor?.Value);
            Text("name", trace.NameOf(origin));
            Flag("named", origin.Actor is not null);
            List("rows", origin.Statements, row => Json.WriteStringValue(row.Value));
            List(
                "steps",
                origin.Because,
                step =>
                    Object(() =>
                    {
                        Text("edge", step.Edge);
                        Evidence("evidence", step.Spans);
                    })
            );
        });

    private void Telling(ClaimTelling telling) =>
        Object(() =>
        {
            Text("row", telling.Row.Value);
            Text("by", telling.By);
            Text("act", telling.Act);
            Text("to", telling.To);
            Text("through", telling.Through);
            Evidence("evidence", telling.Evidence);
        });

    private void StateChange(ClaimStateChange change) =>
        Object(() =>
        {
            Text("date", change.Date);
            Text("state", ContractWords.Of(change.State));
            List("because", change.Because, row => Json.WriteStringValue(row.Value));
        });
}
