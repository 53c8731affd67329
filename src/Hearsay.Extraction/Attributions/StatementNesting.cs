using System.Collections.Immutable;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Extraction.Attributions;

/// <summary>Finds each statement's parent: the smallest one whose content holds its cue and its content.</summary>
internal static class StatementNesting
{
    // Attributions nest three or four deep in prose; the bound keeps hostile input linear.
    private const int MaxDepth = 16;

    public static ImmutableArray<Statement> WithParents(List<(Relation Relation, Statement Statement)> rows)
    {
        rows.Sort(static (a, b) => Extent(a.Statement).CompareTo(Extent(b.Statement)));
        List<int> open = [];
        ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>(rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            Statement statement = rows[i].Statement;
            open.RemoveAll(o => Extent(rows[o].Statement).End <= Extent(statement).Start);
            int parent = -1;
            for (int o = open.Count - 1; o >= 0 && parent < 0; o--)
            {
                if (Holds(rows[open[o]].Statement, statement))
                    parent = open[o];
            }

            statements.Add(parent < 0 ? statement : statement with { Parent = rows[parent].Statement.Id });
            open.Add(i);
            if (open.Count > MaxDepth)
                open.RemoveAt(0);
        }

        return statements.MoveToImmutable();
    }

    private static TextSpan Extent(Statement statement) => TextSpan.FromBounds(statement.Content[0].Start, statement.Content[^1].End);

    private static bool Holds(Statement outer, Statement inner)
    {
        if (inner.Cue is { } cue && !InOne(outer, cue))
            return false;
        bool smaller = Extent(inner).Length < Extent(outer).Length;
        return smaller && inner.Content.All(span => InOne(outer, span));
    }

    private static bool InOne(Statement outer, TextSpan span)
    {
        foreach (TextSpan piece in outer.Content)
        {
            if (piece.Contains(span))
                return true;
        }

        return false;
    }
}
