using System.Collections.Immutable;

namespace Hearsay.Ingestion.Furniture;

/// <summary>Recognises the lines at the end that present the author ("Jane Roe covers museums") or the outlet ("The Echo is printed on …").</summary>
internal static class AuthorNote
{
    private const int MaxWords = 45;

    private static readonly string[] AuthorVerbs =
    [
        "is",
        "was",
        "covers",
        "writes",
        "reports",
        "has",
        "can",
        "works",
        "lives",
        "joined",
        "edits",
        "teaches",
    ];

    private static readonly string[] ColophonWords =
    [
        "printed",
        "published",
        "publishes",
        "journal",
        "newspaper",
        "magazine",
        "newsletter",
        "blog",
        "website",
        "weekly",
        "monthly",
        "quarterly",
        "subscribe",
        "subscription",
        "subscribers",
        "reprint",
        "forward",
        "classified",
        "classifieds",
        "ads",
        "advertise",
        "issn",
        "founded",
        "established",
        "member",
        "regulated",
        "registered",
        "donations",
        "nonprofit",
        "non-profit",
        "reader-funded",
        "reader-supported",
        "funded",
        "owned",
        "independent",
        "issue",
        "issues",
        "comes",
        "tips",
        "letters",
        "copyright",
        "licence",
        "license",
    ];

    /// <summary>Whether the block presents one of the authors, or somebody who writes for the outlet.</summary>
    public static bool PresentsAuthor(string block, ImmutableArray<string> authors)
    {
        if (PlainForm.CountWords(block) > MaxWords)
            return false;
        foreach (string author in authors)
        {
            if (block.StartsWith(author, StringComparison.OrdinalIgnoreCase) && AuthorVerbs.Contains(WordAfter(block, author.Length)))
                return true;
        }

        int verb = block.IndexOf(" is ", StringComparison.Ordinal);
        if (verb <= 0 || !PersonNames.IsName(block[..verb]))
            return false;
        string rest = block[(verb + 4)..];
        int article = rest.IndexOf(' ', StringComparison.Ordinal);
        int stop = rest.AsSpan().IndexOfAny('.', ',');
        string role = rest[(article + 1)..(stop > article ? stop : rest.Length)];
        foreach (string preposition in (ReadOnlySpan<string>)[" at ", " for ", " with ", " of ", " in ", " based ", " who "])
        {
            int at = role.IndexOf(preposition, StringComparison.Ordinal);
            role = at > 0 ? role[..at] : role;
        }

        return ByLine.IsOccupation(role);
    }

    /// <summary>Whether the block, which closes the text, speaks about the outlet itself.</summary>
    public static bool PresentsOutlet(string block, string? outlet)
    {
        if (outlet is null || PlainForm.CountWords(block) > MaxWords)
            return false;
        string plain = PlainForm.Of(block);
        if (!OpensWith(plain, PlainForm.Of(outlet)))
            return false;
        foreach (string word in plain.Split(' ', '.', ',', ';', ':'))
        {
            if (ColophonWords.Contains(word))
                return true;
        }

        return false;
    }

    // The Tarn Observer calls itself that, "Tarn Observer" or "The Observer".
    private static bool OpensWith(string plain, string outlet)
    {
        string text = WithoutArticle(plain);
        string name = WithoutArticle(outlet);
        if (StartsWithWords(text, name))
            return true;
        int blank = name.LastIndexOf(' ');
        return blank > 0 && StartsWithWords(text, name[(blank + 1)..]);
    }

    private static bool StartsWithWords(string text, string start) =>
        start.Length > 2
        && text.StartsWith(start, StringComparison.Ordinal)
        && (text.Length == start.Length || !char.IsLetterOrDigit(text[start.Length]));

    private static string WithoutArticle(string plain) => plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;

    private static string WordAfter(string block, int at)
    {
        ReadOnlySpan<char> rest = block.AsSpan(at).TrimStart(" ,");
        int length = rest.IndexOf(' ');
        return (length < 0 ? rest : rest[..length]).ToString();
    }
}
