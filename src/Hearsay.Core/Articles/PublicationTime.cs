using System.Globalization;

namespace Hearsay.Core.Articles;

/// <summary>A day, or a day with a time and perhaps its offset from UTC: as much as the article tells, no more.</summary>
public sealed record PublicationTime(DateOnly Day, TimeOnly? Time = null, TimeSpan? Offset = null) : IComparable<PublicationTime>
{
    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
    ];

    private static readonly string[] OffsetFormats =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Gets the moment in ticks of 100 ns since year 1, UTC; a bare day counts as its first moment, a time without offset as UTC.</summary>
    public long UtcTicks => Day.ToDateTime(Time ?? TimeOnly.MinValue).Ticks - (Offset ?? TimeSpan.Zero).Ticks;

    /// <summary>Reads ISO 8601 (<c>2024-11-16</c>, <c>2024-11-16T05:00Z</c>, <c>2024-11-16T05:00:00+01:00</c>); null when it is none.</summary>
    public static PublicationTime? Parse(string? text)
    {
        string value = text?.Trim() ?? "";
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", invariant, DateTimeStyles.None, out DateOnly day))
            return new PublicationTime(day);
        if (DateTime.TryParseExact(value, LocalFormats, invariant, DateTimeStyles.None, out DateTime local))
            return new PublicationTime(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (!DateTimeOffset.TryParseExact(value, OffsetFormats, invariant, DateTimeStyles.AssumeUniversal, out DateTimeOffset exact))
            return null;
        return new PublicationTime(DateOnly.FromDateTime(exact.DateTime), TimeOnly.FromDateTime(exact.DateTime), exact.Offset);
    }

    /// <summary>Orders in time; a bare day counts as its first moment, a time without offset as UTC.</summary>
    public int CompareTo(PublicationTime? other) => other is null ? 1 : UtcTicks.CompareTo(other.UtcTicks);

    public static bool operator <(PublicationTime left, PublicationTime right) => left.CompareTo(right) < 0;

    public static bool operator >(PublicationTime left, PublicationTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(PublicationTime left, PublicationTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PublicationTime left, PublicationTime right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, with just as much as is known.</summary>
    public override string ToString()
    {
        string day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
            return day;
        string clock = "T" + time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        if (Offset is not { } offset)
            return day + clock;
        if (offset == TimeSpan.Zero)
            return day + clock + "Z";
        string sign = offset < TimeSpan.Zero ? "-" : "+";
        return day + clock + sign + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
    }
}
