using System.Globalization;
using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Pages.Metadata.Dates;

/// <summary>Reads the dates that pages and feeds give to machines, in whatever form: ISO 8601 and its relatives, RFC 822, dates in words.</summary>
internal static class DateFormats
{
    private const int MaxLength = 80;
    private static readonly string[] BasicDays = ["yyyyMMdd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyy-M-d"];

    /// <summary>The moment; null when the text gives none, or when day and month could be told two ways.</summary>
    public static PublicationTime? Parse(string? text)
    {
        string value = text?.Trim() ?? "";
        if (value.Length is 0 or > MaxLength || !value.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        if (PublicationTime.Parse(Iso(value)) is { } iso)
            return Plausible(iso);
        if (DateOnly.TryParseExact(value, BasicDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly basic))
            return Plausible(new PublicationTime(basic));
        if (Rfc822(value) is { } mail)
            return Plausible(mail);
        if (DateWords.Find(value, out _) is { } words)
            return Plausible(words);
        // A readable day before an unreadable time is still a day.
        return
            value.Length > 10
            && value[4] == '-'
            && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? Plausible(new PublicationTime(day))
            : null;
    }

    // Year 1 and 1970-01-01 are what programs write when they know nothing.
    private static PublicationTime? Plausible(PublicationTime time) =>
        time.Day.Year < 1800 || time.Day == new DateOnly(1970, 1, 1) ? null : time;

    // "2024-11-16 05:00:00 +0100", "2024-11-16T05:00:00.123456789+0100", "2024-11-16T05:00 UTC" into what ISO 8601 says.
    private static string Iso(string value)
    {
        if (value.Length < 11 || value[4] != '-' || value[10] is not ('T' or ' ' or 't'))
            return value;
        StringBuilder iso = new(value);
        iso[10] = 'T';
        string rest = iso.ToString(11, iso.Length - 11)
            .Replace(" UTC", "Z", StringComparison.Ordinal)
            .Replace(" GMT", "Z", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        int sign = rest.AsSpan().LastIndexOfAny('+', '-');
        if (sign > 0 && rest.Length - sign == 5)
            rest = rest[..^2] + ":" + rest[^2..];
        else if (sign > 0 && rest.Length - sign == 3)
            rest += ":00";
        return string.Concat(iso.ToString(0, 11), rest);
    }

    // "Tue, 19 Nov 2019 06:21:00 GMT" or "+0100" (RFC 822, RFC 2822).
    private static PublicationTime? Rfc822(string value)
    {
        int comma = value.IndexOf(',', StringComparison.Ordinal);
        string[] parts = value[(comma is > 0 and < 10 ? comma + 1 : 0)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 4 || !parts[3].Contains(':', StringComparison.Ordinal))
            return null;
        PublicationTime? day = DateWords.Find(
            string.Join(' ', parts[0], parts[1], parts[2].Length == 2 ? "20" + parts[2] : parts[2]),
            out _
        );
        if (
            day is null
            || !TimeOnly.TryParseExact(
                parts[3],
                ["HH:mm:ss", "HH:mm", "H:mm:ss", "H:mm"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out TimeOnly time
            )
        )
            return day;
        return day with { Time = time, Offset = parts.Length > 4 ? Zone(parts[4]) : null };
    }

    private static TimeSpan? Zone(string zone) =>
        zone switch
        {
            "GMT" or "UTC" or "Z" or "UT" => TimeSpan.Zero,
            "EST" => TimeSpan.FromHours(-5),
            "EDT" => TimeSpan.FromHours(-4),
            "CST" => TimeSpan.FromHours(-6),
            "CDT" => TimeSpan.FromHours(-5),
            "MST" => TimeSpan.FromHours(-7),
            "MDT" => TimeSpan.FromHours(-6),
            "PST" => TimeSpan.FromHours(-8),
            "PDT" => TimeSpan.FromHours(-7),
            _ when zone.Length == 5
                    && zone[0] is '+' or '-'
                    && int.TryParse(zone[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int hours)
                    && hours < 1500 => (zone[0] == '-' ? -1 : 1) * new TimeSpan(hours / 100, hours % 100, 0),
            _ => null,
        };
}
