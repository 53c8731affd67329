using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Ingestion.Furniture;

/// <summary>Recognises a list of people's names by its shape: two to five capitalised words each, joined by commas and "and".</summary>
internal static class PersonNames
{
    private const int MaxNames = 8;

    private static readonly string[] Particles =
    [
        "de",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "da",
        "di",
        "dos",
        "du",
        "ter",
        "ten",
        "zu",
    ];

    // Capitalised words that make a line a title or a place name rather than a person.
    private static readonly string[] NotNames =
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "For",
        "Of",
        "And",
        "To",
        "How",
        "Why",
        "What",
        "When",
        "Where",
        "Who",
        "Is",
        "Are",
        "No",
        "New",
        "Press",
        "News",
        "Service",
        "Agency",
        "Daily",
        "Times",
        "Post",
    ];

    /// <summary>The names, in order; empty when the text is anything else.</summary>
    public static ImmutableArray<string> Parse(ReadOnlySpan<char> text)
    {
        // Most lines that are asked about are no names, and their first letter tells.
        ReadOnlySpan<char> bare = text.TrimStart(" ,;");
        if (bare.IsEmpty || !char.IsUpper(bare[0]) || !bare.Contains(' '))
            return [];
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        string joined = text.ToString()
            .Replace(" and ", ",", StringComparison.OrdinalIgnoreCase)
            .Replace(" & ", ",", StringComparison.Ordinal);
        foreach (string part in joined.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (names.Count > 0 && ByLine.IsOccupation(part))
                break;
            if (names.Count == MaxNames || !IsName(part))
                return [];
            names.Add(Recase(part));
        }

        return names.ToImmutable();
    }

    /// <summary>Whether the text has the shape of one person's full name.</summary>
    public static bool IsName(string text)
    {
        if (text.Length < 3 || !char.IsUpper(text[text[0] == ' ' ? 1 : 0]) || !text.Contains(' ', StringComparison.Ordinal))
            return false;
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5)
            return false;
        for (int i = 0; i < words.Length; i++)
        {
            bool particle = i > 0 && i < words.Length - 1 && Particles.Contains(words[i]);
            if (!particle && !IsCapitalised(words[i]))
                return false;
        }

        return true;
    }

    private static bool IsCapitalised(string word)
    {
        if (!char.IsUpper(word[0]) || NotNames.Contains(word))
            return false;
        foreach (char c in word)
        {
            if (!char.IsLetter(c) && c is not ('\'' or '\u2019' or '-' or '.'))
                return false;
        }

        return true;
    }

    // "JANE ROE" and "Jane Roe" are one author.
    private static string Recase(string name)
    {
        if (name.Any(char.IsLower) || name.Length < 5)
            return name;
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }
}
