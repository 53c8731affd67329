namespace Hearsay.Language.Names.Candidates;

/// <summary>A name that friends use, between quotation marks within the whole one: William "Bill" Tarrow.</summary>
internal static class Nickname
{
    /// <summary>The nickname within a person's name; empty where there is none.</summary>
    public static ReadOnlySpan<char> In(string name)
    {
        int open = name.AsSpan().IndexOfAny('"', '\u201C', '\u2018');
        if (open < 0)
            return [];
        ReadOnlySpan<char> rest = name.AsSpan(open + 1);
        int close = rest.IndexOfAny('"', '\u201D', '\u2019');
        return close > 0 ? rest[..close] : [];
    }
}
