using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Pages.Metadata.Dates;

/// <summary>
/// The day in a page's address: <c>/2024/11/16/</c>, <c>-2024-11-16</c>, <c>/20241116</c>, <c>/2024/nov/16/</c>, <c>/2024/november/16/</c>.
/// A month without a day says too little.
/// </summary>
internal static class AddressDate
{
    public static PublicationTime? Find(string? url)
    {
        if (url is null)
            return null;
        for (int at = 0; at + 8 <= url.Length; at++)
        {
            if (!char.IsAsciiDigit(url[at]) || (at > 0 && char.IsAsciiDigit(url[at - 1])))
                continue;
            if (ReadAt(url.AsSpan(at)) is { } day && day.Year is >= 1990 and < 2100)
                return new PublicationTime(day);
        }

        return null;
    }

    private static DateOnly? ReadAt(ReadOnlySpan<char> rest)
    {
        int digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        if (digits == 8)
            return Day(rest[..4], rest.Slice(4, 2), rest.Slice(6, 2));
        if (digits != 4 || rest.Length < 8 || rest[4] is not ('/' or '-' or '_'))
            return null;
        ReadOnlySpan<char> after = rest[5..];
        int end = after.IndexOf(rest[4]);
        if (end is < 1 or > MonthNames.LongestLength)
            return null;
        ReadOnlySpan<char> month = after[..end];
        ReadOnlySpan<char> last = after[(end + 1)..];
        int length = 0;
        while (length < last.Length && length < 3 && char.IsAsciiDigit(last[length]))
            length++;
        return length is 1 or 2 ? Day(rest[..4], month, last[..length]) : null;
    }

    private static DateOnly? Day(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        if (
            !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y)
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int d)
        )
            return null;
        if (!int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out int m))
            m = MonthNames.NumberOf(month);
        return m is >= 1 and <= 12 && y is >= 1 and <= 9999 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }
}
