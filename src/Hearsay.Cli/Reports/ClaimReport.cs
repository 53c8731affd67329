using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Cli.Reports.Sections;
using Hearsay.Cli.Terminals;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Search;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports;

/// <summary>The claims nearest to a sentence, each with everything that is known of it.</summary>
internal static class ClaimReport
{
    public static void Write(ReportWriter writer, Brief brief, ImmutableArray<ClaimMatch> matches, string among)
    {
        BriefIndex index = new(brief);
        if (matches.IsEmpty)
        {
            writer.Line(0, 2, $"No claim {among} is near this sentence.");
            return;
        }

        ReportOptions options = new(All: true) { Explain = true };
        for (int i = 0; i < matches.Length; i++)
        {
            if (i > 0)
                writer.Blank();
            ClaimMatch match = matches[i];
            string likeness = match.Likeness.ToString("0.00", CultureInfo.InvariantCulture);
            writer.Line(
                0,
                2,
                Run.Faint($"likeness {likeness}"),
                new Run(match.Differences.IsEmpty ? "" : "  but " + string.Join("; ", match.Differences), Tone.Caution)
            );
            ClaimSection.WriteClaim(writer, index, i + 1, match.Claim, options);
        }
    }
}
