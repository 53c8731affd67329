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
        Evidence? own = conflict.Spans.Where(span => index.Supports(claim, span)).Select(span => (Evidence?)span).FirstOrDefault();
        return claim.Members.FirstOrDefault(
            member =>
                own is { } evidence
                && index.HomeOf(member) == evidence.Article
                && index.Supports(claim with { Members = [member] }, evidence),
            claim.Members[0]
        );
    }
}
