using System.Collections.Frozen;

namespace Hearsay.Ingestion.Pages.Metadata.Authors;

/// <summary>Words that make a name an outlet's, a company's or a staff's rather than a person's.</summary>
internal static class Organisations
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "academy",
        "agencies",
        "agency",
        "association",
        "bank",
        "blog",
        "bureau",
        "business",
        "center",
        "centre",
        "church",
        "club",
        "college",
        "community",
        "company",
        "corporation",
        "council",
        "department",
        "desk",
        "digital",
        "editors",
        "foundation",
        "gazette",
        "global",
        "group",
        "health",
        "herald",
        "inc",
        "institute",
        "international",
        "journal",
        "law",
        "limited",
        "llc",
        "ltd",
        "magazine",
        "marketing",
        "media",
        "ministry",
        "network",
        "news",
        "newsroom",
        "online",
        "organisation",
        "organization",
        "press",
        "school",
        "services",
        "society",
        "solutions",
        "staff",
        "store",
        "studio",
        "studios",
        "systems",
        "team",
        "technologies",
        "times",
        "union",
        "university",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether one of the words is an organisation's, or the name is a site's address.</summary>
    public static bool Holds(string name)
    {
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan(range).Trim(".,");
            if (BySpan.Contains(word) || (word.Contains('.') && word.EndsWith("com", StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }
}
