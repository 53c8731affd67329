namespace Hearsay.Ingestion.Pages.Metadata.Titles;

/// <summary>
/// "The best walks of 2033" and "The best walks of 2032" on one page are one title, told before and after the page was brought up to date:
/// the later year stands.
/// </summary>
internal static class TitleYears
{
    private const int Digits = 4;
    private const char AnyYear = '#';

    /// <summary>Joins the titles that are told or stand as the first headline and differ in the year alone.</summary>
    public static void Join(CandidateTable<string> table)
    {
        Dictionary<string, CandidateTable<string>.Entry> byRest = new(StringComparer.Ordinal);
        foreach (CandidateTable<string>.Entry entry in table.Entries.ToList())
        {
            if (!IsMain(entry) || WithoutYears(entry.Key) is not { } rest)
                continue;
            if (!byRest.TryGetValue(rest, out CandidateTable<string>.Entry? other))
            {
                byRest[rest] = entry;
                continue;
            }

            // Of equal length and equal but for years: the later is the greater.
            bool later = string.CompareOrdinal(entry.Key, other.Key) > 0;
            byRest[rest] = later ? entry : other;
            table.Merge(later ? entry : other, later ? other : entry);
        }
    }

    private static bool IsMain(CandidateTable<string>.Entry entry) => entry.Row.AsSpan(0, 5).Contains(2f) || entry.Row[9] >= 1;

    // The letters with a mark in place of every year; null when they hold none.
    private static string? WithoutYears(string letters)
    {
        char[]? masked = null;
        for (int at = 0; at + Digits <= letters.Length; at++)
        {
            bool starts = at == 0 || !char.IsAsciiDigit(letters[at - 1]);
            bool ends = at + Digits == letters.Length || !char.IsAsciiDigit(letters[at + Digits]);
            ReadOnlySpan<char> year = letters.AsSpan(at, Digits);
            if (!starts || !ends || year is not (['1', '9', _, _] or ['2', '0', _, _]) || year.ContainsAnyExceptInRange('0', '9'))
                continue;
            masked ??= letters.ToCharArray();
            masked.AsSpan(at, Digits).Fill(AnyYear);
        }

        return masked is null ? null : new string(masked);
    }
}
