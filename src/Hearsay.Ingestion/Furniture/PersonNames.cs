using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Ingestion.Furniture;

/// <summary>Recognises a list of people's names by its shape: two to five capitalised words each, joined by commas and "and".</summary>
internal static class PersonNames
{
    private const int MaxNames = 8;
    private const int MaxWords = 5;

    /// <summary>The names, in order; empty when the text is anything else.</summary>
    public static ImmutableArray<string> Parse(ReadOnlySpan<char> text)
    {
        // Most lines that are asked about are no names, and their first words tell.
        ReadOnlySpan<char> bare = text.TrimStart(" ,;");
        if (bare.IsEmpty || !char.IsUpper(bare[0]) || !bare.Contains(' ') || !MayOpenWithName(bare))
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

    // The words before the first mark or "and", of which every one must be a name's.
    private static bool MayOpenWithName(ReadOnlySpan<char> text)
    {
        int mark = text.IndexOfAny(',', ';');
        ReadOnlySpan<char> part = mark < 0 ? text : text[..mark];
        int words = 0;
        foreach (Range range in part.Split(' '))
        {
            ReadOnlySpan<char> word = part[range].Trim();
            if (word.IsEmpty)
                continue;
            if (word is "&" || word.Equals("and", StringComparison.OrdinalIgnoreCase))
                break;
            if (++words > MaxWords || !(IsCapitalised(word) || IsParticle(word)))
                return false;
        }

        return words > 1;
    }

    /// <summary>Whether the text has the shape of one person's full name.</summary>
    public static bool IsName(string text)
    {
        if (text.Length < 3 || !char.IsUpper(text[text[0] == ' ' ? 1 : 0]) || !text.Contains(' ', StringComparison.Ordinal))
            return false;
        Span<Range> words = stackalloc Range[MaxWords + 1];
        ReadOnlySpan<char> letters = text;
        int count = letters.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        if (count is < 2 or > MaxWords)
            return false;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> word = letters[words[i]];
            if (!IsCapitalised(word) && !(i > 0 && i < count - 1 && IsParticle(word)))
                return false;
        }

        return true;
    }

    private static bool IsCapitalised(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]) || IsNoName(word))
            return false;
        foreach (char c in word)
        {
            if (!char.IsLetter(c) && c is not ('\'' or '\u2019' or '-' or '.'))
                return false;
        }

        return true;
    }

    private static bool IsParticle(ReadOnlySpan<char> word) =>
        word
            is "de"
                or "del"
                or "della"
                or "der"
                or "den"
                or "van"
                or "von"
                or "la"
                or "le"
                or "al"
                or "el"
                or "bin"
                or "ibn"
                or "da"
                or "di"
                or "dos"
                or "du"
                or "ter"
                or "ten"
                or "zu";

    // Capitalised words that make a line a title or a place name rather than a person.
    private static bool IsNoName(ReadOnlySpan<char> word) =>
        word
            is "The"
                or "A"
                or "An"
                or "In"
                or "On"
                or "At"
                or "For"
                or "Of"
                or "And"
                or "To"
                or "How"
                or "Why"
                or "What"
                or "When"
                or "Where"
                or "Who"
                or "Is"
                or "Are"
                or "No"
                or "New"
                or "Press"
                or "News"
                or "Service"
                or "Agency"
                or "Daily"
                or "Times"
                or "Post";

    /// <summary>"JANE ROE" as "Jane Roe": one author however a page prints her.</summary>
    public static string Recase(string name)
    {
        if (name.Any(char.IsLower) || name.Length < 5)
            return name;
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }
}
