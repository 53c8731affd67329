using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims.Origins;
using Hearsay.Linking.Denials;

namespace Hearsay.Linking.Claims;

/// <summary>Says where a claim stands, and how it came there as its articles were published.</summary>
internal sealed class ClaimStates(Batch batch, OriginFinder origins)
{
    /// <summary>The state now, and every change on the way. Articles without a date count as the last.</summary>
    public (ClaimState State, ImmutableArray<ClaimStateChange> History) Of(ClaimDraft claim)
    {
        List<ClaimStateChange> history = [];
        IEnumerable<ClaimUnit> bearing = claim.Units.Concat(claim.Denials).Concat(claim.Conflicting.SelectMany(c => c.Units.Take(1)));
        foreach (
            string? day in bearing.Select(u => DayOf(u.Article)).Distinct().OrderBy(d => d is null).ThenBy(d => d, StringComparer.Ordinal)
        )
        {
            List<ClaimUnit> units = [.. claim.Units.Where(u => IsKnownBy(u, day))];
            if (units.Count == 0)
                continue;
            (ClaimState state, ImmutableArray<RowId> because) = StateOf(claim, units, day);
            if (history.Count == 0 || history[^1].State != state)
                history.Add(new ClaimStateChange(day, state, because));
        }

        return (history[^1].State, [.. history]);
    }

    private (ClaimState State, ImmutableArray<RowId> Because) StateOf(ClaimDraft claim, List<ClaimUnit> units, string? day)
    {
        if (units.Find(IsTakenBack) is { } withdrawal)
            return (ClaimState.Withdrawn, withdrawal.Rows);
        if (units.Count > 1 && units.Find(IsOwnedUp) is { } confession)
            return (ClaimState.Confirmed, confession.Rows);
        List<ClaimUnit> denials = claim.Denials.FindAll(u => IsKnownBy(u, day));
        if (denials.Find(d => IsCorrectionOfAll(d, units)) is { } correction)
            return (ClaimState.Withdrawn, [.. DenialFinder.RowsOf(correction)]);
        if (denials.Count > 0)
            return (ClaimState.Denied, [.. denials.SelectMany(DenialFinder.RowsOf).Distinct()]);
        List<ClaimDraft> conflicts = claim.Conflicting.FindAll(c => c.Units.Any(u => IsKnownBy(u, day)));
        if (conflicts.Count > 0)
            return (ClaimState.Disputed, [.. conflicts.Select(c => c.Units.First(u => IsKnownBy(u, day)).Rows[0]).Distinct()]);
        bool isCorroborated = claim.Count.Min >= 2 && (units.Count == claim.Units.Count || origins.Find(units).Count.Min >= 2);
        return (isCorroborated ? ClaimState.Corroborated : ClaimState.Asserted, [.. units.SelectMany(u => u.Rows).Distinct()]);
    }

    // An outlet's correction takes back what it alone told; what others tell too it only denies.
    private bool IsCorrectionOfAll(ClaimUnit denial, List<ClaimUnit> units) =>
        batch.IsInCorrection(denial.Article, denial.Content[0].Start)
        && batch.Article(denial.Article).Outlet is { } outlet
        && units.TrueForAll(u => string.Equals(batch.Article(u.Article).Outlet, outlet, StringComparison.OrdinalIgnoreCase));

    private const int WordsBeforeCue = 40;

    // "Retracted", or "withdrew his statement that …": the verb stands before the noun that is the cue.
    private bool IsTakenBack(ClaimUnit unit)
    {
        if (IsBy(unit, "withdr", "retract", "took back", "taken back"))
            return true;
        if (unit.Statement?.Cue is not { } cue)
            return false;
        Article article = batch.Article(unit.Article);
        TextSpan sentence = batch.SentenceAt(unit.Article, cue.Start);
        int start = Math.Max(sentence.Start, cue.Start - WordsBeforeCue);
        ReadOnlySpan<char> before = start < cue.Start ? article.Text.AsSpan(start, cue.Start - start) : [];
        foreach (string verb in TakingBack)
        {
            if (before.Contains(verb, StringComparison.OrdinalIgnoreCase))
                return !before.Contains("not ", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private static readonly string[] TakingBack =
    [
        "withdrew",
        "withdrawn",
        "retracted",
        "took back",
        "taken back",
        "dropped",
        "recanted",
        "disowned",
    ];

    // Who confirms or admits what concerns its own doing settles it.
    private bool IsOwnedUp(ClaimUnit unit) =>
        unit is { IsNegative: false, Speaker: not null } && IsBy(unit, "confirm", "admit", "acknowledg", "conced", "owned up");

    private bool IsBy(ClaimUnit unit, params string[] cues)
    {
        if (unit.Statement?.Cue is not { } span)
            return false;
        string cue = batch.Article(unit.Article).Slice(span);
        return Array.Exists(cues, c => cue.Contains(c, StringComparison.OrdinalIgnoreCase))
            && !cue.Contains("not", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsKnownBy(ClaimUnit unit, string? day) =>
        day is null || (DayOf(unit.Article) is { } own && string.CompareOrdinal(own, day) <= 0);

    private string? DayOf(int article) => batch.Article(article).Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
