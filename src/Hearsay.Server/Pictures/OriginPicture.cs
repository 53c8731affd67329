using Hearsay.Core.Briefs;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pictures;

/// <summary>The origin tree of a claim, drawn: who has it from whom, and where the trail ends.</summary>
internal static class OriginPicture
{
    private const double NameSize = 14;
    private const double DetailSize = 11.5;
    private const double LabelSize = 11.5;
    private const int Padding = 10;

    public static Html Draw(OriginGraph graph, OriginCount origins)
    {
        OriginLayout layout = OriginLayout.Of(graph);
        string told =
            $"{Presentation.Wording.Count(graph.Nodes.Count(node => node.Kind == OriginNodeKind.Article), "article")} lead to "
            + (origins.Min == origins.Max ? Presentation.Wording.Count(origins.Max, "origin") : $"{origins.Min} to {origins.Max} origins")
            + ". Broken lines are repeating: an article at the start of one adds no origin of its own. The same is told in the table below.";
        return Html.Of(
            $"""
            <svg class="picture origins-picture" viewBox="0 0 {layout.Width} {layout.Height}" width="{layout.Width}" height="{layout.Height}" role="group" aria-labelledby="origins-title origins-desc">
            <title id="origins-title">Where the claim comes from</title>
            <desc id="origins-desc">{told}</desc>
            <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="tip" d="M0 0l8 4-8 4z"/></marker></defs>
            {Headings(layout)}
            {layout.Edges.Select(Line)}
            {layout.Nodes.Select(Box)}
            {layout.Edges.Select(Label)}
            </svg>
            """
        );
    }

    private static IEnumerable<Html> Headings(OriginLayout layout)
    {
        for (int c = 0; c < layout.Columns; c++)
        {
            string words =
                c == layout.Columns - 1 ? "Where it ends"
                : c == layout.Columns - 2 ? "Who reports it"
                : "Who repeats it";
            int x = OriginLayout.Margin + (c * (OriginLayout.BoxWidth + OriginLayout.ColumnGap));
            yield return Html.Of($"""<text class="column" x="{x}" y="{OriginLayout.Margin + 10}">{words}</text>""");
        }
    }

    private static Html Box(PlacedNode node)
    {
        double room = OriginLayout.BoxWidth - (2 * Padding);
        string kind = node.Node.Kind switch
        {
            OriginNodeKind.Article => "article",
            OriginNodeKind.CitedOutlet => "cited",
            OriginNodeKind.Source => "source",
            _ => "source unnamed",
        };
        int corner = node.Node.Kind is OriginNodeKind.Source or OriginNodeKind.UnnamedSource ? OriginLayout.BoxHeight / 2 : 3;
        int inset = corner > 3 ? Padding + 8 : Padding;
        Html box = Html.Of(
            $"""
            <g class="node {kind}"><title>{node.Node.Name}: {node.Node.Detail}</title><rect x="{node.X}" y="{node.Y}" width="{OriginLayout.BoxWidth}" height="{OriginLayout.BoxHeight}" rx="{corner}"/><text class="node-name" x="{node.X
                + inset}" y="{node.Y + 23}">{PictureText.Fit(
                node.Node.Name,
                room - inset + Padding,
                NameSize
            )}</text><text class="node-detail" x="{node.X + inset}" y="{node.Y + 41}">{PictureText.Fit(
                node.Node.Detail,
                room - inset + Padding,
                DetailSize
            )}</text></g>
            """
        );
        return node.Node.Address is { } address ? Html.Of($"""<a href="{address}">{box}</a>""") : box;
    }

    private static Html Line(PlacedEdge edge)
    {
        (int x1, int y1, int x2, int y2) = Ends(edge);
        double bend = (x2 - x1) / 2.0;
        string kind = edge.Edge.Collapses ? "edge collapsing" : "edge";
        return Html.Of($"""<path class="{kind}" d="M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}" marker-end="url(#tip)"/>""");
    }

    private static Html Label(PlacedEdge edge)
    {
        (int x1, int y1, int x2, int y2) = Ends(edge);
        // Close to its start, where lines that lead to one box are still apart and none lies under another box.
        double x = x1 + (OriginLayout.ColumnGap * 0.42);
        double along = (x - x1) / Math.Max(1, x2 - x1);
        double y = y1 + ((y2 - y1) * along * along * (3 - (2 * along)));
        string words = PictureText.Fit(edge.Edge.Label, OriginLayout.ColumnGap - 22, LabelSize);
        double width = PictureText.WidthOf(words, LabelSize) + 8;
        return Html.Of(
            $"""<g class="edge-label"><title>{edge.Edge.Reason}</title><rect x="{x - (width / 2)}" y="{y - 9}" width="{width}" height="18" rx="2"/><text x="{x}" y="{y + 4}" text-anchor="middle">{words}</text></g>"""
        );
    }

    private static (int X1, int Y1, int X2, int Y2) Ends(PlacedEdge edge) =>
        (
            edge.From.X + OriginLayout.BoxWidth,
            edge.From.Y + (OriginLayout.BoxHeight / 2),
            edge.To.X - 2,
            edge.To.Y + (OriginLayout.BoxHeight / 2)
        );
}
