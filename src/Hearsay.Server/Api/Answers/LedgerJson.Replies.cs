using Hearsay.Contract;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Ledgers;
using Hearsay.Presentation;

namespace Hearsay.Server.Api.Answers;

/// <summary>Answers to agent programs: short, each row with its letters, and always with what is not known.</summary>
internal sealed partial class LedgerJson
{
    public void SearchReply(SearchAnswer answer) =>
        Object(() =>
        {
            List("statements", answer.Page.Items.Select(hit => hit.Row).OfType<LedgerRow>(), Told);
            Unknown(
                answer.Page.Items.IsEmpty ? "Nothing in the ledger fits. That does not mean that it was not said." : null,
                answer.Page.Next is null ? null : "There are more that fit.",
                answer.IsPartial ? "Only the newest of very many were looked through." : null
            );
        });

    public void ClaimReply(ClaimAnswer answer)
    {
        Know(answer.Brief.Articles);
        BriefIndex index = new(answer.Brief);
        Object(() =>
        {
            List(
                "matches",
                answer.Matches,
                match =>
                    Object(() =>
                    {
                        Json.WriteNumber("likeness", Math.Round(match.Likeness, 3));
                        List("differences", match.Differences, Json.WriteStringValue);
                        ClaimFields(index, match.Claim);
                    })
            );
            Unknown(
                answer.Matches.IsEmpty ? "No claim of the ledger is near the sentence. That says nothing of whether it is true." : null,
                "A near claim need not mean the same: read its letters."
            );
        });
    }

    public void StoriesReply(Page<StorySummary> page) =>
        Object(() =>
        {
            List("stories", page.Items, Story);
            Unknown(page.Items.IsEmpty ? "The ledger holds no story yet." : null, page.Next is null ? null : "There are more stories.");
        });

    public void StoryReply(StoredStory stored, int most)
    {
        KnowAllOf(stored.Brief);
        BriefIndex index = new(stored.Brief);
        // The best attested first: a reader who stops early has seen what most rests on.
        Claim[] claims = [.. stored.Brief.Claims.OrderByDescending(index.TellingsOf).ThenBy(claim => claim.Id, StringComparer.Ordinal)];
        Object(() =>
        {
            StoryFields(stored.Summary);
            List("claimsShown", claims.Take(most), claim => Object(() => ClaimFields(index, claim)));
            List("conflictsShown", stored.Brief.Conflicts, conflict => Conflict(stored.Brief, conflict));
            List(
                "commitmentsShown",
                stored.Brief.Commitments,
                commitment => Commitment(new StoredCommitment(commitment, stored.Summary.Id, ""))
            );
            List(
                "leftOpen",
                stored.Brief.Unknowns,
                unknown =>
                    Object(() =>
                    {
                        Text("about", unknown.About);
                        Evidence("evidence", unknown.Spans);
                    })
            );
            Unknown(
                claims.Length > most ? $"{claims.Length - most} more claims are not shown." : null,
                "What is said here was said by the sources named; whether it is true is not known unless a claim's state is 'confirmed'."
            );
        });
    }

    public void ActorReply(StoredActor actor, Page<LedgerRow> by, Page<LedgerRow> to, Page<StoredCommitment> commitments) =>
        Object(() =>
        {
            ActorFields(actor.Summary);
            List("aliases", actor.Aliases.Take(20), Json.WriteStringValue);
            List("roles", actor.Roles, Role);
            List("statementsBy", by.Items, Told);
            List("statementsTo", to.Items, Told);
            List("commitments", commitments.Items, Commitment);
            Unknown(
                by.Items.IsEmpty ? "No statement by this actor was read." : null,
                by.Next is not null || to.Next is not null || commitments.Next is not null ? "There are more rows than are shown." : null,
                "Several people of one name may have been taken for one: the merges page says why."
            );
        });

    private void ClaimFields(BriefIndex index, Claim claim)
    {
        Text("id", claim.Id);
        Text("text", claim.Text);
        Text("state", ContractWords.Of(claim.State));
        WriteOrigins(claim.IndependentOrigins);
        Number("tellings", index.TellingsOf(claim));
        Number("denials", claim.DeniedBy.Length);
        List(
            "evidence",
            claim.Members,
            row =>
                Object(() =>
                {
                    Text("row", row.Value);
                    Text("article", index.HomeOf(row)?.Value);
                    Text("outlet", index.HomeOf(row) is { } home ? index.OutletOf(home) : null);
                    Text("quote", index.QuoteOf(row));
                })
        );
    }

    private void Told(LedgerRow row) =>
        Object(() =>
        {
            Text("id", row.Id.Value);
            Text("by", row.By);
            Text("to", row.To);
            Text("act", row.Statement is { } said ? ContractWords.Of(said.Act) : null);
            Text("words", row.Words);
            Day("day", row.Day);
            Text("claim", row.Claim);
            Text("state", row.State is { } state ? ContractWords.Of(state) : null);
            WriteOrigins(row.IndependentOrigins);
            Text("outlet", row.Article.Outlet);
            Text("title", row.Article.Title);
            Evidence("evidence", [new Core.Evidence(row.Article.Id, row.ContextSpan)]);
        });

    private void Unknown(params ReadOnlySpan<string?> sentences)
    {
        Json.WriteStartArray("unknown");
        foreach (string? sentence in sentences)
        {
            if (sentence is not null)
                Json.WriteStringValue(sentence);
        }

        Json.WriteEndArray();
    }
}
