using System.Collections.Immutable;

namespace Hearsay.Server.Pictures;

/// <summary>Places of an origin graph's nodes: columns from the articles on the left to the origins on the right.</summary>
internal sealed record OriginLayout(ImmutableArray<PlacedNode> Nodes, ImmutableArray<PlacedEdge> Edges, int Columns, int Width, int Height)
{
    public const int BoxWidth = 232;
    public const int BoxHeight = 54;
    public const int ColumnGap = 118;
    public const int RowGap = 22;
    public const int Margin = 8;
    public const int Heading = 26;

    /// <summary>Lays the graph out. Every edge goes to the right, and boxes of one column never touch.</summary>
    public static OriginLayout Of(OriginGraph graph)
    {
        Dictionary<string, int> steps = StepsToEnd(graph);
        int deepest = Math.Max(1, steps.Count == 0 ? 1 : steps.Values.Max());
        List<OriginNode>[] columns = [.. Enumerable.Range(0, deepest + 1).Select(_ => new List<OriginNode>())];
        foreach (OriginNode node in graph.Nodes)
            columns[deepest - steps[node.Key]].Add(node);

        Dictionary<string, PlacedNode> placed = [];
        int height = 0;
        for (int c = deepest; c >= 0; c--)
        {
            // Beside what it leads to, so that lines cross little.
            OriginNode[] ordered =
            [
                .. columns[c].OrderBy(node => Wanted(graph, placed, node)).ThenBy(node => node.Detail, StringComparer.Ordinal),
            ];
            for (int r = 0; r < ordered.Length; r++)
            {
                int x = Margin + (c * (BoxWidth + ColumnGap));
                int y = Margin + Heading + (r * (BoxHeight + RowGap));
                placed[ordered[r].Key] = new PlacedNode(ordered[r], c, x, y);
                height = Math.Max(height, y + BoxHeight + Margin);
            }
        }

        Center(placed, columns, height);
        int width = (2 * Margin) + ((deepest + 1) * BoxWidth) + (deepest * ColumnGap);
        return new OriginLayout(
            [.. graph.Nodes.Select(node => placed[node.Key])],
            [.. graph.Edges.Select(edge => new PlacedEdge(edge, placed[edge.From], placed[edge.To]))],
            deepest + 1,
            width,
            Math.Max(height, Margin + Heading + BoxHeight + Margin)
        );
    }

    // The longest way to an end. The last column is for ends alone: what leads nowhere stands one before it.
    private static Dictionary<string, int> StepsToEnd(OriginGraph graph)
    {
        ILookup<string, string> next = graph.Edges.ToLookup(edge => edge.From, edge => edge.To);
        Dictionary<string, OriginNodeKind> kinds = graph.Nodes.ToDictionary(node => node.Key, node => node.Kind);
        Dictionary<string, int> steps = [];
        foreach (OriginNode node in graph.Nodes)
            Measure(node.Key, kinds, next, steps);
        return steps;
    }

    // The builder lets no circle in, so that this comes to an end; a graph has as few steps as news has hands to go through.
    private static int Measure(
        string key,
        Dictionary<string, OriginNodeKind> kinds,
        ILookup<string, string> next,
        Dictionary<string, int> steps
    )
    {
        if (steps.TryGetValue(key, out int known))
            return known;
        int longest = kinds[key] is OriginNodeKind.Source or OriginNodeKind.UnnamedSource ? 0 : 1;
        foreach (string to in next[key])
            longest = Math.Max(longest, 1 + Measure(to, kinds, next, steps));
        return steps[key] = longest;
    }

    private static double Wanted(OriginGraph graph, Dictionary<string, PlacedNode> placed, OriginNode node)
    {
        double[] targets = [.. graph.Edges.Where(e => e.From == node.Key && placed.ContainsKey(e.To)).Select(e => (double)placed[e.To].Y)];
        return targets.Length == 0 ? 0 : targets.Average();
    }

    private static void Center(Dictionary<string, PlacedNode> placed, List<OriginNode>[] columns, int height)
    {
        foreach (List<OriginNode> column in columns)
        {
            if (column.Count == 0)
                continue;
            int bottom = column.Max(node => placed[node.Key].Y) + BoxHeight + Margin;
            int shift = (height - bottom) / 2;
            foreach (OriginNode node in column)
                placed[node.Key] = placed[node.Key] with { Y = placed[node.Key].Y + shift };
        }
    }
}

/// <summary>A node's box.</summary>
internal sealed record PlacedNode(OriginNode Node, int Column, int X, int Y);

/// <summary>An edge between two boxes.</summary>
internal sealed record PlacedEdge(OriginEdge Edge, PlacedNode From, PlacedNode To);
