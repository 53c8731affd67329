using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Relations;

namespace Hearsay.Extraction.Attributions;

/// <summary>Finds each statement's parent: the smallest one whose content holds its cue and its content.</summary>
internal static class StatementNesting
{
    // Attributions nest three or four deep in prose; the bound keeps hostile input linear.
    private const int MaxDepth = 16;

    public static ImmutableArray<Statement> WithParents(string text, List<(Relation Relation, Statement Statement)> rows)
    {
        rows.Sort(static (a, b) => Compare(a, b));
        Dictionary<TextSpan, RowId> byCue = [];
        foreach ((Relation _, Statement statement) in rows)
        {
            if (statement.Cue is { } cue)
                byCue.TryAdd(cue, statement.Id);
        }

        List<int> open = [];
        ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>(rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            Statement statement = rows[i].Statement;
            open.RemoveAll(o => Extent(rows[o].Statement).End <= Extent(statement).Start);
            bool linked = rows[i].Relation.UnderCue is { } under && byCue.ContainsKey(under);
            int parent = -1;
            for (int o = open.Count - 1; o >= 0 && parent < 0 && !linked; o--)
            {
                if (Holds(rows[open[o]].Statement, statement))
                    parent = open[o];
            }

            RowId? above =
                linked ? byCue[rows[i].Relation.UnderCue!.Value]
                : parent < 0 ? null
                : rows[parent].Statement.Id;
            bool isSpeaker =
                parent >= 0 && (IsSpeakersOwn(text, rows[parent].Statement, statement) || IsItsOwn(rows[parent].Statement, statement));
            statements.Add(
                statement with
                {
                    Parent = above,
                    Source = isSpeaker ? Own(statement, rows[parent].Statement) : statement.Source,
                }
            );
            rows[i] = (rows[i].Relation, statements[^1]);
            open.Add(i);
            if (open.Count > MaxDepth)
                open.RemoveAt(0);
        }

        return statements.MoveToImmutable();
    }

    // “I think it broke,” said Ann Lee: "I" is whoever the words are quoted from.
    private static bool IsSpeakersOwn(string text, Statement outer, Statement inner) =>
        outer.Quoted is QuotationKind.Direct or QuotationKind.Mixed
        && inner.Source.Party.Span is { } span
        && span.TextIn(text) is "I" or "We" or "we"
        && outer.Source.Party.Span is not { Length: 1 };

    private static StatementSource Own(Statement inner, Statement outer) =>
        outer.Source with
        {
            Party = outer.Source.Party with { Span = inner.Source.Party.Span },
        };

    // "The firm repeated its denial that …": what is its own, whoever speaks around it says.
    private static bool IsItsOwn(Statement outer, Statement inner) =>
        inner.Source.Party is { Actor: null, Description: "its" or "Its" } && outer.Source.Party is not { Actor: null, Description: null };

    private static int Compare((Relation Relation, Statement Statement) a, (Relation Relation, Statement Statement) b)
    {
        int byExtent = Extent(a.Statement).CompareTo(Extent(b.Statement));
        return byExtent != 0 ? byExtent : AttributionFinder.Compare(a.Relation, b.Relation);
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
