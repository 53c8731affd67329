using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Cli.Terminals;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Dyads;
using Hearsay.Presentation;

namespace Hearsay.Cli.Reports;

/// <summary>The deeds of two actors by date, then month by month.</summary>
internal static class DyadReport
{
    private const int DateCells = 18;
    private const int WeightCells = 7;

    public static void Write(ReportWriter writer, Brief brief, Dyad dyad, string first, string second)
    {
        BriefIndex index = new(brief);
        if (dyad.First.IsEmpty || dyad.Second.IsEmpty)
        {
            writer.Line(
                0,
                2,
                $"No actor in {Wording.Count(brief.Articles.Length, "article")} goes by the name of {(dyad.First.IsEmpty ? first : second)}."
            );
            return;
        }

        string one = NameOf(index, dyad.First);
        string other = NameOf(index, dyad.Second);
        writer.Line(0, 2, Run.Strong($"{one} and {other}"), Run.Faint($"  {Wording.Count(dyad.Deeds.Length, "deed")}, each counted once"));
        foreach (DyadDeed deed in dyad.Deeds)
        {
            string direction = deed.IsForward ? $"{one} → {other}" : $"{other} → {one}";
            string weight = deed.Counts ? Signed(deed.Weight) : "-";
            writer.Line(
                2,
                4,
                Run.Column(deed.Date is { } date ? DateWording.Of(date) : "undated", DateCells, Tone.Strong),
                Run.Column(weight, WeightCells, deed.Weight < 0 ? Tone.Caution : Tone.Good),
                $"{deed.Kind}  {direction}",
                Run.Faint(deed.Rows.Length > 1 ? $"  told {deed.Rows.Length} times" : "")
            );
            if (index.HomeOf(deed.Rows[0]) is { } home)
                writer.Evidence(4, index.QuoteOf(deed.Rows[0]), index.SourceOf(home));
        }

        (string Month, int Deeds, double Weight)[] months = [.. dyad.Months()];
        if (months.Length == 0)
            return;
        writer.Blank();
        writer.Line(0, 2, new Run("BY MONTH", Tone.Heading), Run.Faint("  sum of weights, below zero conflict"));
        foreach ((string month, int deeds, double sum) in months)
            writer.Line(
                2,
                4,
                Run.Column(month, DateCells, Tone.Strong),
                Run.Column(Signed(sum), WeightCells, sum < 0 ? Tone.Caution : Tone.Good),
                Run.Faint(Wording.Count(deeds, "deed"))
            );
    }

    private static string NameOf(BriefIndex index, ImmutableArray<ActorId> ids) =>
        ids.Select(id => index.ActorOf(id)?.Name).OfType<string>().OrderByDescending(name => name.Length).First();

    private static string Signed(double weight) => weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
