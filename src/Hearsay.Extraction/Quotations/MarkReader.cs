using Hearsay.Core.Text;

namespace Hearsay.Extraction.Quotations;

/// <summary>The families of marks: one closes only what one of the same family opened.</summary>
internal enum MarkKind
{
    None,
    Double,
    Single,
    Guillemet,

    /// <summary>Two apostrophes or grave accents in place of a double mark, as wires sent them.</summary>
    Doubled,
}

internal enum MarkRole
{
    None,
    Opens,
    Closes,
    Either,
}

internal readonly record struct MarkReading(MarkKind Kind, MarkRole Role);

/// <summary>Tells of one character whether it opens or closes a quotation, from the characters beside it.</summary>
internal static class MarkReader
{
    public static MarkKind KindOf(char letter) =>
        letter switch
        {
            '"' or '“' or '”' or '„' => MarkKind.Double,
            '\'' or '‘' or '’' => MarkKind.Single,
            '«' or '»' => MarkKind.Guillemet,
            _ => MarkKind.None,
        };

    public static MarkReading Read(string text, int position, TextSpan block, bool singleIsOpen, int lastSureSingleClose)
    {
        char before = position > block.Start ? text[position - 1] : ' ';
        char after = position + 1 < block.End ? text[position + 1] : ' ';
        if (IsDoubled(text, position, block))
        {
            char next = position + 2 < block.End ? text[position + 2] : ' ';
            return new MarkReading(MarkKind.Doubled, StraightRole(before, next));
        }
        return text[position] switch
        {
            '“' or '„' => new MarkReading(MarkKind.Double, MarkRole.Opens),
            '”' => new MarkReading(MarkKind.Double, MarkRole.Closes),
            '«' => new MarkReading(MarkKind.Guillemet, MarkRole.Opens),
            '»' => new MarkReading(MarkKind.Guillemet, MarkRole.Closes),
            '"' => new MarkReading(MarkKind.Double, StraightRole(before, after)),
            '‘' => new MarkReading(MarkKind.Single, char.IsDigit(after) ? MarkRole.None : MarkRole.Opens),
            '’' => new MarkReading(MarkKind.Single, CloseSingle(before, after, singleIsOpen, position, lastSureSingleClose)),
            '\'' => new MarkReading(MarkKind.Single, StraightSingle(before, after, singleIsOpen, position, lastSureSingleClose)),
            _ => default,
        };
    }

    /// <summary>Whether two apostrophes (or grave accents) that stand side by side begin here.</summary>
    public static bool IsDoubled(string text, int position, TextSpan block) =>
        text[position] is '\'' or '`'
        && position + 1 < block.End
        && text[position + 1] == text[position]
        && (position == block.Start || text[position - 1] != text[position]);

    private static MarkRole StraightRole(char before, char after)
    {
        bool canOpen = IsOpenContext(before) && !char.IsWhiteSpace(after);
        bool canClose = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);
        if (canOpen && !canClose)
            return MarkRole.Opens;
        return canClose && !canOpen ? MarkRole.Closes : MarkRole.Either;
    }

    private static MarkRole StraightSingle(char before, char after, bool isOpen, int position, int lastSureClose)
    {
        bool opensWord = IsOpenContext(before) && char.IsLetter(after);
        if (opensWord)
            return isOpen || position > lastSureClose && lastSureClose >= 0 ? MarkRole.None : MarkRole.Opens;
        return CloseSingle(before, after, isOpen, position, lastSureClose);
    }

    // "the Joneses' house": after an s, before a space, an apostrophe unless no later mark can close.
    private static MarkRole CloseSingle(char before, char after, bool isOpen, int position, int lastSureClose)
    {
        if (!isOpen || char.IsLetterOrDigit(after) || char.IsWhiteSpace(before))
            return MarkRole.None;
        bool plural = before is 's' && char.IsWhiteSpace(after) && position < lastSureClose;
        return plural ? MarkRole.None : MarkRole.Closes;
    }

    private static bool IsOpenContext(char before) =>
        char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '“' or '"' or '‘' or '\'' or ':' or '/';
}
