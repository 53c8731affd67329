using System.Globalization;

namespace Hearsay.Ingestion.Pages.Metadata.Dates;

/// <summary>
/// The month in the address of the picture that stands for a page: <c>/uploads/2033/02/</c>, <c>?v=1990915200</c>. A picture is put there when
/// the article is first written, so it speaks for a day of that month that the page gives elsewhere; alone it is no day of publication.
/// </summary>
internal static class PictureMonth
{
    private const int Year = 4;

    // Smaller numbers of ten digits stand in addresses for other reasons.
    private const int FirstCounted = 2011;

    /// <summary>The months since year 0; null when no picture tells.</summary>
    public static int? Find(HeadTags head)
    {
        string? address = head.Meta("og:image") ?? head.Meta("twitter:image");
        if (address is null)
            return null;
        return InPath(address) ?? Counted(address) ?? (AddressDate.Find(address) is { } day ? Number(day.Day) : null);
    }

    public static int Number(DateOnly day) => (day.Year * 12) + day.Month;

    private static int? InPath(string address)
    {
        for (
            int at = address.IndexOf("/20", StringComparison.Ordinal);
            at >= 0;
            at = address.IndexOf("/20", at + 1, StringComparison.Ordinal)
        )
        {
            ReadOnlySpan<char> rest = address.AsSpan(at + 1);
            if (rest.Length <= Year || !int.TryParse(rest[..Year], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
                continue;
            rest = rest[(rest[Year] is '/' or '-' or '_' ? Year + 1 : Year)..];
            if (
                rest.Length > 2
                && rest[2] == '/'
                && int.TryParse(rest[..2], NumberStyles.None, CultureInfo.InvariantCulture, out int month)
                && month is >= 1 and <= 12
            )
                return (year * 12) + month;
        }

        return null;
    }

    // Seconds or milliseconds since 1970, as servers mark a version of a picture.
    private static int? Counted(string address)
    {
        for (int at = 0; at < address.Length; at++)
        {
            if (!char.IsAsciiDigit(address[at]))
                continue;
            int end = at;
            while (end < address.Length && char.IsAsciiDigit(address[end]))
                end++;
            if (address[at] == '1' && ScriptDate.Counted(address.AsSpan(at, end - at)) is { Day.Year: >= FirstCounted } time)
                return Number(time.Day);
            at = end;
        }

        return null;
    }
}
