using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Ingestion.Furniture;

/// <summary>What a block of furniture says, from the table <c>furniture-phrases.tsv</c>.</summary>
internal static class FurniturePhrases
{
    private static readonly SearchValues<char> CountLetters = SearchValues.Create("0123456789.,km");
    private static readonly FrozenSet<string> Whole = Phrases("is").Select(p => p.Phrase).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, (int MaxWords, string Phrase)[]> Starts = ByFirstWord(Phrases("starts"));
    private static readonly FrozenDictionary<string, (int MaxWords, string Phrase)[]>.AlternateLookup<ReadOnlySpan<char>> StartsBySpan =
        Starts.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<char, (int MaxWords, string Phrase)[]> Ends = ByLetter(Phrases("ends"), p => p[^1]);
    private static readonly FrozenDictionary<char, (int MaxWords, string Phrase)[]> Tails = ByLetter(Phrases("tail"), p => p[0]);
    private static readonly FrozenDictionary<char, (int MaxWords, string Phrase)[]> Labels = ByLetter(Phrases("label"), p => p[0]);

    // "Also in the Evening Courier: …": the colon of a label stands within so many letters.
    private const int LongestLabel = 40;
    private const int LongestNotes = 80;

    /// <summary>Whether the block, in plain form, is furniture by its words alone.</summary>
    public static bool Holds(string plain)
    {
        if (plain.Length == 0)
            return false;
        if (Whole.Contains(plain) || IsCounter(plain))
            return true;
        // A credit in brackets is the same credit.
        plain = plain.TrimStart('(');
        if (plain.Length == 0)
            return false;
        if (IsLabelled(plain))
            return true;
        if (StartsBySpan.TryGetValue(FirstWord(plain), out (int MaxWords, string Phrase)[]? starts))
        {
            foreach ((int maxWords, string phrase) in starts)
            {
                if (plain.StartsWith(phrase, StringComparison.Ordinal) && EndsWord(plain, phrase.Length) && HasAtMost(plain, maxWords))
                    return true;
            }
        }

        foreach ((int maxWords, string phrase) in Ends.GetValueOrDefault(plain[^1], []))
        {
            if (plain.EndsWith(phrase, StringComparison.Ordinal) && HasAtMost(plain, maxWords))
                return true;
        }

        // WordPress signs its feeds so: "The post HEADLINE appeared first on SITE".
        return plain.StartsWith("the post ", StringComparison.Ordinal) && plain.Contains(" appeared first on ", StringComparison.Ordinal);
    }

    private static bool HasAtMost(string plain, int words) => PlainForm.CountWords(plain) <= words;

    private static bool IsLabelled(string plain)
    {
        int colon = plain.AsSpan().IndexOf(':');
        if (colon is < 0 or > LongestLabel)
            return false;
        foreach ((int maxWords, string phrase) in Labels.GetValueOrDefault(plain[0], []))
        {
            if (
                colon >= phrase.Length
                && plain.StartsWith(phrase, StringComparison.Ordinal)
                && EndsWord(plain, phrase.Length)
                && HasAtMost(plain, maxWords)
            )
                return true;
        }

        return false;
    }

    /// <summary>Whether nothing of the article follows the block ("Notes to editors", "###").</summary>
    public static bool EndsArticle(string plain)
    {
        foreach ((int maxWords, string phrase) in plain.Length == 0 ? [] : Tails.GetValueOrDefault(plain[0], []))
        {
            if (
                plain.StartsWith(phrase, StringComparison.Ordinal)
                && EndsWord(plain, phrase.Length)
                && (PlainForm.CountWords(plain) <= maxWords || IsNotes(plain, phrase))
            )
                return true;
        }

        return false;
    }

    // "Notes to editors: pictures can be had from …": the notes stand in the block of their heading.
    private static bool IsNotes(string plain, string phrase) =>
        phrase.Contains(' ', StringComparison.Ordinal)
        && plain.Length > phrase.Length
        && plain[phrase.Length] == ':'
        && PlainForm.CountWords(plain) <= LongestNotes;

    // "12 comments", "3.4k shares", "5 min read".
    private static bool IsCounter(string plain)
    {
        if (!char.IsAsciiDigit(plain[0]))
            return false;
        int blank = plain.AsSpan().IndexOf(' ');
        return blank > 0
            && plain.AsSpan(0, blank).IndexOfAnyExcept(CountLetters) < 0
            && plain[(blank + 1)..]
                is "comments"
                    or "comment"
                    or "shares"
                    or "share"
                    or "views"
                    or "likes"
                    or "reads"
                    or "retweets"
                    or "min read"
                    or "minute read"
                    or "photos"
                    or "images";
    }

    private static bool EndsWord(string plain, int length) =>
        length == plain.Length || !char.IsLetterOrDigit(plain[length]) || !char.IsLetter(plain[length - 1]);

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> plain)
    {
        int blank = plain.IndexOf(' ');
        return blank < 0 ? plain : plain[..blank];
    }

    private static (int MaxWords, string Phrase)[] Phrases(string match) =>
        [
            .. DataTable
                .Rows("furniture-phrases.tsv")
                .Where(row => row[0] == match)
                .Select(row => (int.Parse(row[1], CultureInfo.InvariantCulture), row[2])),
        ];

    // A phrase may end inside a word of the block ("(c) 20"24), so short first words are looked up whole and the rest by prefix.
    private static FrozenDictionary<string, (int MaxWords, string Phrase)[]> ByFirstWord((int MaxWords, string Phrase)[] phrases) =>
        phrases
            .GroupBy(p => FirstWord(p.Phrase).ToString(), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static FrozenDictionary<char, (int MaxWords, string Phrase)[]> ByLetter(
        (int MaxWords, string Phrase)[] phrases,
        Func<string, char> letter
    ) => phrases.GroupBy(p => letter(p.Phrase)).ToFrozenDictionary(g => g.Key, g => g.ToArray());
}
