using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pictures;

/// <summary>Something at a date on a picture of time.</summary>
/// <param name="Lane">The line it stands on, counted from 0 at the top.</param>
/// <param name="Label">What a pointer shows.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Look">How it is drawn: "deed", "alleged", "saying", "article", "due".</param>
internal sealed record TimelineDot(DayRange Days, int Lane, string Label, string Address, string Look);

/// <summary>A story along its own days: what was done, what was said, when it was reported.</summary>
internal static class TimelinePicture
{
    private const int Width = 960;
    private const int Left = 118;
    private const int Right = 14;
    private const int LanePadding = 13;
    private const double Radius = 5.5;
    private const int Step = 14;

    public static Html Draw(ImmutableArray<TimelineDot> dots, ImmutableArray<string> lanes, string description)
    {
        if (dots.IsEmpty)
            return Html.Empty;
        int[] used = [.. Enumerable.Range(0, lanes.Length).Where(lane => dots.Any(dot => dot.Lane == lane))];
        lanes = [.. used.Select(lane => lanes[lane])];
        dots = [.. dots.Select(dot => dot with { Lane = Array.IndexOf(used, dot.Lane) })];
        TimeScale scale = new(dots.Min(dot => dot.Days.First), dots.Max(dot => dot.Days.Last), Left, Width - Left - Right);
        List<(TimelineDot Dot, double X, int Level)>[] rows =
        [
            .. lanes.Select((_, lane) => Stack(dots.Where(dot => dot.Lane == lane), scale)),
        ];
        List<Html> parts = [];
        int top = 6;
        int[] tops = new int[lanes.Length];
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            tops[lane] = top;
            int levels = rows[lane].Count == 0 ? 1 : rows[lane].Max(placed => placed.Level) + 1;
            top += (levels * Step) + (2 * LanePadding) - Step + 10;
        }

        int height = top + 26;
        parts.AddRange(scale.Ticks().Select(tick => Tick(scale.At(tick.Day), tick.Label, top)));
        for (int lane = 0; lane < lanes.Length; lane++)
        {
            int bottom = lane + 1 < lanes.Length ? tops[lane + 1] : top;
            parts.Add(
                Html.Of(
                    $"""<text class="lane" x="0" y="{bottom - LanePadding + 1}">{lanes[lane]}</text><line class="rule" x1="0" x2="{Width}" y1="{bottom - 0.5}" y2="{bottom - 0.5}"/>"""
                )
            );
            parts.AddRange(rows[lane].Select(placed => Dot(placed.Dot, placed.X, bottom - LanePadding - 3 - (placed.Level * Step), scale)));
        }

        return Html.Of(
            $"""
            <svg class="picture timeline-picture" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="group" aria-labelledby="timeline-title timeline-desc">
            <title id="timeline-title">The story by date</title>
            <desc id="timeline-desc">{description}</desc>
            {parts}
            </svg>
            """
        );
    }

    // Dots that would touch go one above the other; a stretch of days keeps its whole length free.
    private static List<(TimelineDot Dot, double X, int Level)> Stack(IEnumerable<TimelineDot> dots, TimeScale scale)
    {
        List<(TimelineDot, double, int)> placed = [];
        List<double> ends = [];
        foreach (TimelineDot dot in dots.OrderBy(dot => dot.Days.First).ThenBy(dot => dot.Days.Last))
        {
            double from = scale.At(dot.Days.First) - Radius;
            double to = scale.At(dot.Days.Last) + Radius + 2;
            int level = ends.FindIndex(end => end <= from);
            if (level < 0)
            {
                level = ends.Count;
                ends.Add(to);
            }
            else
                ends[level] = to;
            placed.Add((dot, (from + Radius + to - Radius - 2) / 2, level));
        }

        return placed;
    }

    private static Html Tick(double x, string label, int bottom) =>
        Html.Of(
            $"""<line class="tick" x1="{x}" x2="{x}" y1="0" y2="{bottom}"/><text class="tick-label" x="{x}" y="{bottom + 17}" text-anchor="middle">{label}</text>"""
        );

    private static Html Dot(TimelineDot dot, double x, double y, TimeScale scale)
    {
        double first = scale.At(dot.Days.First);
        double last = scale.At(dot.Days.Last);
        Html shape = dot switch
        {
            _ when last - first > 2 * Radius => Html.Of(
                $"""<rect x="{first - Radius}" y="{y - 3}" width="{last - first + (2 * Radius)}" height="6" rx="3"/>"""
            ),
            _ when dot.Look.StartsWith("article", StringComparison.Ordinal) => Html.Of(
                $"""<rect x="{x - 4.5}" y="{y - 4.5}" width="9" height="9"/>"""
            ),
            _ when dot.Look.StartsWith("due", StringComparison.Ordinal) => Html.Of(
                $"""<path d="M{x} {y - 6.5}L{x + 6.5} {y} {x} {y + 6.5} {x - 6.5} {y}z"/>"""
            ),
            _ => Html.Of($"""<circle cx="{x}" cy="{y}" r="{Radius}"/>"""),
        };
        return Html.Of(
            $"""<a class="dot {dot.Look}" href="{dot.Address}" aria-label="{dot.Label}"><title>{dot.Label}</title>{shape}</a>"""
        );
    }

    /// <summary>The days in words: "4 Mar 2031", "10 – 16 Mar 2031".</summary>
    public static string Words(DayRange days) =>
        days.First == days.Last
            ? days.First.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
            : days.First.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
                + " – "
                + days.Last.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
