using System.Globalization;

namespace Hearsay.Server.Pictures;

/// <summary>Days along a line, with marks at even distances.</summary>
internal sealed class TimeScale
{
    private const int MostTicks = 9;

    private readonly int _first;
    private readonly int _days;
    private readonly double _left;
    private readonly double _width;

    public TimeScale(DateOnly first, DateOnly last, double left, double width)
    {
        // A little air on both sides, so that nothing sits on the edge.
        int span = Math.Max(1, last.DayNumber - first.DayNumber);
        int air = Math.Max(1, span / 24);
        _first = Math.Max(0, first.DayNumber - air);
        _days = span + (2 * air);
        _left = left;
        _width = width;
    }

    /// <summary>The middle of the day.</summary>
    public double At(DateOnly day) => _left + (_width * (day.DayNumber - _first + 0.5) / (_days + 1));

    /// <summary>Days to mark, and what to write there: days, first days of months, or of years.</summary>
    public IEnumerable<(DateOnly Day, string Label)> Ticks()
    {
        DateOnly first = DateOnly.FromDayNumber(_first);
        DateOnly last = DateOnly.FromDayNumber(Math.Min(_first + _days, DateOnly.MaxValue.DayNumber));
        if (_days <= 92)
        {
            int[] steps = [1, 2, 7, 14];
            int step = Array.Find(steps, candidate => _days / candidate <= MostTicks) is var found and > 0 ? found : 14;
            for (int day = _first + 1; day <= _first + _days; day += step)
                yield return (DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(day).ToString("d MMM", CultureInfo.InvariantCulture));
            yield break;
        }

        int months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        int every =
            months <= MostTicks ? 1
            : months <= 3 * MostTicks ? 3
            : 12 * Math.Max(1, (int)Math.Ceiling(months / 12.0 / MostTicks));
        for (DateOnly day = new(first.Year, every >= 12 ? 1 : first.Month, 1); day <= last; day = Next(day, every))
        {
            if (day >= first)
                yield return (day, day.ToString(every >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture));
            if (day.Year >= 9000)
                yield break;
        }
    }

    private static DateOnly Next(DateOnly day, int months) => day.AddMonths(months);
}
