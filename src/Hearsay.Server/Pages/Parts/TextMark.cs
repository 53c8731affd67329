using System.Collections.Immutable;
using Hearsay.Core.Text;

namespace Hearsay.Server.Pages.Parts;

/// <summary>A marked stretch of an article: marks may overlap and hold each other.</summary>
/// <param name="Note">Number of the note that it belongs to; marks of one note light up together.</param>
internal readonly record struct TextMark(TextSpan Span, MarkRole Role, int Note);

/// <summary>What a mark shows, the outermost first.</summary>
internal enum MarkRole
{
    /// <summary>A sentence that another version of the article has otherwise.</summary>
    Change,

    /// <summary>What was said.</summary>
    Content,

    /// <summary>The words that attribute.</summary>
    Cue,

    /// <summary>Who said it.</summary>
    Source,

    /// <summary>The place that a link pointed to.</summary>
    Evidence,
}

/// <summary>A run of letters over which the same marks lie.</summary>
/// <param name="Marks">Those that cover it, the outermost first; empty for plain text.</param>
internal readonly record struct MarkedRun(TextSpan Span, ImmutableArray<TextMark> Marks);

/// <summary>Cuts a stretch of text wherever a mark begins or ends, so that overlapping marks need no nesting and no letter is lost or doubled.</summary>
internal static class MarkedRuns
{
    /// <summary>The runs of the range, in order and without gaps; marks that reach beyond it are cut off.</summary>
    public static IEnumerable<MarkedRun> Of(TextSpan range, IEnumerable<TextMark> marks)
    {
        List<TextMark> waiting = [.. marks.Where(mark => !mark.Span.IsEmpty && mark.Span.Overlaps(range))];
        waiting.Sort(static (a, b) => Compare(a, b));
        SortedSet<int> borders = [range.Start, range.End];
        foreach (TextMark mark in waiting)
        {
            borders.Add(Math.Max(mark.Span.Start, range.Start));
            borders.Add(Math.Min(mark.Span.End, range.End));
        }

        List<TextMark> open = [];
        int next = 0;
        int start = range.Start;
        foreach (int end in borders.Skip(1))
        {
            while (next < waiting.Count && waiting[next].Span.Start <= start)
                open.Add(waiting[next++]);
            open.RemoveAll(mark => mark.Span.End <= start);
            yield return new MarkedRun(TextSpan.FromBounds(start, end), [.. open]);
            start = end;
        }
    }

    private static int Compare(TextMark left, TextMark right)
    {
        int order = left.Span.CompareTo(right.Span);
        if (order == 0)
            order = left.Role.CompareTo(right.Role);
        return order != 0 ? order : left.Note.CompareTo(right.Note);
    }
}
