using System.Globalization;

namespace Hearsay.Presentation;

/// <summary>Dates as people read them: what a TIMEX3 value codes by letters is said in words.</summary>
public static class DateWording
{
    /// <summary>"2031-05-04TEV" as "2031-05-04 evening", "2031-W10" as "week of 2031-03-03", "P14D" as "14 days"; other values stay as they are.</summary>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        int part = value.IndexOf('T', StringComparison.Ordinal);
        if (part > 0 && PartOfDay(value[(part + 1)..]) is { } word)
            return value[..part] + " " + word;
        if (part > 0 && char.IsAsciiDigit(value[^1]))
            return value[..part] + " " + value[(part + 1)..];
        return WeekOf(value) ?? SeasonOf(value) ?? SpanOf(value) ?? value;
    }

    /// <summary>A deadline: "due 2031-03-14", "due within 14 days".</summary>
    public static string Due(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (value.StartsWith('P') ? "due within " : "due ") + Of(value);
    }

    private static string? PartOfDay(string code) =>
        code switch
        {
            "MO" => "morning",
            "MI" => "midday",
            "AF" => "afternoon",
            "EV" => "evening",
            "NI" => "night",
            "DT" => "daytime",
            _ => null,
        };

    private static string? WeekOf(string value) =>
        value.Length == 8
        && value[4..6] == "-W"
        && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && int.TryParse(value.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out int week)
        && week >= 1
        && week <= ISOWeek.GetWeeksInYear(Math.Clamp(year, 1, 9998))
        && year is >= 1 and <= 9998
            ? "week of " + ISOWeek.ToDateTime(year, week, DayOfWeek.Monday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string? SeasonOf(string value) =>
        value.Length != 7 || value[4] != '-'
            ? null
            : value[5..] switch
            {
                "SP" => "spring " + value[..4],
                "SU" => "summer " + value[..4],
                "FA" => "autumn " + value[..4],
                "WI" => "winter " + value[..4],
                _ => null,
            };

    private static string? SpanOf(string value)
    {
        if (
            value.Length < 3
            || value[0] != 'P'
            || !int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
        )
            return null;
        string? unit = value[^1] switch
        {
            'D' => "day",
            'W' => "week",
            'M' => "month",
            'Y' => "year",
            _ => null,
        };
        return unit is null ? null : $"{count.ToString(CultureInfo.InvariantCulture)} {unit}{(count == 1 ? "" : "s")}";
    }
}
