using Hearsay.Cli.Terminals;
using Hearsay.Core.Briefs;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports.Sections;

/// <summary>The first line: how much was read and what deserves a look.</summary>
internal static class OverviewSection
{
    public static void Write(ReportWriter writer, Brief brief)
    {
        int outlets = brief.Articles.Select(row => row.Article.Outlet ?? row.Article.Id.Value).Distinct(StringComparer.Ordinal).Count();
        int copies = brief.Articles.Count(row => row.DuplicateOf is not null);
        List<string> parts =
        [
            Wording.Count(brief.Articles.Length, "article"),
            Wording.Count(outlets, "outlet"),
            Wording.Count(brief.Stories.Length, "story", "stories"),
        ];
        if (copies > 0)
            parts.Insert(1, Wording.Count(copies, "copy", "copies") + " among them");
        writer.Line(0, 2, Run.Strong("BRIEF  "), string.Join(" · ", parts));
        writer.Line(2, 0, [.. FindingsOf(brief)]);
    }

    private static IEnumerable<Run> FindingsOf(Brief brief)
    {
        int single = brief.Claims.Count(ClaimSection.RestsOnOneOrigin);
        yield return Wording.Count(brief.Claims.Length, "claim");
        foreach (
            ClaimState state in new[]
            {
                ClaimState.Withdrawn,
                ClaimState.Denied,
                ClaimState.Disputed,
                ClaimState.Confirmed,
                ClaimState.Corroborated,
            }
        )
        {
            int count = brief.Claims.Count(claim => claim.State == state);
            if (count > 0)
                yield return new Run(
                    $", {Wording.Count(count, Wording.Of(state).ToLowerInvariant(), Wording.Of(state).ToLowerInvariant())}",
                    StateTone.Of(state, Tone.Strong)
                );
        }

        if (single > 0)
            yield return new Run($", {single} told by several on a single origin", Tone.Caution);
        if (brief.Conflicts.Length > 0)
            yield return $" · {Wording.Count(brief.Conflicts.Length, "conflict")}";
        if (brief.Commitments.Length > 0)
            yield return $" · {Wording.Count(brief.Commitments.Length, "commitment")}";
        int tested = brief.Commitments.Count(commitment => !commitment.Tests.IsEmpty);
        if (tested > 0)
            yield return new Run($", {tested} tested by later deeds", Tone.Caution);
        if (brief.Unknowns.Length > 0)
            yield return $" · {Wording.Count(brief.Unknowns.Length, "thing")} said to be unknown";
    }
}
