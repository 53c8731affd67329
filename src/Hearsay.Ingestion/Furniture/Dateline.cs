using System.Buffers;

namespace Hearsay.Ingestion.Furniture;

/// <summary>What a dateline says: <c>TOWN, May 15 (ABC) -</c>, <c>TOWN (Reuters) —</c>, <c>Town, Vale – </c>.</summary>
internal static class Dateline
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("!?;:\"\u201C\u201D");

    private const int MaxLength = 90;
    private const int MaxWords = 8;
    private const int MaxPlainWords = 3;
    private const int MinSentence = 20;

    /// <summary>The agency's name, or its letters when it is not a listed one; null when the paragraph has no such dateline.</summary>
    public static string? Agency(ReadOnlySpan<char> paragraph)
    {
        ReadOnlySpan<char> head = paragraph[..Math.Min(paragraph.Length, MaxLength)];
        int open = head.IndexOf('(');
        int close = head.IndexOf(')');
        if (open <= 0 || close < open + 2 || !StartsWithTown(head[..open]))
            return null;
        ReadOnlySpan<char> after = head[(close + 1)..].TrimStart();
        if (after.IsEmpty || after[0] is not ('-' or '\u2013' or '\u2014'))
            return null;
        ReadOnlySpan<char> signature = head[(open + 1)..close].Trim();
        if (Agencies.Name(signature) is { } known)
            return known;
        return IsAbbreviation(signature) ? signature.ToString() : null;
    }

    /// <summary>The place that opens a paragraph before a dash ("ORRIN, Vale (ABC) — The …", "Orrin – The …"); null when none does.</summary>
    public static string? Place(ReadOnlySpan<char> paragraph)
    {
        ReadOnlySpan<char> head = paragraph[..Math.Min(paragraph.Length, MaxLength)];
        int dash = DashOf(head);
        if (dash <= 0 || !OpensSentence(paragraph[(dash + 1)..].TrimStart(" -\u2013\u2014")))
            return null;
        ReadOnlySpan<char> place = head[..dash];
        int open = place.IndexOf('(');
        place = (open < 0 ? place : place[..open]).TrimEnd(" ,-");
        return IsPlace(place) ? WithoutDay(place).ToString() : null;
    }

    private static int DashOf(ReadOnlySpan<char> head)
    {
        int dash = head.IndexOfAny('\u2013', '\u2014');
        int plain = head.IndexOf(" - ");
        int doubled = head.IndexOf(" --");
        int hyphen = plain < 0 || (doubled >= 0 && doubled < plain) ? doubled : plain;
        return dash < 0 || (hyphen >= 0 && hyphen < dash) ? hyphen : dash;
    }

    private static bool OpensSentence(ReadOnlySpan<char> rest) =>
        rest.Length > MinSentence && (char.IsUpper(rest[0]) || rest[0] is '"' or '\u201C' || char.IsAsciiDigit(rest[0]));

    // Names alone, with abbreviations and a day; in capitals, or so short that it is no sentence cut by a dash.
    private static bool IsPlace(ReadOnlySpan<char> place)
    {
        int words = 0;
        int capitals = 0;
        foreach (Range range in place.Split(' '))
        {
            ReadOnlySpan<char> word = place[range];
            bool small = word is "of" or "and" or "de" or "the" or "la" or "on" or "al";
            if (word.IsEmpty || !(char.IsUpper(word[0]) || (words > 0 && (small || char.IsAsciiDigit(word[0])))))
                return false;
            words++;
            capitals += word.Length > 2 && word.ToString().All(c => char.IsUpper(c) || !char.IsLetter(c)) ? 1 : 0;
        }

        bool ends = place.ContainsAny(SentenceMarks);
        return !ends && words > 0 && (capitals > 0 ? words <= MaxWords : words <= MaxPlainWords);
    }

    // "ORRIN, May 15": the day is no place.
    private static ReadOnlySpan<char> WithoutDay(ReadOnlySpan<char> place)
    {
        int digit = place.IndexOfAnyInRange('0', '9');
        int comma = digit < 0 ? -1 : place[..digit].LastIndexOf(',');
        return comma > 0 ? place[..comma].TrimEnd() : place;
    }

    private static bool StartsWithTown(ReadOnlySpan<char> place)
    {
        int capitals = 0;
        foreach (char c in place)
        {
            if (char.IsUpper(c))
                capitals++;
            else if (char.IsLower(c) || c == ',')
                break;
        }

        return capitals >= 3 && place.IndexOfAny("!?;:\"") < 0;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> signature)
    {
        if (signature.Length is < 2 or > 6)
            return false;
        foreach (char c in signature)
        {
            if (!char.IsAsciiLetterUpper(c))
                return false;
        }

        return true;
    }
}
