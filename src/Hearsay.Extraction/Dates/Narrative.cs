using System.Globalization;
using NodaTime;

namespace Hearsay.Extraction.Dates;

/// <summary>What the article has dated so far: "the following day", "a year earlier" and "the quarter" hang on it.</summary>
internal sealed class Narrative
{
    /// <summary>Gets the last day named.</summary>
    public LocalDate? Day { get; private set; }

    /// <summary>Gets the first day of the last quarter named.</summary>
    public LocalDate? Quarter { get; private set; }

    /// <summary>Gets the first day of the last month named.</summary>
    public LocalDate? Month { get; private set; }

    /// <summary>Gets the last year named.</summary>
    public int? Year { get; private set; }

    /// <summary>Takes in the value of a date.</summary>
    public void Take(string? value)
    {
        if (value is null || value.Length < 4 || !int.TryParse(value.AsSpan(0, 4), CultureInfo.InvariantCulture, out int year) || year < 1)
            return;
        Year = year;
        if (value.Length >= 7 && value[4] == '-' && value[5] == 'Q' && value[6] is >= '1' and <= '4')
        {
            // A report tells of its newest quarter and looks back from there.
            LocalDate quarter = new(year, ((value[6] - '1') * 3) + 1, 1);
            Quarter = Quarter is { } known && known > quarter ? known : quarter;
        }
        else if (
            value.Length >= 7
            && value[4] == '-'
            && int.TryParse(value.AsSpan(5, 2), CultureInfo.InvariantCulture, out int month)
            && month is >= 1 and <= 12
        )
        {
            Month = new LocalDate(year, month, 1);
            if (
                value.Length >= 10
                && value[7] == '-'
                && int.TryParse(value.AsSpan(8, 2), CultureInfo.InvariantCulture, out int day)
                && Calendar.Day(year, month, day) is { } exact
            )
                Day = exact;
        }
    }
}
