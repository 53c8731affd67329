using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Rows;

namespace Hearsay.Ledger.Writing;

internal sealed partial class LedgerWriter
{
    /// <summary>Notes a change, dated and numbered when it is written.</summary>
    public void Note(ChangeKind kind, string story, Func<LedgerChange, LedgerChange> more) =>
        Write(more(new LedgerChange(Next(Counters.Changes), Now, kind, story)));

    /// <summary>Notes what a story says otherwise than the stories did that it comes from, and keeps the old ids of its claims.</summary>
    /// <param name="number">The story's number.</param>
    /// <param name="before">What those stories said.</param>
    public void NoteDifferences(long number, Brief now, IReadOnlyList<Brief> before)
    {
        string story = now.Stories[0].Id;
        if (before.Count == 0)
            Note(ChangeKind.NewStory, story, c => c with { Text = now.Stories[0].Title });
        Dictionary<RowId, Claim> claimOf = [];
        foreach (Claim claim in before.SelectMany(b => b.Claims))
        {
            foreach (RowId member in claim.Members)
                claimOf.TryAdd(member, claim);
        }

        foreach (Claim claim in now.Claims)
            NoteClaim(claim, story, number, [.. claim.Members.Where(claimOf.ContainsKey).Select(m => claimOf[m]).Distinct()]);
        Dictionary<string, Commitment> commitments = before
            .SelectMany(b => b.Commitments)
            .SelectMany(c => c.Statements.Select(row => (row.Value, c)))
            .DistinctBy(p => p.Value)
            .ToDictionary(p => p.Value, p => p.c);
        Dictionary<ArticleId, Article> articles = now.Articles.ToDictionary(a => a.Article.Id, a => a.Article);
        foreach (Commitment commitment in now.Commitments)
        {
            Commitment? known = commitment
                .Statements.Select(row => commitments.GetValueOrDefault(row.Value))
                .FirstOrDefault(c => c is not null);
            string words = string.Join(
                " … ",
                commitment.What.Where(w => articles.ContainsKey(w.Article)).Select(w => articles[w.Article].Slice(w.Span))
            );
            NoteCommitment(commitment, words, story, known);
        }
    }

    private void NoteClaim(Claim claim, string story, long number, List<Claim> known)
    {
        foreach (Claim old in known)
        {
            if (old.Id != claim.Id)
                RenameClaim(old.Id, claim.Id, number);
        }

        if (known.Count == 0)
        {
            // A claim that nobody but its teller speaks of is news in its article, not a change of evidence.
            if (claim.State != ClaimState.Asserted)
                Note(ChangeKind.NewClaim, story, c => About(c) with { After = claim.State });
            if (!claim.DeniedBy.IsEmpty)
                Note(ChangeKind.FirstDenial, story, About);
            return;
        }

        Claim before = known.MaxBy(k => k.Members.Length)!;
        if (before.State != claim.State)
            Note(ChangeKind.ClaimState, story, c => About(c) with { Before = before.State, After = claim.State });
        if (!claim.DeniedBy.IsEmpty && known.TrueForAll(k => k.DeniedBy.IsEmpty))
            Note(ChangeKind.FirstDenial, story, About);
        int most = known.Max(k => k.IndependentOrigins.Min);
        if (most != claim.IndependentOrigins.Min)
            Note(
                ChangeKind.Origins,
                story,
                c => About(c) with { Detail = string.Create(CultureInfo.InvariantCulture, $"{most} → {claim.IndependentOrigins.Min}") }
            );

        LedgerChange About(LedgerChange change) => change with { Claim = claim.Id, Text = claim.Text, Article = claim.Articles[^1].Value };
    }

    private void NoteCommitment(Commitment commitment, string words, string story, Commitment? known)
    {
        if (known is null)
            Note(ChangeKind.NewCommitment, story, About);
        foreach (CommitmentTest test in commitment.Tests)
        {
            if (known?.Tests.Any(t => t.Row == test.Row && t.Relation == test.Relation) != true)
                Note(ChangeKind.CommitmentTested, story, c => About(c) with { Detail = test.Relation.ToString().ToLowerInvariant() });
        }

        bool isOverdueNow = commitment.OverdueAsOf is not null && known?.OverdueAsOf is null;
        if (isOverdueNow && !IsNotedOverdue(known?.Id) && !IsNotedOverdue(commitment.Id))
            NoteOverdue(commitment, words, story, commitment.OverdueAsOf!);

        LedgerChange About(LedgerChange change) =>
            change with
            {
                Commitment = commitment.Id,
                Article = commitment.Article.Value,
                Text = words,
            };
    }

    // Only the last step: whoever asks by an old id goes on from id to id, which is rare, while claims get new ids with every article that joins them.
    private void RenameClaim(string old, string id, long story) =>
        Session.Execute(
            "INSERT INTO claim_name (id_hash, story, current_hash) VALUES (@0, @1, @2) ON CONFLICT (id_hash, story) DO UPDATE SET current_hash = excluded.current_hash",
            EntryRow.HashOf(old),
            story,
            EntryRow.HashOf(id)
        );

    private void Write(LedgerChange change) =>
        Session.Execute(
            """
            INSERT INTO change (sequence, made_at, kind, story, claim, commitment, article, before_state, after_state, text, detail)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
            """,
            change.Sequence,
            Columns.Of(change.At),
            (long)change.Kind,
            change.Story,
            change.Claim,
            change.Commitment,
            change.Article,
            change.Before is { } before ? (long)before : null,
            change.After is { } after ? (long)after : null,
            change.Text,
            change.Detail
        );
}
