using System.Buffers;
using System.Collections.Frozen;

namespace Hearsay.Language.Tokenization;

/// <summary>How far a word reaches: which signs between letters and figures belong to it.</summary>
internal static class WordShape
{
    // An internet name has at most 253 letters (RFC 1035); the bound keeps the search for its last part linear.
    private const int LongestName = 253;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Degrees = Words("degree");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Groups = Words("group", StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Words("prefix");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Slashed = Words("slashed");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hyphened = Words("hyphened");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LastParts = Words("top");

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string heading, StringComparer? comparer = null) =>
        WordTable
            .ReadWords("word-lists.txt", heading)
            .ToFrozenSet(comparer ?? StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the word that begins at the position ends.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start, int limit)
    {
        int part = start;
        int at = start;
        while (true)
        {
            at = EndOfPart(text, at, limit);
            if (at + 1 >= limit)
                return at;
            int next = AfterJoint(text, start, part, at, limit);
            if (next == at)
                return at;
            part = LetterKinds.IsWord(text, next) ? next : at;
            at = next;
        }
    }

    /// <summary>The end of the letters and figures alone.</summary>
    public static int EndOfPart(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit)
        {
            LetterKind kind = LetterKinds.Of(text[at]);
            if (kind is LetterKind.Letter or LetterKind.Digit or LetterKind.Extension || text[at] == '_')
                at++;
            else if (kind == LetterKind.Surrogate && LetterKinds.IsWord(text, at))
                at += 2;
            else
                break;
        }

