using System.Buffers;
using System.Globalization;
using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.Pages.Metadata.Dates;

/// <summary>The time of publication in the data that a page's own scripts work with: <c>"datePublished":"2028-05-04T…"</c>, however quoted.</summary>
internal static class ScriptDate
{
    private const int Reach = 24;
    private const int MaxTries = 20;

    private static readonly SearchValues<char> TimeLetters = SearchValues.Create("0123456789-:TZ.+ ");

    private static readonly SearchValues<string> Keys = SearchValues.Create(
        [
            "datePublished",
            "publish_date",
            "publishDate",
            "published_at",
            "publishedAt",
            "publish_time",
            "date_published",
            "publishedDate",
            "pubDate",
            "publicationDate",
            "firstPublished",
            "ArticlePublishTime",
            "dateCreated",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    public static PublicationTime? Find(string source)
    {
        ReadOnlySpan<char> rest = source;
        for (int tries = 0; tries < MaxTries; tries++)
        {
            int at = rest.IndexOfAny(Keys);
            if (at < 0)
                return null;
            rest = rest[(at + 10)..];
            int digit = rest[..Math.Min(Reach, rest.Length)].IndexOfAnyInRange('0', '9');
            if (digit < 0 || rest.Length < digit + 10)
                continue;
            ReadOnlySpan<char> value = rest[digit..];
            int end = value[..Math.Min(32, value.Length)].IndexOfAnyExcept(TimeLetters);
            ReadOnlySpan<char> written = value[..(end < 0 ? Math.Min(32, value.Length) : end)];
            if ((Counted(written) ?? DateFormats.Parse(written.ToString())) is { } time)
                return time;
        }

        return null;
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    public static PublicationTime? Counted(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (10 or 13) || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            return null;
        DateTimeOffset moment = DateTimeOffset.FromUnixTimeSeconds(digits.Length == 13 ? count / 1000 : count);
        return moment.Year is >= 1990 and < 2100
            ? new PublicationTime(DateOnly.FromDateTime(moment.DateTime), TimeOnly.FromDateTime(moment.DateTime), TimeSpan.Zero)
            : null;
    }
}
