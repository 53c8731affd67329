using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.PlainText;

/// <summary>Marks at the start of a line that say what it is: bullets, numbers, Markdown's # and &gt;.</summary>
internal static class LineMarks
{
    private const string Bullets = "\u2022\u00B7\u25AA\u25E6\u2023\u25CF\u25A0\u25BA";

    /// <summary>How many characters the mark takes, its blanks included; 0 and a paragraph when there is none.</summary>
    public static int Length(ReadOnlySpan<char> line, out BlockKind kind)
    {
        kind = BlockKind.Paragraph;
        int indent = line.Length - line.TrimStart().Length;
        ReadOnlySpan<char> rest = line[indent..];
        if (rest.Length < 2)
            return 0;
        if (rest[0] == '>')
            return Found(BlockKind.BlockQuotation, indent + 1, out kind);
        if (Bullets.AsSpan().Contains(rest[0]))
            return Found(BlockKind.ListItem, indent + 1, out kind);
        if (rest[0] is '*' or '-' or '+' && rest[1] == ' ')
            return Found(BlockKind.ListItem, indent + 2, out kind);
        int hashes = rest.IndexOfAnyExcept('#');
        if (hashes is > 0 and <= 6 && rest[hashes] == ' ')
            return Found(BlockKind.Heading, indent + hashes + 1, out kind);
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        bool numbered = digits is > 0 and <= 2 && digits + 1 < rest.Length && rest[digits] is '.' or ')' && rest[digits + 1] == ' ';
        return numbered ? Found(BlockKind.ListItem, indent + digits + 2, out kind) : 0;
    }

    /// <summary>Whether the line is quoted as in Markdown and mail.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> line) => line.TrimStart().StartsWith(">");

    /// <summary>Whether the line only draws a rule (<c>* * *</c>, <c>-----</c>, <c>===</c>).</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> mark = line.Trim();
        return mark.Length >= 3 && mark[0] is '*' or '-' or '=' or '_' or '~' or '\u2014' && mark.IndexOfAnyExcept(mark[0], ' ') < 0;
    }

    private static int Found(BlockKind found, int length, out BlockKind kind)
    {
        kind = found;
        return length;
    }
}
