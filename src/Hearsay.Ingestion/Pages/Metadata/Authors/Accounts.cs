using System.Collections.Immutable;
using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>Drops the account that put a page up ("jane.roe", "editor_2") where the page shows who wrote it.</summary>
internal static class Accounts
{
    // From rel=author to a link to an author's page, and the by-line.
    private const int FirstMarked = 5;
    private const int LastMarked = 11;

    public static void Drop(CandidateTable<ImmutableArray<string>> table)
    {
        if (!table.Entries.Exists(IsShownPerson))
            return;
        table.Entries.RemoveAll(entry => entry.Value.Length == 1 && IsAccount(entry.Value[0]));
    }

    private static bool IsShownPerson(CandidateTable<ImmutableArray<string>>.Entry entry) =>
        entry.Row.AsSpan(FirstMarked, LastMarked - FirstMarked + 1).IndexOfAnyExcept(0f) >= 0
        && AuthorFeatures.IsNearHeadline(entry)
        && entry.Value.All(name => PersonNames.IsName(name) && GivenNames.Starts(name));

    /// <summary>Whether the word is an account's rather than a name: small letters parted by a dot or a line, or followed by digits.</summary>
    public static bool IsAccount(string name)
    {
        bool parted = false;
        foreach (char c in name)
        {
            if (c is '.' or '_' || char.IsAsciiDigit(c))
                parted = true;
            else if (!char.IsAsciiLetterLower(c))
                return false;
        }

        return parted && char.IsAsciiLetterLower(name[0]) && !name.EndsWith(".com", StringComparison.Ordinal);
    }
}
