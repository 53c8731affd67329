namespace Hearsay.Ingestion.PlainText;

/// <summary>Tells hard-wrapped text (lines broken at a column, inside paragraphs) from text where a line is a paragraph.</summary>
/// <remarks>
/// Whoever wraps greedily breaks a line only where the next word would not have fitted: line + space + next word is longer than the
/// column. In text where every line is a paragraph that holds only by chance.
/// </remarks>
internal readonly record struct WrapWidth
{
    private const int MinColumn = 40;
    private const int MaxColumn = 130;
    private const int MinPairs = 3;
    private const double MinShare = 0.6;

    // Ragged wrapping (a word longer than the rest of the line, hand-wrapped mail) leaves a little room.
    private const int Slack = 6;

    private readonly int _column;

    private WrapWidth(int column) => _column = column;

    public static WrapWidth Of(TextLines lines)
    {
        int column = lines.Longest();
        if (column is < MinColumn or > MaxColumn)
            return default;
        WrapWidth candidate = new(column);
        int pairs = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines.Line(i).IsWhiteSpace() || lines.Line(i + 1).IsWhiteSpace())
                continue;
            pairs++;
            full += candidate.IsFull(lines.Line(i), lines.Line(i + 1)) ? 1 : 0;
        }

        return pairs >= MinPairs && full >= pairs * MinShare ? candidate : default;
    }

    /// <summary>Whether the second line goes on where the first was broken.</summary>
    public bool Joins(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        bool indented = !next.IsEmpty && char.IsWhiteSpace(next[0]) && !char.IsWhiteSpace(line[0]);
        if (_column > 0 && IsFull(line, next) && !indented)
            return true;
        return IsCutMidSentence(line.Trim(), next.Trim());
    }

    private bool IsFull(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        ReadOnlySpan<char> word = next.Trim();
        int length = word.IndexOfAny(' ', '\t');
        return line.TrimEnd().Length + 1 + (length < 0 ? word.Length : length) > _column - Slack;
    }

    // No paragraph starts with a small letter after a line that stops in the middle of a sentence.
    private static bool IsCutMidSentence(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line.Length >= MinColumn && !next.IsEmpty && char.IsLower(next[0]) && (char.IsLetterOrDigit(line[^1]) || line[^1] == ',');
}
