namespace Hearsay.Ingestion.Furniture;

/// <summary>Recognises the line under a picture that says who took it: "Palace press office via Reuters", "Jo Roe/AP", "(Getty Images)".</summary>
internal static class PictureCredit
{
    private const int MaxWords = 12;
    private const int MaxLength = 120;
    private const int MaxOwnerWords = 8;

    private static readonly string[] PictureWords =
    [
        "images",
        "photo",
        "photos",
        "photography",
        "pictures",
        "pool",
        "handout",
        "shutterstock",
        "getty",
        "istock",
        "unsplash",
        "alamy",
        "wikimedia",
        "flickr",
        "zuma",
        "epa",
        "epa-efe",
        "sipa",
        "pexels",
    ];

    /// <summary>Whether the whole block is such a credit. A sentence with a full stop never is.</summary>
    public static bool Is(ReadOnlySpan<char> block)
    {
        ReadOnlySpan<char> line = block.Trim();
        // "© Orrin Archive", the whole block.
        if (line.Length is > 2 and <= MaxLength && line[0] == '\u00A9' && PlainForm.CountWords(line) <= MaxOwnerWords)
            return true;
        // Without a bracket, a slash or "via" it is none, and no word need be counted.
        bool bracketed = line.Length > 0 && line[0] == '(' && line[^1] == ')';
        if (
            line.Length is < 3 or > MaxLength
            || !(bracketed || line.Contains('/') || line.IndexOf(" via ", StringComparison.Ordinal) > 0)
            || line[^1] is '.' or '?' or '!' or ':' or '"' or '\u201D'
            || PlainForm.CountWords(line) > MaxWords
        )
            return false;
        if (bracketed)
            return NamesAgency(line[1..^1]);
        int via = line.IndexOf(" via ", StringComparison.Ordinal);
        if (via > 0 && char.IsUpper(line[0]) && !line[..via].Contains(':') && IsNamed(line[(via + 5)..]))
            return true;
        int slash = line.LastIndexOf('/');
        return slash > 0
            && char.IsUpper(line[0])
            && line[..slash].IndexOf('.') < 0
            && PlainForm.CountWords(line[..slash]) <= 5
            && NamesAgency(line[(slash + 1)..]);
    }

    /// <summary>Whether the block is a caption that ends with its credit ("The ferry leaves Oru. (Jo Roe/AP)").</summary>
    public static bool ClosesCaption(ReadOnlySpan<char> block)
    {
        ReadOnlySpan<char> line = block.TrimEnd();
        if (line.Length > 400 || line.IsEmpty || line[^1] != ')')
            return false;
        int open = line.LastIndexOf('(');
        return open > 0 && line[open..].Length <= 80 && line[open..].IndexOf('/') > 0 && NamesAgency(line[(open + 1)..^1]);
    }

    private static bool NamesAgency(ReadOnlySpan<char> text)
    {
        foreach (Range part in text.Split('/'))
        {
            ReadOnlySpan<char> name = text[part].Trim();
            if (Agencies.Name(name) is not null)
                return true;
            int lastWord = name.LastIndexOf(' ') + 1;
            if (PictureWords.Contains(name[lastWord..].ToString().ToLowerInvariant()))
                return true;
        }

        return false;
    }

    // "via AP", "via the Ministry of Works": what follows is a name to the end.
    private static bool IsNamed(ReadOnlySpan<char> rest)
    {
        if (NamesAgency(rest))
            return true;
        foreach (Range part in rest.Split(' '))
        {
            ReadOnlySpan<char> word = rest[part];
            if (!word.IsEmpty && !char.IsUpper(word[0]) && word is not ("the" or "of" or "and"))
                return false;
        }

        return true;
    }
}
