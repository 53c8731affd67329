using System.Globalization;
using Hearsay.Core.Articles;

namespace Hearsay.Exports.Stix;

/// <summary>STIX's timestamps: UTC, milliseconds, a Z. A bare day is its first moment, a time without offset is taken as UTC.</summary>
internal static class StixTime
{
    /// <summary>Stands where the article does not say when it was published: the standard demands a time.</summary>
    public const string Unknown = "1970-01-01T00:00:00.000Z";

    public static string Of(PublicationTime? published)
    {
        if (published is null)
            return Unknown;
        DateTime local = published.Day.ToDateTime(published.Time ?? TimeOnly.MinValue);
        return (local - (published.Offset ?? TimeSpan.Zero)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }
}
