using System.Collections.Immutable;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Extraction.Events;

/// <summary>Finds who tells what stands at a place.</summary>
internal sealed class StatementIndex(ImmutableArray<Statement> statements)
{
    // Statements nest a few deep, and those around a place begin shortly before it.
    private const int LookBack = 24;

    private readonly ImmutableArray<Statement> _byCue =
    [
        .. statements.Where(static s => s.Cue is not null).OrderBy(static s => s.Cue!.Value.Start),
    ];

    /// <summary>
    /// The innermost statement in whose words the place stands; null when none is. A phrase that names a saying ("a warning delivered by the
    /// council") is no telling of its own words: whoever tells the sentence tells them.
    /// </summary>
    public Statement? Around(TextSpan span)
    {
        int low = 0;
        int high = statements.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (statements[middle].Content[0].Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        Statement? best = null;
        for (int i = low - 1; i >= 0 && low - i <= LookBack; i--)
        {
            if (NamesItself(statements[i]))
                continue;
            foreach (TextSpan piece in statements[i].Content)
            {
                if (piece.Contains(span) && (best is null || piece.Length < best.Content[0].Length))
                    best = statements[i];
            }
        }

        return best;
    }

    private static bool NamesItself(Statement statement) =>
        statement.Cue is { } cue && statement.Content is [var content] && content.Contains(cue);

    /// <summary>The statement whose cue holds the place; null when none does.</summary>
    public Statement? WithCue(TextSpan span)
    {
        int low = 0;
        int high = _byCue.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_byCue[middle].Cue!.Value.Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && _byCue[low - 1].Cue!.Value.Contains(span) ? _byCue[low - 1] : null;
    }
}
