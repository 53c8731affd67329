using System.Globalization;

namespace Hearsay.Server.Pages.Parts;

/// <summary>Points in time for people and for programs, always in UTC.</summary>
internal static class Moment
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Words(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How long ago: "3 hours ago".</summary>
    public static string Ago(TimeSpan since)
    {
        if (since < TimeSpan.FromMinutes(1))
            return "just now";
        if (since < TimeSpan.FromHours(1))
            return Presentation.Wording.Count((int)since.TotalMinutes, "minute") + " ago";
        return since < TimeSpan.FromDays(2)
            ? Presentation.Wording.Count((int)since.TotalHours, "hour") + " ago"
            : Presentation.Wording.Count((int)Math.Min(since.TotalDays, int.MaxValue), "day") + " ago";
    }
}
