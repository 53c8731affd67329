namespace Hearsay.Ingestion.Furniture;

/// <summary>The agency in an agency copy's dateline: <c>TOWN, May 15 (ABC) -</c>, <c>TOWN (Reuters) —</c>.</summary>
internal static class Dateline
{
    private const int MaxLength = 90;

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
