using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>Days of the week and months, which stand behind names in by-lines: "Jane Roe Tuesday 4 May 2033".</summary>
internal static class CalendarWords
{
    /// <summary>Whether the word is a day of the week or a month, in full or short.</summary>
    public static bool Holds(ReadOnlySpan<char> word) => MonthNames.NumberOf(word) > 0 || WeekdayNames.Contains(word);

    /// <summary>Whether people are called so, too, and sign with it alone.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word) =>
        word.Equals("april", StringComparison.OrdinalIgnoreCase) || word.Equals("may", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without the days and months behind it; for a name before a number, since people are called Sunday and May, too.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> bare = name.TrimEnd(" ,");
        while (bare.LastIndexOf(' ') is > 0 and int blank && Holds(bare[(blank + 1)..].TrimEnd('.')))
            bare = bare[..blank].TrimEnd(" ,");
        return bare;
    }
}
