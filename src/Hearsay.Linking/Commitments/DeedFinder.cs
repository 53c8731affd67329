using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Linking.Claims;

namespace Hearsay.Linking.Commitments;

/// <summary>Finds later deeds and reports that bear on a commitment. Precision comes first: what only resembles is left out.</summary>
internal sealed class DeedFinder(Batch batch, ClaimBuilder claims)
{
    /// <summary>The tests of a commitment, in the order of the units that bear on it.</summary>
    public ImmutableArray<CommitmentTest> Of(List<ClaimUnit> voiced, ClaimDraft claim, IReadOnlySet<ActorId> side)
    {
        List<CommitmentTest> tests = [];
        ClaimUnit commitment = voiced[0];
        foreach (ClaimUnit unit in claims.Index.Units)
        {
            if (claim.Units.Contains(unit) || !IsReport(unit) || !IsLater(unit, commitment) || !IsOnOneMatter(unit, commitment))
                continue;
            if (RelationOf(unit, commitment, side) is { } relation)
                tests.Add(
                    new CommitmentTest(
                        RowOf(unit),
                        relation.Relation,
                        [new Evidence(batch.Article(unit.Article).Id, unit.Content[0])],
                        relation.Because
                    )
                );
        }

        return [.. tests.DistinctBy(t => t.Row)];
    }

    private static (TestRelation Relation, string Because)? RelationOf(ClaimUnit unit, ClaimUnit commitment, IReadOnlySet<ActorId> side)
    {
        bool isByThem = unit.Event?.Actor?.Actor is { } actor
            ? side.Contains(actor)
            : unit.Speaker is { } speaker && side.Contains(speaker);
        if (commitment.IsNegative && !unit.IsNegative && isByThem)
            return HasReservation(commitment)
                ? (TestRelation.Strains, "what was ruled out except under a condition was done")
                : (TestRelation.Breaks, "what was ruled out was done");
        if (!commitment.IsNegative && unit.IsNegative && unit.Statement?.Act != SpeechAct.Denial)
            return (TestRelation.Breaks, "what was announced is reported not to have been done");
        bool isDone = unit.Event is { Status: EventStatus.Occurred } && isByThem && !unit.IsNegative;
        return isDone && !commitment.IsNegative ? (TestRelation.Keeps, "what was announced was done") : null;
    }

    private static bool HasReservation(ClaimUnit commitment) => commitment.Quantities.Length > 0 || commitment.Moments.Length > 0;

    // Only what is told as fact tests anything; another announcement does not.
    private static bool IsReport(ClaimUnit unit) =>
        unit.Event is { } happening
            ? happening.Status is EventStatus.Occurred or EventStatus.Alleged or EventStatus.Denied
            : unit.Statement?.Act is SpeechAct.Assertion or SpeechAct.Accusation
                && unit.Statement.Certainty is Certainty.Certain or Certainty.Unknown;

    private bool IsOnOneMatter(ClaimUnit unit, ClaimUnit commitment)
    {
        Likeness likeness = Likeness.Of(unit, commitment, claims.Index);
        return likeness.Words >= 2 && likeness.Containment >= 0.5;
    }

    private bool IsLater(ClaimUnit unit, ClaimUnit commitment)
    {
        if ((unit.Event?.Date ?? unit.Statement?.Date)?.Value is { } told && (commitment.Statement?.Date)?.Value is { } said)
            return string.CompareOrdinal(told, said) > 0 && !told.StartsWith(said, StringComparison.Ordinal);
        string? unitDay = unit.Event?.Date?.Value ?? DayOf(unit);
        string? commitmentDay = commitment.Statement?.Date?.Value ?? DayOf(commitment);
        return unitDay is not null
            && commitmentDay is not null
            && string.CompareOrdinal(unitDay, commitmentDay) > 0
            && !unitDay.StartsWith(commitmentDay, StringComparison.Ordinal);
    }

    private string? DayOf(ClaimUnit unit) =>
        batch.Article(unit.Article).Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RowId RowOf(ClaimUnit unit) => unit.Event?.Id ?? unit.Statement!.Id;
}
