using System.Collections.Immutable;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pictures;

/// <summary>A deed on the chart of a dyad.</summary>
/// <param name="Weight">From -10, hostile, to 10, friendly.</param>
/// <param name="IsForward">Whether the first party did it to the second.</param>
/// <param name="Counts">Whether it is told as something that took place.</param>
internal sealed record DyadPoint(DateOnly Day, double Weight, bool IsForward, bool Counts, string Label, string Address);

/// <summary>Two parties over time: each deed once, above the line what brings them together, below it what sets them apart.</summary>
internal static class DyadPicture
{
    private const int Width = 960;
    private const int Left = 92;
    private const int Height = 300;
    private const int Top = 14;
    private const int Bottom = 34;
    private const double Radius = 6;

    public static Html Draw(ImmutableArray<DyadPoint> points, string first, string second)
    {
        if (points.IsEmpty)
            return Html.Empty;
        TimeScale scale = new(points.Min(point => point.Day), points.Max(point => point.Day), Left, Width - Left - 14);
        double zero = Y(0);
        IEnumerable<Html> ticks = scale
            .Ticks()
            .Select(tick =>
                Html.Of(
                    $"""<line class="tick" x1="{scale.At(tick.Day)}" x2="{scale.At(tick.Day)}" y1="{Top}" y2="{Height - Bottom}"/><text class="tick-label" x="{scale.At(tick.Day)}" y="{Height - 12}" text-anchor="middle">{tick.Label}</text>"""
                )
            );
        return Html.Of(
            $"""
            <svg class="picture dyad-picture" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" role="group" aria-labelledby="dyad-title dyad-desc">
            <title id="dyad-title">{first} and {second} over time</title>
            <desc id="dyad-desc">Each deed once, however many articles tell it, from hostile (-10) at the bottom to friendly (+10) at the top. Each point leads to its sentences; the same is told in the list below.</desc>
            {ticks}
            <line class="zero" x1="{Left}" x2="{Width}" y1="{zero}" y2="{zero}"/>
            <text class="lane" x="0" y="{Y(10) + 10}">+10 friendly</text><text class="lane" x="0" y="{zero
                + 4}">0</text><text class="lane" x="0" y="{Y(-10)}">-10 hostile</text>
            {Placed(points, scale).Select(placed => Point(placed.Point, placed.X, zero))}
            </svg>
            """
        );
    }

    private static double Y(double weight) => Top + ((10 - weight) / 20 * (Height - Top - Bottom));

    // Deeds of one day and weight stand beside each other.
    private static IEnumerable<(DyadPoint Point, double X)> Placed(ImmutableArray<DyadPoint> points, TimeScale scale)
    {
        foreach (IGrouping<(DateOnly, double), DyadPoint> same in points.GroupBy(point => (point.Day, point.Weight)))
        {
            double x = scale.At(same.First().Day);
            int at = 0;
            foreach (DyadPoint point in same)
                yield return (point, Math.Min(x + (at++ * ((2 * Radius) + 2)), Width - Radius));
        }
    }

    private static Html Point(DyadPoint point, double x, double zero)
    {
        double y = Y(point.Weight);
        string look = (point.Weight < 0 ? "hostile" : "friendly") + (point.Counts ? "" : " uncounted");
        // The tip shows who did it to whom: the first party's deeds point up, the second's down.
        Html shape = point.IsForward
            ? Html.Of($"""<path d="M{x} {y - 7}L{x + 7} {y + 5.5} {x - 7} {y + 5.5}z"/>""")
            : Html.Of($"""<path d="M{x} {y + 7}L{x + 7} {y - 5.5} {x - 7} {y - 5.5}z"/>""");
        return Html.Of(
            $"""<line class="stem {look}" x1="{x}" x2="{x}" y1="{zero}" y2="{y}"/><a class="dot {look}" href="{point.Address}" aria-label="{point.Label}"><title>{point.Label}</title>{shape}</a>"""
        );
    }
}