        return at;
    }

    /// <summary>Whether the letters before a hyphen are no word: one letter, or a few without a vowel.</summary>
    public static bool IsBrokenOff(ReadOnlySpan<char> letters)
    {
        const int Longest = 4;
        return letters.Length <= Longest
            && !letters.ContainsAnyExceptInRange('A', 'z')
            && (letters.Length == 1 || !letters.ContainsAny(Vowels))
            && letters.ContainsAnyInRange('a', 'z');
    }

    // The position after the sign at the position when the word goes on there, else the position.
    private static int AfterJoint(ReadOnlySpan<char> text, int start, int part, int at, int limit)
    {
        char before = text[at - 1];
        char after = text[at + 1];
        bool figures = char.IsDigit(before) && char.IsDigit(after);
        bool joins = text[at] switch
        {
            '\'' or '\u2019' or '`' => !figures && LetterKinds.IsWord(text, at + 1) && (text[at] != '`' || after is 's'),
            '.' => figures || JoinsDotted(text, start, part, at, limit),
            ',' => figures && IsThousand(text, part, at, limit),
            ':' => figures,
            '/' => figures ? IsDate(text, start, part, at, limit) : IsSlashed(text, start, at, limit),
            '-' => figures ? IsNumberGroup(text, start, at, limit) : IsHyphened(text, part, at, limit),
            '&' => IsPairOfInitials(text, part, at, limit),
            '*' => char.IsLetter(before) && char.IsLetter(after),
            _ => false,
        };
        return joins ? at + 1 : at;
    }

    private static bool JoinsDotted(ReadOnlySpan<char> text, int start, int part, int at, int limit)
    {
        int next = EndOfPart(text, at + 1, limit);
        if (next == at + 1)
            return false;
        bool single = next == at + 2 && char.IsLetter(text[at + 1]);
        if (single && at - part == 1 && char.IsLetter(text[part]))
            return true;
        if (single && char.IsUpper(text[at + 1]) && at - part == 2 && char.IsUpper(text[part]) && char.IsLower(text[part + 1]))
            return true;
        if (single && text[at + 1] is 'm' or 'M' && at - part >= 2 && text[at - 1] is 'a' or 'p' or 'A' or 'P' && char.IsDigit(text[part]))
            return true;
        if (at - part == 1 && char.IsUpper(text[part]) && Degrees.Contains(text[(at + 1)..next]))
            return true;
        return IsInternetName(text, start, at, limit);
    }

    private static bool IsInternetName(ReadOnlySpan<char> text, int start, int at, int limit)
    {
        int bound = Math.Min(limit, start + LongestName);
        int last = at + 1;
        int parts = 1;
        int end = at;
        while (end < bound && text[end] == '.' && end + 1 < bound && LetterKinds.IsWord(text, end + 1))
        {
            last = end + 1;
            parts++;
            end = EndOfPart(text, last, bound);
            while (end + 1 < bound && text[end] == '-' && LetterKinds.IsWord(text, end + 1))
                end = EndOfPart(text, end + 1, bound);
        }

        if (end <= last)
            return false;
        ReadOnlySpan<char> name = text[last..end];
        // "end.It begins": a capital after lower-case letters is the next sentence, unless the letters are too many for a word of that kind ("Shop.Com").
        if (char.IsUpper(name[0]) && char.IsLower(text[at - 1]) && !(name.Length > 2 && LastParts.Contains(name)))
            return false;
        return LastParts.Contains(name) || IsGroup(text[start..at], parts);
    }

    // "alt.pets.rabbits": three parts or more, of which the first is that of a discussion group.
    private static bool IsGroup(ReadOnlySpan<char> before, int partsFromHere)
    {
        int dot = before.IndexOf('.');
        return dot < 0 ? partsFromHere > 2 && Groups.Contains(before) : Groups.Contains(before[..dot]);
    }

    private static bool IsThousand(ReadOnlySpan<char> text, int part, int at, int limit) =>
        at - part <= 3
        && at + 3 < limit
        && char.IsDigit(text[at + 2])
        && char.IsDigit(text[at + 3])
        && (at + 4 >= limit || !char.IsDigit(text[at + 4]));

    // 9/11, 1/2 and 11/28/2000, but not 2001/02.
    private static bool IsDate(ReadOnlySpan<char> text, int start, int part, int at, int limit)
    {
        if (part != start)
            return true;
        int next = EndOfDigits(text, at + 1, limit);
        if (next + 1 < limit && text[next] is '/' && char.IsDigit(text[next + 1]))
            return true;
        if (next + 4 < limit && text[next] == '-' && next - at == 4)
            return true;
        return at - start <= 2 && next - at - 1 <= 2 && Number(text[start..at]) <= 12 && Number(text[(at + 1)..next]) <= 31;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
            number = (number * 10) + (char.IsAsciiDigit(digit) ? digit - '0' : 0);
        return number;
    }

    // Telephone numbers and dates in figures; a lone pair of figures is a range.
    private static bool IsNumberGroup(ReadOnlySpan<char> text, int start, int at, int limit)
    {
        if (text[start..at].Contains('-') || text[start..at].Contains('/'))
            return true;
        int next = EndOfDigits(text, at + 1, limit);
        if (next + 1 < limit && text[next] == '-' && char.IsDigit(text[next + 1]))
            return true;
        int left = at - start;
        int right = next - at - 1;
        return right == 4 && left is 1 or 3 or 5 && !text[start..at].ContainsAnyExceptInRange('0', '9');
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit && char.IsDigit(text[at]))
            at++;
        return at;
    }

    private static bool IsHyphened(ReadOnlySpan<char> text, int part, int at, int limit)
    {
        if (!LetterKinds.IsWord(text, at + 1))
            return false;
        ReadOnlySpan<char> first = text[part..at];
        bool inCompound = part > 0 && text[part - 1] == '-';
        if (Prefixes.Contains(first) && !(inCompound && first.Length == 1))
            return true;
        int end = EndOfPart(text, at + 1, limit);
        return end - part <= 8 && Hyphened.Contains(text[part..end]);
    }

    private static bool IsSlashed(ReadOnlySpan<char> text, int start, int at, int limit)
    {
        if (at - start > 3)
            return false;
        int end = EndOfPart(text, at + 1, limit);
        while (end + 1 < limit && end - start < 6 && text[end] == '/')
            end = EndOfPart(text, end + 1, limit);
        return end - start <= 6 && Slashed.Contains(text[start..end]);
    }

    private static bool IsPairOfInitials(ReadOnlySpan<char> text, int part, int at, int limit)
    {
        int end = EndOfPart(text, at + 1, limit);
        if (at - part is < 1 or > 4 || end - at - 1 is < 1 or > 3)
            return false;
        for (int i = part; i < end; i++)
        {
            if (i != at && (!char.IsLetter(text[i]) || char.IsUpper(text[i]) != char.IsUpper(text[part])))
                return false;
        }

        return true;
    }
}
