using System.Globalization;

namespace Hearsay.Cli.Progress;

/// <summary>The text of the progress line: <c>[#####...] 42%  1,204 articles  96/s  31 s left</c>.</summary>
internal static class ProgressLine
{
    private const int BarCells = 24;

    /// <summary>The line, narrower than the terminal so that it never wraps.</summary>
    public static string Render(PipelineProgress progress, TimeSpan elapsed, int width)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        double seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        double rate = progress.Articles / seconds;
        string counted = string.Create(
            invariant,
            $"{progress.Articles:N0} {(progress.Articles == 1 ? "article" : "articles")}  {rate.ToString(rate >= 10 ? "0" : "0.0", invariant)}/s"
        );
        string line = progress.BytesTotal is { } total and > 0 ? WithBar(progress.BytesDone, total, seconds, counted) : counted;
        return line.Length < width ? line : line[..Math.Max(0, width - 1)];
    }

    private static string WithBar(long done, long total, double seconds, string counted)
    {
        double share = Math.Clamp((double)done / total, 0, 1);
        int filled = (int)(BarCells * share);
        string bar = new string('#', filled) + new string('.', BarCells - filled);
        string left = done > 0 && share < 1 ? "  " + TimeLeft(seconds * (1 - share) / share) : "";
        return string.Create(CultureInfo.InvariantCulture, $"[{bar}] {(int)(share * 100), 3}%  {counted}{left}");
    }

    private static string TimeLeft(double seconds)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return seconds switch
        {
            < 90 => string.Create(invariant, $"{seconds:0} s left"),
            < 5400 => string.Create(invariant, $"{seconds / 60:0} min left"),
            _ => string.Create(invariant, $"{seconds / 3600:0.0} h left"),
        };
    }
}
