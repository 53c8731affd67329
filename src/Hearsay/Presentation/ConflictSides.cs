using Hearsay.Core;
using Hearsay.Core.Briefs;

namespace Hearsay.Presentation;

/// <summary>Which row of a claim shows its side of a conflict.</summary>
internal static class ConflictSides
{
    /// <summary>The member that holds the conflict's evidence, else the first; null for a claim that the brief does not hold.</summary>
    public static RowId? RowOf(BriefIndex index, Conflict conflict, string claimId)
    {
        if (index.ClaimOf(claimId) is not { Members.IsEmpty: false } claim)
            return null;
        Evidence? own = SpanOf(index, conflict, claim);
        return claim.Members.FirstOrDefault(
            member =>
                own is { } evidence
                && index.HomeOf(member) == evidence.Article
                && index.Supports(claim with { Members = [member] }, evidence),
            claim.Members[0]
        );
    }

    /// <summary>The claim's own words in the conflict: what cannot hold beside the other's; null when no span is the claim's.</summary>
    public static Evidence? SpanOf(BriefIndex index, Conflict conflict, Claim claim) =>
        conflict.Spans.Where(span => index.Supports(claim, span)).Select(span => (Evidence?)span).FirstOrDefault();
}
